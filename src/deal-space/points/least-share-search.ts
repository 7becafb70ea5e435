import { type EfficientDeals, efficientOf } from "../front/efficient-deals.ts";
import type { TooLarge } from "../front/walk.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { bestSumOf } from "./best-sum.ts";
import type { CutSearch } from "./cut-search.ts";
import { bettered } from "./local-search.ts";

/** How often the prices of the parties are changed: the bound need not be sharp, only sharp enough. */
const ROUNDS = 400;
/** How often a good deal is looked for near another: the bound leaves more open than that of a product. */
const KICKS = 60;
/** By how much the price of a party's share rises or falls with how well it does. */
const STEP = 0.15;
/** A deal in which all gain a little more is better on the way to one in which the least gain is more. */
const PULL = 1e-3;
/** What is allowed for rounding. */
const SLACK = 1e-9;

/**
 * Efficient deals among which those are in which the party with the smallest share has most, without all the others: for
 * `egalitarianSolution` (`scale`: each party's units), `kalaiSmorodinskySolution` and `leximinSolution` (`scale`: what it could
 * gain at best, in its units) where the efficient deals are too many. For any prices of the shares the smallest is at most their
 * weighted mean; prices at which the best mean is low are found by multiplicative weights (Freund & Schapire 1999, Games Econ.
 * Behav. 29:79–103), a good deal is looked for, and what by these bounds cannot be as good is dropped on the way.
 *
 * Null where no deal keeps to the conditions. A party whose scale is 0 has no share.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function dealsNearLargestLeast(
  given: DealSpace,
  scale: readonly number[],
): EfficientDeals | CutSearch | null {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const owed = parties.map(({ walkAway, worst }) => (walkAway ?? worst) - worst);
  const counted = scale.map((one) => one > 0);
  const shareAt = (sum: number, at: number) => shareOf(sum - owed[at]!, scale[at]!);
  const leastOf = (sums: ArrayLike<number>) => {
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < scale.length; at++) least = Math.min(least, shareAt(sums[at]!, at));
    return least;
  };
  const measure = (sums: Float64Array) => {
    let sum = 0;
    for (let at = 0; at < scale.length; at++) if (counted[at]) sum += shareAt(sums[at]!, at);
    return leastOf(sums) + PULL * sum;
  };
  const sumsOf = (deal: Deal) => Float64Array.from(parties, (party) => wholeSum(party, deal));

  let prices: number[] = scale.map((one) => (one > 0 ? 1 : 0));
  let kept: { readonly prices: readonly number[]; readonly bound: number } | null = null;
  const tried: Deal[] = [];
  const bestSum = bestSumOf(space, parties);
  for (let round = 0; round < ROUNDS; round++) {
    const all = prices.reduce((a, b) => a + b, 0);
    prices = prices.map((price) => price / all);
    const deal = bestSum(prices.map((price, at) => (counted[at] ? price / scale[at]! : 0)));
    if (deal === null) return null;
    const own = [...sumsOf(deal)].map(shareAt);
    const bound = prices.reduce((sum, price, at) => sum + (counted[at] ? price * own[at]! : 0), 0);
    if (kept === null || bound < kept.bound) kept = { prices, bound };
    tried.push(deal);
    const step = STEP / Math.sqrt(1 + round / 20);
    prices = prices.map((price, at) =>
      counted[at] ? price * Math.min(2, Math.max(0.5, 1 + step * (bound - own[at]!))) : 0,
    );
  }
  const good = tried
    .toSorted((a, b) => measure(sumsOf(b)) - measure(sumsOf(a)))
    .slice(0, 2)
    .map((deal) => bettered(space, parties, deal, measure, KICKS))
    .reduce((best, deal) => (leastOf(sumsOf(deal)) > leastOf(sumsOf(best)) ? deal : best));
  const floor = leastOf(sumsOf(good));
  const cutAt = (found: TooLarge): CutSearch => ({ ...found, good, value: floor, bound: kept!.bound });
  if (!Number.isFinite(floor)) {
    const all = efficientOf(space, parties, { needed: parties.map(({ needed }) => needed) });
    return "tooLarge" in all ? cutAt(all) : all;
  }
  const slack = SLACK * Math.max(1, Math.abs(floor));
  const weights = kept!.prices.map((price, at) => (counted[at] ? price / scale[at]! : 0));
  const found = efficientOf(space, parties, {
    needed: owed.map((one, at) =>
      counted[at] ? Math.max(0, Math.ceil(one + (floor - slack) * scale[at]!)) : Math.max(0, one),
    ),
    sum: {
      weights,
      least: floor - slack + owed.reduce((sum, one, at) => sum + weights[at]! * one, 0),
    },
  });
  return "tooLarge" in found ? cutAt(found) : found;
}

/** What a gain is of the most that could be gained. Who can gain nothing is content with any deal that costs nothing. */
function shareOf(gain: number, most: number): number {
  if (most > 0) return gain / most;
  return gain >= 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
