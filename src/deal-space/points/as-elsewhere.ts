import type { EfficientDeals } from "../front/efficient-deals.ts";
import { type Disagreement, disagreement } from "./gains.ts";
import { largestOf, type Point } from "./point.ts";

/** Enough decimals that what other programs reckon in floating-point numbers can be told apart, and rounding cannot. */
const PARTS = 1e12;

/**
 * What NegMAS (0.15.7) gives as the Kalai–Smorodinsky solution: the deals with the smallest difference between the largest and the
 * smallest share of what a party could gain at best. The value is that difference. It is not the solution of that name: a
 * deal in which all lose alike is preferred to one in which all gain, one a little more. By `at-least-worst` shares count from no less
 * than what the worst deal is worth to each party: `worst`, in its units, which is found by `worstOfAll` where conditions leave some
 * deals out; that of the worst options where it is left out.
 */
export function smallestSpread(
  deals: EfficientDeals,
  ideal: readonly number[],
  rule: Disagreement = "at-least-worst",
  worst: readonly number[] = deals.parties.map((party) => party.worst),
): Point {
  const { worth, parties } = deals;
  const without = parties.map((_, party) => {
    const own = disagreement(deals, party, rule);
    return rule === "at-least-worst" ? Math.max(own, worst[party]!) : own;
  });
  return smallest(deals, (row) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let party = 0; party < parties.length; party++) {
      const range = ideal[party]! - without[party]!;
      if (range === 0) continue;
      const share = (worth[party]![row]! - without[party]!) / range;
      low = Math.min(low, share);
      high = Math.max(high, share);
    }
    // Where nobody could gain anything, all have the same share of it.
    return low > high ? 0 : high - low;
  });
}

/**
 * What Genius (10.4) gives as the Kalai–Smorodinsky solution: the deals with the smallest sum of differences between what any two
 * parties have. The value is that sum. Genius looks for sums below 2 only, and gives none where there is no such deal.
 */
export function smallestDifferences(deals: EfficientDeals): Point {
  const { worth, parties } = deals;
  return smallest(deals, (row) => {
    let sum = 0;
    for (let party = 0; party < parties.length; party++)
      for (let other = 0; other < party; other++)
        sum += Math.abs(
          worth[party]![row]! / parties[party]!.units - worth[other]![row]! / parties[other]!.units,
        );
    return sum;
  });
}

function smallest(deals: EfficientDeals, value: (row: number) => number): Point {
  const { rows, value: most } = largestOf(
    deals,
    (row) => -value(row),
    (row) => ({ over: BigInt(Math.round(-value(row) * PARTS)), under: 1n }),
  );
  return { rows, value: -most };
}
