import type { Random } from "#math/random.ts";
import type { CanonicalItem, CanonicalSet } from "./canonical.ts";
import { addDifference } from "./columns.ts";
import { LikelihoodDraws } from "./likelihood-draws.ts";
import { rulesOut } from "./possible.ts";
import { drawPriors } from "./prior-draws.ts";
import { priorRanges } from "./priors.ts";
import { mostHeld, unknownsOf } from "./rating.ts";
import { exponentsOf } from "./tempering.ts";

/** Readings of the inputs of a set: one value drawn from each range. Every question is asked of the same readings. */
export interface Readings {
  readonly set: CanonicalSet;
  readonly count: number;
  /** By item: what it counts for. */
  readonly exponents: readonly number[];
  readonly likelihoods: LikelihoodDraws;
  /** By reading: the mass of all rows together, that is without what is kept for an unnamed explanation. */
  readonly named: Float64Array;
  /** By row, then reading: the logarithm of its starting belief. */
  readonly beliefs: readonly Float64Array[];
  /** By row, then reading: log prior + Σ exponent × log likelihood, but for terms of all rows and ratings of 0. */
  readonly sums: readonly Float64Array[];
  /** By row, then reading: the logarithm of its weight, the posterior up to a factor of the reading; −∞ for 0. */
  readonly weights: readonly Float64Array[];
}

/** Draws readings of a set. */
export function drawReadings(set: CanonicalSet, count: number, random: Random, priorTries: number): Readings {
  const { items, priors } = set;
  const exponents = exponentsOf(items, set.clusters);
  const likelihoods = new LikelihoodDraws(items, count, random);
  const { logs, beliefs, named } = drawPriors(priors, count, random, priorTries);
  items.forEach(({ ratings }, item) => {
    // Only differences count, so that the unknown that most rows hold need not be added to them.
    const unknowns = unknownsOf(ratings);
    const still = mostHeld(unknowns);
    unknowns.forEach((unknown, row) => {
      if (unknown === still) return;
      const [own, other] = [likelihoods.of(item, row), likelihoods.of(item, unknowns.indexOf(still))];
      addDifference(logs[row]!, own, other, exponents[item]!);
    });
  });
  return { set, count, exponents, likelihoods, named, beliefs, sums: logs, weights: weightsOf(set, logs) };
}

/** The weights that belong to sums, without the items that `leftOut` names: −∞ where a row is impossible. */
export function weightsOf(
  { items, priors }: CanonicalSet,
  sums: readonly Float64Array[],
  leftOut: (item: CanonicalItem) => boolean = () => false,
): Float64Array[] {
  const ranges = priorRanges(priors);
  return sums.map((sum, row) => {
    const impossible = ranges[row]!.high === 0 || items.some((item) => rulesOut(item, row) && !leftOut(item));
    return impossible ? new Float64Array(sum.length).fill(-Infinity) : sum;
  });
}
