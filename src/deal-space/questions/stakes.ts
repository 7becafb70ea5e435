import type { Range } from "#math/range.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { WeightedSums } from "../points/best-sum.ts";

/**
 * What the worst and the best deal that keep to the conditions are worth to each party, whoever accepts them, in its own measure; null
 * where there is none.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function stakes(given: DealSpace): readonly (Range | null)[] {
  const space = checked(given);
  const parties = space.parties.map((party) => wholeWorth({ ...party, walkAway: null }));
  const sums = new WeightedSums(space, parties);
  return parties.map((party, at) => {
    const end = (sign: 1 | -1) =>
      sums.best(
        parties.map((_, other) => (other === at ? sign : 0)),
        sums.all,
      )?.deal;
    const [worst, best] = [end(-1), end(1)];
    if (worst === undefined || best === undefined) return null;
    const worth = (deal: Deal) => (wholeSum(party, deal) + party.worst) / party.units;
    return { low: worth(worst), high: worth(best) };
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
