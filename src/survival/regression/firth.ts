import { chiSquareQuantile } from "#math/chi-square.ts";
import { exp, ln } from "#math/elementary.ts";
import { factored, inverted, solved } from "#math/symmetric-solve.ts";
import { type ChiSquareTest, chiSquareTest, containedTerms, partialLikelihood } from "./cox.ts";
import { type CoxTable, checkCovariates, type Ties } from "./cox-table.ts";
import { type PenalisedPoint, penalisedLikelihood } from "./penalised-likelihood.ts";
import { type RiskOrder, riskOrder } from "./risk-order.ts";

/** What Firth's fit says of one covariate; null where the others contain it. */
export interface FirthTerm {
  readonly coefficient: number | null;
  readonly standardError: number | null;
  readonly hazardRatio: number | null;
  /**
   * Limits of the hazard ratio where the profile of the penalised likelihood has fallen by half the quantile of χ²: unlike
   * Wald's they need not lie evenly about the estimate. 0 or ∞ where the profile does not fall that far.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** The test that the coefficient is 0, by the penalised likelihood ratio. */
  readonly test: ChiSquareTest | null;
}

export interface FirthFit {
  readonly rows: number;
  readonly endings: number;
  readonly ties: Ties;
  readonly terms: readonly FirthTerm[];
  /** Inverse of the information at the estimate, size × size; 0 where there is no estimate. */
  readonly covariance: Float64Array;
  /** ln L + ½ ln |information| at 0 and at its largest. */
  readonly penalisedAtZero: number;
  readonly penalised: number;
  readonly steps: number;
}

export interface FirthOptions {
  /** The ending that counts; 0: any. */
  readonly cause?: number;
  readonly ties?: Ties;
  readonly level?: number;
}

/** No Newton step moves a scaled coefficient farther: the penalised likelihood is not concave far from its top. */
const LONGEST_STEP = 2;
const MOST_STEPS = 200;
const NOTHING = 1e-16;
/** Scaled coefficients are not followed beyond this: hazard ratios of e⁴⁰. */
const FAR = 40;
/** Of the profile at a limit: the limit is then right to ten digits or so. */
const CLOSE_ENOUGH = 1e-11;

/**
 * Cox regression with Firth's penalty: the partial likelihood times the root of the determinant of its information. It has
 * a finite top where endings are separated, as they are as a rule in small sets of negotiations, and takes away the
 * first-order bias (Firth 1993, Biometrika 80:27–38; Heinze & Schemper 2001, Biometrics 57:114–119). Meant for small tables:
 * the time it takes grows with rows × endings.
 *
 * @throws SpellFault where a column does not fit the spells.
 */
export function firth(
  table: CoxTable,
  { cause = 0, ties = "efron", level = 0.95 }: FirthOptions = {},
): FirthFit {
  checkCovariates(table);
  const given = riskOrder(table, cause);
  const contained = containedTerms(given, partialLikelihood(given, new Float64Array(given.size), ties));
  const kept = table.covariates.map((_, j) => j).filter((j) => !contained.includes(j));
  const order = riskOrder({ ...table, covariates: kept.map((j) => table.covariates[j]!) }, cause);
  const { size, unit } = order;
  const every = Array.from({ length: size }, (_, j) => j);
  const climb = (from: Float64Array, free: readonly number[]) => top(order, ties, from, free);
  const best = climb(new Float64Array(size), every);
  const inverse = inverted(factored(best.here.information, size));
  const fall = chiSquareQuantile(1, level) / 2;
  const keptTerms = every.map((j): FirthTerm => {
    const others = every.filter((other) => other !== j);
    // Each climb begins where the last one ended: the others move little.
    let from = best.point;
    const profile = (value: number): number => {
      from = Float64Array.from(from);
      from[j] = value;
      const there = climb(from, others);
      from = there.point;
      return there.here.value;
    };
    const coefficient = best.point[j]! / unit[j]!;
    const spread = Math.sqrt(inverse[j * size + j]!);
    const bound = best.here.value - fall;
    const end = (way: number) => crossing(profile, best.point[j]!, way * spread, bound) / unit[j]!;
    return {
      coefficient,
      standardError: spread / unit[j]!,
      hazardRatio: exp(coefficient),
      low: exp(end(-1)),
      high: exp(end(1)),
      test: chiSquareTest(Math.max(0, 2 * (best.here.value - profile(0))), 1),
    };
  });
  const all = table.covariates.length;
  const covariance = new Float64Array(all * all);
  for (const [j, row] of kept.entries()) {
    for (const [k, column] of kept.entries()) {
      covariance[row * all + column] = inverse[j * size + k]! / (unit[j]! * unit[k]!);
    }
  }
  // The information on the given coefficients is that on the scaled ones times their units.
  const inGivenUnits = unit.reduce((sum, one) => sum + ln(one), 0);
  return {
    rows: order.rows,
    endings: order.endings,
    ties,
    terms: table.covariates.map((_, j) => (kept.includes(j) ? keptTerms[kept.indexOf(j)]! : NO_ESTIMATE)),
    covariance,
    penalisedAtZero: penalisedLikelihood(order, new Float64Array(size), ties).value + inGivenUnits,
    penalised: best.here.value + inGivenUnits,
    steps: best.steps,
  };
}

