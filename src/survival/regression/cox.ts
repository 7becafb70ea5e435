import { chiSquareUpper } from "#math/chi-square.ts";
import { type Bent, concaveMaximum, type Maximum } from "#math/concave-maximum.ts";
import { exp } from "#math/elementary.ts";
import { normalQuantile, normalUpper } from "#math/normal.ts";
import { factored, inverted, solved } from "#math/symmetric-solve.ts";
import { type CoxTable, checkCovariates, type Ties } from "./cox-table.ts";
import { type RiskOrder, riskOrder } from "./risk-order.ts";
import { overRiskSets } from "./risk-sets.ts";
import { subjectScatter } from "./score-residuals.ts";

/**
 * Why a covariate has no coefficient: the others contain it (or it is the same in all rows that are compared); or the
 * endings are separated by it, so that the larger the coefficient the better it fits, without end.
 */
export type TermStatus = "estimated" | "redundant" | "separated";

/** What the fit says of one covariate. Null where there is no estimate. */
export interface CoxTerm {
  readonly status: TermStatus;
  /** The logarithm of the hazard ratio, for one unit more of the covariate. */
  readonly coefficient: number | null;
  readonly standardError: number | null;
  readonly hazardRatio: number | null;
  /** Wald's limits of the hazard ratio. */
  readonly low: number | null;
  readonly high: number | null;
  /** Coefficient over standard error, and the two-sided chance of one as far from 0. */
  readonly z: number | null;
  readonly p: number | null;
  /**
   * Where separated: whether more of it hastens the end beyond all bounds (1) or prevents it (−1); 0 where it is another's
   * running that leaves nothing to tell of it. Else 0.
   */
  readonly runsTo: -1 | 0 | 1;
}

/** A χ² test that no covariate matters. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

export interface CoxFit {
  readonly rows: number;
  readonly endings: number;
  readonly ties: Ties;
  readonly terms: readonly CoxTerm[];
  /** Covariances of the coefficients, size × size; 0 where there is no estimate. Robust where subjects were given. */
  readonly covariance: Float64Array;
  /** The inverse of the information: the same as `covariance` unless subjects were given. */
  readonly modelCovariance: Float64Array;
  /** The partial likelihood's logarithm at 0 and at its largest; where separated, what it tends to. */
  readonly lnLikelihoodAtZero: number;
  readonly lnLikelihood: number;
  readonly likelihoodRatio: ChiSquareTest;
  readonly wald: ChiSquareTest;
  readonly score: ChiSquareTest;
  readonly steps: number;
}

export interface CoxOptions {
  /** The ending that counts, as a cause-specific hazard; 0: any. */
  readonly cause?: number;
  /** Efron's unless named: on days with many endings Breslow's draws coefficients to 0. */
  readonly ties?: Ties;
  /** Of the limits; 0.95 unless given. */
  readonly level?: number;
}

/** A fit and what it was made of, for what is computed from it further. */
export interface CoxModel {
  readonly fit: CoxFit;
  readonly order: RiskOrder;
  readonly table: CoxTable;
  readonly cause: number;
  /** Coefficients of the scaled covariates, 0 where there is no estimate. */
  readonly scaled: Float64Array;
}

/** A step that moves the predictors of two rows apart by this, and gains nothing, leads on for ever. */
const RUNNING = 0.1;
const GAINS_NOTHING = 1e-9;
/** Coefficients that take part in such a step, beside the one that moves most. */
const TAKES_PART = 0.01;
/** What is left of the information once some coefficients have run as far as that is followed, in multiples of rounding. */
const NO_LONGER_NOISE = 2 ** 16;

/**
 * Proportional hazards regression (Cox 1972, JRSS B 34:187–220) by maximum partial likelihood, with strata, late entry,
 * and robust standard errors for several spells of one subject.
 *
 * @throws SpellFault where a column does not fit the spells.
 */
export function cox(table: CoxTable, options: CoxOptions = {}): CoxFit {
  return coxModel(table, options).fit;
}

