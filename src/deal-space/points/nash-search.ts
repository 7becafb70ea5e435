import { exp, ln } from "#math/elementary.ts";
import { type EfficientDeals, efficientOf } from "../front/efficient-deals.ts";
import type { TooLarge } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { EQUAL_UNITS, type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { type BestSum, bestSumOf } from "./best-sum.ts";
import type { CutSearch } from "./cut-search.ts";
import { bettered } from "./local-search.ts";
import { nashSolution } from "./nash.ts";

/** More than any sum of logarithms of gains. */
const UNWILLING = 1e6;
/** How often the mixture of deals is improved: the bound need not be sharp, only sharp enough. */
const ROUNDS = 400;
/** The bound is sharp enough once it is so near. */
const SHARP = 1e-3;
/** What is allowed for rounding in sums of logarithms. */
const SLACK = 1e-9;
/** Where there is so little of it, all efficient deals are found sooner than a bound. */
export interface Few {
  readonly deals: number;
  /** Partial deals after each issue, and comparisons of them. */
  readonly most: number;
  readonly comparisons: number;
}
const FEW: Few = { deals: 100_000, most: 1000, comparisons: 50_000 };

/**
 * Efficient deals among which the Nash solution is, without all the others: for `nashSolution` where the efficient deals are too many.
 * Two steps: among mixtures of deals the largest product of gains is found (a concave problem; Frank & Wolfe 1956, Naval Res.
 * Logist. Q. 3:95–110), whose tangent bounds the product of every deal; and a good deal is looked for. What by that bound cannot
 * be as good as this deal is then dropped on the way. A party without a walk-away value gains from where it falls back to.
 *
 * Where there are but few deals, all efficient ones are given.
 *
 * Null where no deal leaves every party better off than without one.
 *
 * @param tries changes that may be tried in a search for a good deal: with fewer the bound is wider, and nothing is wrong by it
 * @throws {DealFault} where the space is faulty.
 */
export function dealsNearNash(
  given: DealSpace,
  few: Few = FEW,
  tries: number = DEAL_LIMITS.tries.most,
): EfficientDeals | CutSearch | TooLarge | null {
  const space = checked(given);
  return nearNashOf(space, space.parties.map(wholeWorth), few, tries);
}

/** The same of a space that has been checked, with its worth in whole numbers. */
export function nearNashOf(
  space: DealSpace,
  parties: readonly WholeWorth[],
  few: Few = FEW,
  tries: number = DEAL_LIMITS.tries.most,
): EfficientDeals | CutSearch | TooLarge | null {
  // What the worst options leave open to the walk-away value; gains count from there.
  const owed = parties.map(({ without, worst }) => without - worst);
  const gains = (deal: Deal) => parties.map((party, at) => wholeSum(party, deal) - owed[at]!);
  // Where worth had to be rounded, a gain that is no more than rounding is none.
  const doubt = parties.map(({ isExact }) => (isExact ? 0 : EQUAL_UNITS));
  const value = (deal: Deal) => logProduct(gains(deal).map((gain, at) => (gain > doubt[at]! ? gain : 0)));
  const all = amongFew(space, parties, owed, few);
  if (all !== null) {
    const [best] = nashSolution(all).rows;
    if (best === undefined) return null;
    const gain = (party: number) => all.worth[party]![best]! - parties[party]!.worst - owed[party]!;
    return parties.every((_, party) => gain(party) > doubt[party]!) ? all : null;
  }
  const isSpent = () => space.work?.isSpent ?? false;
  const mixture = improved(bestSumOf(space, parties), parties, gains, isSpent);
  if (mixture === null) return null;
  if (mixture === "left open") return leftOpen(space);
  const { gain, deals } = mixture;
  const measure = (sums: Float64Array) => {
    let sum = 0;
    for (let at = 0; at < owed.length; at++) {
      const gain = sums[at]! - owed[at]!;
      // Who does not gain is first brought to gain.
      sum += gain > 0 ? ln(gain) : gain - UNWILLING;
    }
    return sum;
  };
  const good = deals
    .map((deal) => bettered(space, parties, deal, measure, 0, tries))
    .reduce((best, deal) => (value(deal) > value(best) ? deal : best));
  if (value(good) === Number.NEGATIVE_INFINITY) return isSpent() ? leftOpen(space) : null;
  // Σ ln g ≤ Σ ln g* + Σ (g − g*)/g* for every g: the logarithm lies below its tangent.
  const weights = gain.map((one) => 1 / one);
  const least =
    value(good) -
    logProduct(gain) +
    gain.length +
    owed.reduce((sum, one, party) => sum + one * weights[party]!, 0);
  const found = efficientOf(space, parties, {
    needed: owed.map((one) => Math.max(0, one)),
    sum: { weights, least: least - SLACK * Math.max(1, Math.abs(least)) },
  });
  if (!("tooLarge" in found)) return found;
  // The tangent is highest where the weighted sum is.
  const highest = weights.reduce((sum, weight, at) => sum + weight * gains(mixture.last)[at]!, 0);
  const inOwnMeasure = (logarithm: number) =>
    parties.reduce((product, { units }) => product / units, exp(logarithm));
  return {
    ...found,
    good,
    value: inOwnMeasure(value(good)),
    bound: inOwnMeasure(logProduct(gain) + highest - gain.length),
  };
}

/** That the work that may be done is not enough to find any deal by which all gain, or that there is none. */
function leftOpen({ work }: DealSpace): TooLarge {
  return { tooLarge: { issue: 0, partialDeals: 0, limit: work!.most, of: "steps" } };
}

/** All efficient deals that leave nobody worse off than without one, where that is little work; else null. */
function amongFew(
  space: DealSpace,
  parties: readonly WholeWorth[],
  owed: readonly number[],
  few: Few,
): EfficientDeals | null {
  if (space.options.reduce((product, count) => product * count, 1) > few.deals) return null;
  const found = efficientOf(
    space,
    parties,
    { needed: owed.map((one) => Math.max(0, one)), comparisons: few.comparisons },
    () => {},
    few,
  );
  return "tooLarge" in found ? null : found;
}

function logProduct(gains: readonly number[]): number {
  return gains.reduce((sum, gain) => sum + (gain > 0 ? ln(gain) : Number.NEGATIVE_INFINITY), 0);
}

interface Mixture {
  /** What each party gains in it, on average. */
  readonly gain: readonly number[];
  /** Deals that were mixed in, the last ones. */
  readonly deals: readonly Deal[];
  /** The deal that is worth most at what the parties' gains count in it. */
  readonly last: Deal;
}

/** A mixture of deals with nearly the largest product of average gains; null where some party gains in none; or that it was too much to find. */
function improved(
  bestSum: BestSum,
  parties: readonly WholeWorth[],
  gains: (deal: Deal) => number[],
  isSpent: () => boolean,
): Mixture | "left open" | null {
  let mixed = start(bestSum, parties, gains, isSpent);
  if (mixed === null || mixed === "left open") return mixed;
  const deals: Deal[] = [];
  // Every mixture bounds the product: the more it is improved, the nearer.
  for (let round = 0; round < ROUNDS && !(round > 0 && isSpent()); round++) {
    const weights = mixed.map((gain) => 1 / gain);
    const deal = bestSum(weights);
    if (deal === null) return null;
    const own = gains(deal);
    deals.push(deal);
    // No mixture has a product of gains that is larger by more than this, as a logarithm.
    if (own.reduce((sum, gain, party) => sum + gain / (mixed as number[])[party]!, 0) - own.length < SHARP)
      break;
    const share = bestShare(mixed, own);
    if (share <= 0) break;
    mixed = mixed.map((gain, party) => (1 - share) * gain + share * own[party]!);
  }
  const last = bestSum(mixed.map((gain) => 1 / gain));
  return last === null ? null : { gain: mixed, deals: deals.slice(-3), last };
}

/** Mixes in, for each party that does not gain yet, the deals that serve those who are worst off, until all gain. */
function start(
  bestSum: BestSum,
  parties: readonly WholeWorth[],
  gains: (deal: Deal) => number[],
  isSpent: () => boolean,
): number[] | "left open" | null {
  const spread = parties.map(({ values }) =>
    values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0),
  );
  let price = spread.map((most) => 1 / Math.max(1, most));
  let sum = parties.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    if (isSpent()) return "left open";
    const deal = bestSum(price);
    if (deal === null) return null;
    const own = gains(deal);
    // Where even the best deal is worth less than nothing at these prices, so is every mixture: somebody gains in none.
    const worth = own.reduce((total, gain, party) => total + gain * price[party]!, 0);
    const size = own.reduce((total, gain, party) => total + Math.abs(gain) * price[party]!, 0);
    if (worth < -SLACK * size) return null;
    sum = sum.map((total, party) => total + own[party]!);
    const mean = sum.map((total) => total / round);
    if (mean.every((gain) => gain > 0)) return mean;
    // Who does badly counts for more from now on (multiplicative weights).
    price = price.map((one, party) => one * (own[party]! > 0 ? 0.9 : 1.2));
    const all = price.reduce((total, one, party) => total + one * spread[party]!, 0);
    price = price.map((one) => (one * parties.length) / all);
  }
  return null;
}

/** How much of the second is best mixed into the first: where the sum of logarithms stops growing. By halving. */
function bestShare(mixed: readonly number[], own: readonly number[]): number {
  const slope = (share: number) =>
    mixed.reduce((sum, gain, party) => {
      const change = own[party]! - gain;
      return sum + change / (gain + share * change);
    }, 0);
  if (slope(0) <= 1e-12) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const isInside = mixed.every((gain, party) => gain + middle * (own[party]! - gain) > 0);
    if (isInside && slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
