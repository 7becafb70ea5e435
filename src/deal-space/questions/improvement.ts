import { efficientOf } from "../front/efficient-deals.ts";
import type { TooLarge } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { EQUAL_UNITS, type WholeWorth, wholeSum } from "../model/whole-worth.ts";
import { bestSumOf } from "../points/best-sum.ts";
import { bettered } from "../points/local-search.ts";

/** How often the prices of the parties are changed. */
const ROUNDS = 80;
const STEP = 0.3;

/**
 * A deal that is worth no less to every party than the one given, and more to some: null where there is none, so that the deal is
 * efficient. Changes on one or two issues are tried first; then prices are looked for at which no deal is worth more in all than
 * the one given, and what by these prices cannot be as good is dropped on the way.
 */
export function improvement(
  space: DealSpace,
  parties: readonly WholeWorth[],
  deal: Deal,
  tries: number = DEAL_LIMITS.tries.most,
): Deal | TooLarge | null {
  const owed = parties.map((party) => wholeSum(party, deal));
  // Rounded worth that differs by rounding alone is no better and no worse.
  const doubt = parties.map(({ isExact }) => (isExact ? 0 : EQUAL_UNITS));
  const scale = parties.map(({ values }) =>
    Math.max(
      1,
      values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0),
    ),
  );
  const gain = (sums: ArrayLike<number>) => {
    let all = 0;
    let isMore = false;
    for (let party = 0; party < owed.length; party++) {
      const own = sums[party]! - owed[party]!;
      if (own < -doubt[party]!) return Number.NEGATIVE_INFINITY;
      if (own > doubt[party]!) isMore = true;
      all += own / scale[party]!;
    }
    return isMore ? all : 0;
  };
  const sumsOf = (one: Deal) => parties.map((party) => wholeSum(party, one));
  const near = bettered(space, parties, deal, gain, 0, tries);
  if (gain(sumsOf(near)) > 0) return near;

  let prices = scale.map(() => 1 / scale.length);
  let kept = { prices, bound: Number.POSITIVE_INFINITY };
  const bestSum = bestSumOf(space, parties);
  for (let round = 0; round < ROUNDS && !space.work?.isSpent; round++) {
    const best = bestSum(prices.map((price, party) => price / scale[party]!));
    if (best === null) return null;
    const sums = sumsOf(best);
    if (gain(sums) > 0) return best;
    const gains = sums.map((sum, party) => (sum - owed[party]!) / scale[party]!);
    const bound = prices.reduce((sum, price, party) => sum + price * gains[party]!, 0);
    // At prices above 0 at which nothing is worth more in all, nothing is better for some and worse for none.
    if (bound <= 0) return null;
    if (bound < kept.bound) kept = { prices, bound };
    const step = STEP / Math.sqrt(1 + round / 10);
    // What is plentiful at these prices becomes cheap.
    const next = prices.map(
      (price, party) => price * Math.max(0.5, Math.min(2, 1 + step * (bound - gains[party]!))),
    );
    const all = next.reduce((a, b) => a + b, 0);
    prices = next.map((price) => price / all);
  }
  const weights = kept.prices.map((price, party) => price / scale[party]!);
  const needed = owed.map((sum, party) => Math.max(0, sum - doubt[party]!));
  const least = needed.reduce((sum, need, party) => sum + weights[party]! * need, 0);
  const found = efficientOf(space, parties, {
    needed,
    sum: { weights, least: least - 1e-9 * Math.max(1, least) },
  });
  if ("tooLarge" in found) return found;
  for (let row = 0; row < found.size; row++) {
    const other = found.deal(row);
    if (gain(sumsOf(other)) > 0) return other;
  }
  return null;
}
