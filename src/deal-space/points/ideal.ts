import { checked } from "../model/checked.ts";
import type { DealSpace } from "../model/deal-space.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";
import { WeightedSums } from "./best-sum.ts";

/**
 * The most that each party could have in any deal that keeps to the conditions, whoever accepts it, in its units: the ideal point of
 * all deals. Null where no deal keeps to them.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function idealOfAll(given: DealSpace): readonly number[] | null {
  return endsOfAll(given, 1);
}

/**
 * The least that each party could have in any deal that keeps to the conditions, in its units. Null where no deal keeps to them.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function worstOfAll(given: DealSpace): readonly number[] | null {
  return endsOfAll(given, -1);
}

function endsOfAll(given: DealSpace, sign: 1 | -1): readonly number[] | null {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const sums = new WeightedSums(space, parties);
  const ends: number[] = [];
  for (const [at, party] of parties.entries()) {
    const best = sums.best(
      parties.map((_, other) => (other === at ? sign : 0)),
      sums.all,
    );
    if (best === null) return null;
    ends.push(wholeSum(party, best.deal) + party.worst);
  }
  return ends;
}
