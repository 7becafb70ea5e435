import type { Range } from "#math/range.ts";
import type { DealSpace } from "../model/deal-space.ts";
import type { WholeWorth } from "../model/whole-worth.ts";
import { bestFor } from "./best-for.ts";

/**
 * What the worst and the best deal that keep to the conditions are worth to each party, whoever accepts them, in its own measure; null
 * where there is none, or that is too much to find.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function stakes(space: DealSpace): readonly (Range | null)[] {
  const free = space.parties.map((party) => ({ ...party, walkAway: null }));
  const most = bestFor({ ...space, parties: free });
  // The best of all that is worth less the more it was worth before is the worst.
  const least = bestFor({
    ...space,
    parties: free.map((party) => ({
      ...party,
      bias: -(party.bias ?? 0),
      values: party.values.map((row) => row.map((value) => -value)),
    })),
  });
  return most.map((best, at) => {
    const worst = least[at]!;
    if (best === null || worst === null || "tooLarge" in best || "tooLarge" in worst) return null;
    // Adding nought turns −0, which plain data cannot hold, into 0.
    return { low: -worst.worth + 0, high: best.worth + 0 };
  });
}

/**
 * What is at stake for each party, in its units, by which sums of several parties can be set side by side: never 0. Where it is not known what
 * the worst and the best deal are worth, it lies between the worst and the best option of each issue.
 */
export function unitsAtStake(parties: readonly WholeWorth[], known: readonly (Range | null)[]): number[] {
  return parties.map(({ values, units }, at) => {
    const stake = known[at] ?? null;
    const spread =
      stake === null
        ? values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b), 0), 0)
        : Math.round((stake.high - stake.low) * units);
    return Math.max(1, spread);
  });
}
