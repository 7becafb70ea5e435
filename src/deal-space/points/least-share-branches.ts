import type { Progress } from "#math/progress.ts";
import type { Deal } from "../model/deal-space.ts";
import type { Allowed, WeightedSums } from "./best-sum.ts";
import type { Shares } from "./least-share.ts";

/** What a search through the ways to put a deal together has found. */
export interface Branched {
  /** The largest least share that was found. */
  readonly least: number;
  /** Every deal that has it, but for rounding; of a search that was cut those that were found. */
  readonly deals: readonly Deal[];
  /** No deal has a larger least share. */
  readonly bound: number;
  /** How many ways were looked into: parts of the space, each bounded by itself. */
  readonly ways: number;
  /** Why the search ended before all was looked into. */
  readonly cut: "ways" | "deals" | null;
}

/** What the search begins with and how far it may go. */
export interface Start {
  /** A least share that some deal has. */
  readonly least: number;
  /** Prices of the parties' shares, adding up to 1, at which the best weighted mean is low. */
  readonly prices: readonly number[];
  /** By how much the bound at these prices is above that share. */
  readonly open: number;
  /** The most ways that are looked into. */
  readonly ways: number;
  /** The most deals that are kept; more are level only where clauses matter to nobody who is worst off. */
  readonly deals: number;
  /** What is allowed for rounding. */
  readonly slack: number;
  readonly progress: Progress;
}

/** How often prices are changed at each way: a bound that is a little sharper costs more than the ways that it saves. */
const ROUNDS = 8;
/** Prices aim by so much of what was open at first below what has been found, so that a bound that will do is reached and not only neared. */
const BELOW = 0.15;

/**
 * Branch and bound for the largest least share. For any prices no deal has a least share above its weighted mean of shares; of the
 * part of the space that is looked into, prices at which that bound falls below what has been found are looked for by steps along
 * its slope (Polyak 1969, USSR Comput. Math. Math. Phys. 9(3):14–29). Options with which no deal can come so far are struck off, and what
 * is left is split by the options of one issue.
 */
export function branched(sums: WeightedSums, shares: Shares, start: Start): Branched {
  let { least } = start;
  let deals: Deal[] = [];
  let ways = 0;
  let cut: Branched["cut"] = null;
  let open = Number.NEGATIVE_INFINITY;
  let done = 0;

  const close = (share: number) => {
    done += share;
    start.progress(done);
  };
  const keep = (deal: Deal) => {
    const own = shares.least(deal);
    if (own < least - start.slack) return;
    if (own > least + start.slack) deals = [];
    least = Math.max(least, own);
    if (deals.length < start.deals) deals.push(deal);
    else cut = "deals";
  };

  const look = (given: Allowed, from: readonly number[], share: number): void => {
    ways++;
    const bound = bounded(sums, shares, given, from, {
      floor: least - start.slack,
      below: BELOW * start.open,
    });
    if (bound === null) {
      close(share);
      return;
    }
    const enough = bound.needed(least - start.slack);
    const allowed = given.map((options, issue) =>
      options.filter((_, at) => bound.with[issue]![at]! >= enough),
    );
    if (allowed.some((options) => options.length === 0)) {
      close(share);
      return;
    }
    const issue = narrowest(allowed);
    if (issue < 0) {
      keep(allowed.map(([option]) => option!));
      close(share);
      return;
    }
    const most = new Map(given[issue]!.map((option, at) => [option, bound.with[issue]![at]!]));
    const options = allowed[issue]!.toSorted((a, b) => most.get(b)! - most.get(a)!);
    for (const option of options) {
      if (cut === null && (ways >= start.ways || sums.isSpent)) cut = "ways";
      if (cut !== null) {
        open = Math.max(open, bound.shareOf(most.get(option)!));
        continue;
      }
      look(
        allowed.map((all, at) => (at === issue ? [option] : all)),
        bound.prices,
        share / options.length,
      );
    }
  };
  look(sums.all, start.prices, 1);
  return { least, deals, bound: Math.max(least, open), ways, cut };
}

/** The issue with the fewest options left of those that have several; −1 where all are decided. */
function narrowest(allowed: Allowed): number {
  let found = -1;
  for (const [issue, { length }] of allowed.entries())
    if (length > 1 && (found < 0 || length < allowed[found]!.length)) found = issue;
  return found;
}

interface Bound {
  readonly prices: readonly number[];
  /** By issue and allowed option, the largest weighted sum of a deal that takes it. */
  readonly with: readonly Float64Array[];
  /** The weighted sum that a deal needs for a weighted mean of shares, and the other way round. */
  needed(share: number): number;
  shareOf(sum: number): number;
}

/** Prices at which the weighted mean of shares is low; null where no deal of these options comes as far as `floor`. */
function bounded(
  sums: WeightedSums,
  shares: Shares,
  allowed: Allowed,
  from: readonly number[],
  { floor, below }: { readonly floor: number; readonly below: number },
): Bound | null {
  if (!shares.canServeAll(allowed)) return null;
  let prices = from;
  let kept = { prices, mean: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    const best = sums.best(shares.weights(prices), allowed);
    if (best === null) return null;
    const mean = best.sum - shares.owed(prices);
    if (mean < kept.mean) kept = { prices, mean };
    if (mean < floor) return null;
    prices = stepped(prices, shares.of(best.deal), mean - (floor - below));
  }
  const owed = shares.owed(kept.prices);
  return {
    prices: kept.prices,
    with: sums.mostWith(shares.weights(kept.prices), allowed),
    needed: (share) => share + owed,
    shareOf: (sum) => sum - owed,
  };
}

/** Prices after a step down the slope of the bound, which are the shares in the deal that is best at the prices so far. */
function stepped(prices: readonly number[], own: readonly number[], excess: number): readonly number[] {
  const counted = own.filter(Number.isFinite);
  const mean = counted.reduce((sum, share) => sum + share, 0) / counted.length;
  const steep = counted.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  if (steep === 0) return prices;
  const step = excess / steep;
  return nearestPrices(
    prices.map((price, at) => (Number.isFinite(own[at]!) ? price - step * (own[at]! - mean) : null)),
  );
}

/** The nearest numbers from 0 on that add up to 1 (Euclidean projection on the simplex); null stays at 0. */
function nearestPrices(wanted: readonly (number | null)[]): readonly number[] {
  const falling = wanted.filter((one) => one !== null).sort((a, b) => b - a);
  let sum = 0;
  let over = 0;
  for (const [at, one] of falling.entries()) {
    sum += one;
    if (one * (at + 1) > sum - 1) over = (sum - 1) / (at + 1);
  }
  return wanted.map((one) => (one === null ? 0 : Math.max(0, one - over)));
}