const NO_ESTIMATE: FirthTerm = {
  coefficient: null,
  standardError: null,
  hazardRatio: null,
  low: null,
  high: null,
  test: null,
};

/** The top over the free coefficients, the others staying where they are. */
function top(
  order: RiskOrder,
  ties: Ties,
  from: Float64Array,
  free: readonly number[],
): { readonly point: Float64Array; readonly here: PenalisedPoint; readonly steps: number } {
  const { size } = order;
  let point = from;
  let here = penalisedLikelihood(order, point, ties);
  for (let steps = 0; ; steps++) {
    const matrix = Float64Array.from(
      free.flatMap((row) => free.map((column) => here.information[row * size + column]!)),
    );
    const score = Float64Array.from(free, (j) => here.score[j]!);
    const step = solved(factored(matrix, free.length), score);
    const gain = step.reduce((sum, one, place) => sum + one * score[place]!, 0);
    if (!(gain > NOTHING) || steps === MOST_STEPS) return { point, here, steps };
    const longest = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    let part = Math.min(1, LONGEST_STEP / longest);
    for (; ; part /= 2) {
      const next = Float64Array.from(point);
      for (const [place, j] of free.entries()) next[j]! += part * step[place]!;
      const there = penalisedLikelihood(order, next, ties);
      const rounding = 1e-13 * Math.abs(here.value);
      if (there.value >= here.value - rounding) {
        point = next;
        here = there;
        break;
      }
      if (part < 1e-10) return { point, here, steps };
    }
  }
}

/** Where a profile with its top at `start` has fallen to `bound`, on the side of `step`; ±∞ if it has not at `FAR`. */
function crossing(profile: (value: number) => number, start: number, step: number, bound: number): number {
  let near = start;
  let above = profile(start) - bound;
  let far = start + 2 * step;
  let below = profile(far) - bound;
  for (let reach = 4; !(below < 0); reach *= 2) {
    if (Math.abs(far) > FAR) return step < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    near = far;
    above = below;
    far = start + reach * step;
    below = profile(far) - bound;
  }
  // False position; the end that stays counts half the next time, so that neither stays for ever (the Illinois method).
  let side = 0;
  for (let tries = 0; tries < 100 && Math.abs(far - near) > 1e-10 * Math.abs(step); tries++) {
    const between = Number.isFinite(below)
      ? (near * below - far * above) / (below - above)
      : (near + far) / 2;
    const value = profile(between) - bound;
    if (Math.abs(value) < CLOSE_ENOUGH) return between;
    if (value < 0) {
      far = between;
      below = value;
      if (side === -1) above /= 2;
      side = -1;
    } else {
      near = between;
      above = value;
      if (side === 1) below /= 2;
      side = 1;
    }
  }
  return (near + far) / 2;
}