export function coxModel(
  table: CoxTable,
  { cause = 0, ties = "efron", level = 0.95 }: CoxOptions = {},
): CoxModel {
  checkCovariates(table);
  const order = riskOrder(table, cause);
  const { size, unit } = order;
  const atZero = partialLikelihood(order, new Float64Array(size), ties);
  const contained = containedTerms(order, atZero);
  const maximum = concaveMaximum(
    new Float64Array(size),
    without(contained, atZero),
    (point) => without(contained, partialLikelihood(order, point, ties)),
    (step, gain) => gain < GAINS_NOTHING && spread(order, step) > RUNNING,
  );
  const running = maximum.settled ? [] : runningTerms(maximum);
  // What the running coefficients leave of the information is that of the others.
  const kept = without([...contained, ...running.map(({ term }) => term)], maximum.last).curvature;
  const noise = running.length === 0 ? undefined : order.noise.map((one) => one * NO_LONGER_NOISE);
  const parts = factored(kept, size, noise);
  const scaled = maximum.point;
  const scaledCovariance = inverted(parts);
  const modelCovariance = scaledCovariance.map(
    (value, place) => value / (unit[Math.floor(place / size)]! * unit[place % size]!),
  );
  const covariance = table.subject
    ? subjectScatter(order, table.subject, scaled, ties, scaledCovariance)
    : modelCovariance;
  const reach = normalQuantile((1 + level) / 2);
  const terms = Array.from({ length: size }, (_, j): CoxTerm => {
    const runs = running.find(({ term }) => term === j);
    if (parts.pivots[j] === 0)
      return {
        ...NO_ESTIMATE,
        status: contained.includes(j) ? "redundant" : "separated",
        runsTo: runs ? runs.to : 0,
      };
    const coefficient = scaled[j]! / unit[j]!;
    const standardError = Math.sqrt(covariance[j * size + j]!);
    const z = coefficient / standardError;
    return {
      status: "estimated",
      coefficient,
      standardError,
      hazardRatio: exp(coefficient),
      low: exp(coefficient - reach * standardError),
      high: exp(coefficient + reach * standardError),
      z,
      p: 2 * normalUpper(Math.abs(z)),
      runsTo: 0,
    };
  });
  const { start } = maximum;
  const atStart = factored(start.curvature, size);
  const degrees = size - atStart.redundant.length;
  const fit: CoxFit = {
    rows: order.rows,
    endings: order.endings,
    ties,
    terms,
    covariance,
    modelCovariance,
    lnLikelihoodAtZero: start.value,
    lnLikelihood: maximum.value,
    likelihoodRatio: chiSquareTest(2 * (maximum.value - start.value), degrees),
    wald: waldTest(terms, covariance),
    score: chiSquareTest(inner(start.gradient, solved(atStart, start.gradient)), degrees),
    steps: maximum.steps,
  };
  return { fit, order, table, cause, scaled };
}

const NO_ESTIMATE = {
  coefficient: null,
  standardError: null,
  hazardRatio: null,
  low: null,
  high: null,
  z: null,
  p: null,
};

/** Covariates that the ones before them contain, or that do not differ among those who are compared. */
export function containedTerms({ size, noise }: RiskOrder, atZero: Bent): readonly number[] {
  return factored(atZero.curvature, size, noise).redundant;
}

/** The logarithm of the partial likelihood with its derivatives. */
export function partialLikelihood(order: RiskOrder, coefficients: Float64Array, ties: Ties): Bent {
  const { size } = order;
  let value = 0;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  overRiskSets(order, coefficients, ties, (day) => {
    value += day.predicted - day.lnWeights;
    for (let j = 0; j < size; j++) gradient[j]! += day.score[j]!;
    for (let place = 0; place < curvature.length; place++) curvature[place]! += day.information[place]!;
  });
  return { value, gradient, curvature };
}

/** How far apart a step moves the predictors of two rows. */
function spread({ rows, size, values }: RiskOrder, step: Float64Array): number {
  let [least, most] = [0, 0];
  for (let at = 0; at < rows; at++) {
    let moved = 0;
    for (let j = 0; j < size; j++) moved += values[at * size + j]! * step[j]!;
    if (moved < least) least = moved;
    if (moved > most) most = moved;
  }
  return most - least;
}

interface Running {
  readonly term: number;
  readonly to: -1 | 1;
}

function runningTerms({ step }: Maximum): Running[] {
  const most = step.reduce((sofar, one) => Math.max(sofar, Math.abs(one)), 0);
  return Array.from(step, (one, term): Running => ({ term, to: one > 0 ? 1 : -1 })).filter(
    ({ term }) => Math.abs(step[term]!) > TAKES_PART * most,
  );
}

/** A function of the coefficients in which some stay where they are. */
function without(terms: readonly number[], { value, gradient, curvature }: Bent): Bent {
  const size = gradient.length;
  for (const term of terms) {
    gradient[term] = 0;
    for (let j = 0; j < size; j++) {
      curvature[term * size + j] = 0;
      curvature[j * size + term] = 0;
    }
  }
  return { value, gradient, curvature };
}

function waldTest(terms: readonly CoxTerm[], covariance: Float64Array): ChiSquareTest {
  const size = terms.length;
  const parts = factored(covariance, size);
  const coefficients = Float64Array.from(terms, ({ coefficient }) => coefficient ?? 0);
  return chiSquareTest(inner(coefficients, solved(parts, coefficients)), size - parts.redundant.length);
}

export function chiSquareTest(statistic: number, degrees: number): ChiSquareTest {
  return { statistic, degrees, p: degrees === 0 ? 1 : chiSquareUpper(Math.max(0, statistic), degrees) };
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
