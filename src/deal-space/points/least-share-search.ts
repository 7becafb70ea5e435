import type { Progress } from "#math/progress.ts";
import { type EfficientDeals, efficientAmong, efficientOf } from "../front/efficient-deals.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { WeightedSums } from "./best-sum.ts";
import type { CutSearch } from "./cut-search.ts";
import { Shares } from "./least-share.ts";
import { branched } from "./least-share-branches.ts";
import { bettered } from "./local-search.ts";

/** How often the prices of the parties are changed: the bound need not be sharp, only sharp enough. */
const ROUNDS = 400;
/** How often a good deal is looked for near another. */
const KICKS = 20;
/** By how much the price of a party's share rises or falls with how well it does. */
const STEP = 0.15;
/** A deal in which all gain a little more is better on the way to one in which the least gain is more. */
const PULL = 1e-3;
/** What is allowed for rounding. */
const SLACK = 1e-9;

/** How far the search may go, and who is told how far it is. */
export interface Search {
  /** The most ways that are looked into; `DEAL_LIMITS.ways` where it is left out. */
  readonly ways?: number;
  /** Is told what share has been looked into. */
  readonly progress?: Progress;
}

/**
 * Efficient deals among which those are in which the party with the smallest share has most, without all the others: for
 * `egalitarianSolution` (`scale`: each party's units), `kalaiSmorodinskySolution` and `leximinSolution` (`scale`: what it could
 * gain at best, in its units) where the efficient deals are too many. For any prices of the shares the smallest is at most their
 * weighted mean; prices at which the best mean is low are found by multiplicative weights (Freund & Schapire 1999, Games Econ.
 * Behav. 29:79–103), a good deal is looked for, and what cannot be as good is ruled out by branch and bound. A search that is cut
 * gives a good deal and a bound that no deal exceeds.
 *
 * Null where no deal keeps to the conditions. A party whose scale is 0 has no share.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function dealsNearLargestLeast(
  given: DealSpace,
  scale: readonly number[],
  { ways = DEAL_LIMITS.ways.most, progress = () => {} }: Search = {},
): EfficientDeals | CutSearch | null {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const shares = new Shares(parties, scale);
  const sums = new WeightedSums(space, parties);
  const priced = pricesOf(sums, shares, parties.length);
  if (priced === null) return null;
  const good = goodDeal(space, parties, shares, priced.tried);
  const floor = shares.least(good);
  // Where somebody who can gain nothing would have to lose, or nobody has a share, there is nothing to bound.
  if (!Number.isFinite(floor)) {
    const all = efficientOf(space, parties, { needed: parties.map(({ needed }) => needed) });
    return "tooLarge" in all ? { ...all, good, value: floor, bound: priced.bound } : all;
  }
  const slack = SLACK * Math.max(1, Math.abs(floor));
  const found = branched(sums, shares, {
    least: floor,
    prices: priced.prices,
    open: priced.bound - floor,
    ways,
    deals: DEAL_LIMITS.level.most,
    slack,
    progress,
  });
  if (found.cut === null) return efficientAmong(parties, found.deals);
  const best = found.deals[0] ?? good;
  const cut = { good: best, value: found.least, bound: Math.min(priced.bound, found.bound) };
  if (found.cut === "ways") return { tooLarge: { ways: found.ways, limit: ways }, ...cut };
  // Many deals are level: put together issue by issue those are one that are worth the same.
  const least = found.least - slack;
  const level = efficientOf(space, parties, {
    needed: shares.needed(least),
    sum: { weights: shares.weights(priced.prices), least: least + shares.owed(priced.prices) },
  });
  return "tooLarge" in level ? { ...level, ...cut } : level;
}

/** Prices at which the best weighted mean of shares is low, and the deals that are best at those tried; null where there is no deal. */
function pricesOf(sums: WeightedSums, shares: Shares, count: number) {
  let prices: number[] = Array.from({ length: count }, (_, party) => (shares.isCounted(party) ? 1 : 0));
  let kept: { readonly prices: readonly number[]; readonly bound: number } | null = null;
  const tried: Deal[] = [];
  // Any prices give a bound: those of the first round will do.
  for (let round = 0; round < ROUNDS && !(round > 0 && sums.isSpent); round++) {
    const all = prices.reduce((a, b) => a + b, 0);
    prices = prices.map((price) => (all > 0 ? price / all : 0));
    const best = sums.best(shares.weights(prices), sums.all);
    if (best === null) return null;
    const own = shares.of(best.deal);
    const bound = best.sum - shares.owed(prices);
    if (kept === null || bound < kept.bound) kept = { prices, bound };
    tried.push(best.deal);
    const step = STEP / Math.sqrt(1 + round / 20);
    prices = prices.map((price, at) =>
      shares.isCounted(at) ? price * Math.min(2, Math.max(0.5, 1 + step * (bound - own[at]!))) : 0,
    );
  }
  return { ...kept!, tried };
}

/** A deal with a large least share, near those that are best in a weighted mean. */
function goodDeal(
  space: DealSpace,
  parties: readonly WholeWorth[],
  shares: Shares,
  tried: readonly Deal[],
): Deal {
  const measure = (sums: Float64Array) => {
    const own = shares.ofSums(sums);
    let least = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (const share of own) {
      least = Math.min(least, share);
      if (Number.isFinite(share)) sum += share;
    }
    return least + PULL * sum;
  };
  const sumsOf = (deal: Deal) => Float64Array.from(parties, (party) => wholeSum(party, deal));
  return tried
    .map((deal) => ({ deal, by: measure(sumsOf(deal)) }))
    .toSorted((a, b) => b.by - a.by)
    .slice(0, 2)
    .map(({ deal }) => bettered(space, parties, deal, measure, KICKS))
    .reduce((best, deal) => (shares.least(deal) > shares.least(best) ? deal : best));
}
