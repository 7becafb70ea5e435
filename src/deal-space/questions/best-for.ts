import { DominanceFilter } from "../front/undominated.ts";
import { type TooLarge, walked } from "../front/walk.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeWorth } from "../model/whole-worth.ts";

/** The most that a party can have with the consent of all the others. */
export interface BestFor {
  readonly deal: Deal;
  /** What it is worth to the party. */
  readonly worth: number;
  /**
   * By how much this falls short of the party's walk-away value; 0 where it does not, or the party has none. Where no deal is
   * acceptable to all, it is the least by which the party's terms would have to fall for one to be, the others' staying.
   */
  readonly short: number;
}

/**
 * For each party the best deal that all the others accept: null where they accept none between them. A sum that is more than enough
 * for another party counts as enough, so that few partial deals have to be told apart.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function bestFor(given: DealSpace): readonly (BestFor | TooLarge | null)[] {
  const space = checked(given);
  const parties = space.parties.map(wholeWorth);
  const filter = new DominanceFilter();
  return parties.map((party, at) => {
    const found = walked(space, parties, {
      needed: parties.map(({ needed }, other) => (other === at ? 0 : needed)),
      most: parties.map(({ needed }, other) => (other === at ? Number.POSITIVE_INFINITY : needed)),
      keep: (rows) => filter.undominated(rows),
    });
    if ("tooLarge" in found) return found;
    // All that is left is enough for the others, so that one row is left, the best for the party.
    if (found.size === 0) return null;
    const sum = found.worth[at]![0]!;
    return {
      deal: found.deal(0),
      worth: (sum + party.worst) / party.units,
      short: Math.max(0, party.needed - sum) / party.units,
    };
  });
}
