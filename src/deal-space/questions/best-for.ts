import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { DominanceFilter } from "../front/undominated.ts";
import { type TooLarge, walked } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { wholeWorth } from "../model/whole-worth.ts";

/** The most that a party can have with the consent of those whom it needs. */
export interface BestFor {
  readonly deal: Deal;
  /** What it is worth to the party. */
  readonly worth: number;
  /**
   * By how much this falls short of the party's walk-away value; 0 where it does not, or the party has none. Where no deal is
   * made, it is the least by which the party's terms would have to fall for one to be, the others' staying.
   */
  readonly short: number;
}

/**
 * For each party the best deal that is made once it accepts: null where there is none, whatever it accepts. A sum that is more than
 * enough for another party counts as enough, so that few partial deals have to be told apart. `comparisons` are the most that are made
 * for one party.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function bestFor(
  given: DealSpace,
  acceptance: Acceptance = { by: "all" },
  { comparisons = DEAL_LIMITS.comparisonsInQuestion.most }: { readonly comparisons?: number } = {},
): readonly (BestFor | TooLarge | null)[] {
  const checkedSpace = checked(given);
  const parties = checkedSpace.parties.map(wholeWorth);
  const isAsked = (party: number) => acceptance.by === "all" || acceptance.vetoes.includes(party);
  return parties.map((party, at) => {
    // Each party has a count of its own: what is too much for one says nothing of the next.
    const space = checkedSpace.work
      ? { ...checkedSpace, work: checkedSpace.work.part(parties.length - at) }
      : checkedSpace;
    const filter = new DominanceFilter(comparisons, space.work);
    const found = walked(space, parties, {
      needed: parties.map(({ needed }, other) => (other === at || !isAsked(other) ? 0 : needed)),
      most: parties.map(({ needed }, other) => (other === at ? Number.POSITIVE_INFINITY : needed)),
      keep: (rows) => filter.undominated(rows),
      comparisons,
    });
    if ("tooLarge" in found) return found;
    let best = -1;
    for (let row = 0; row < found.size; row++) {
      const accepts = parties.map(({ needed }, other) => other === at || found.worth[other]![row]! >= needed);
      if (isMade(acceptance, accepts) && (best < 0 || found.worth[at]![row]! > found.worth[at]![best]!))
        best = row;
    }
    if (best < 0) return null;
    const sum = found.worth[at]![best]!;
    return {
      deal: found.deal(best),
      worth: (sum + party.worst) / party.units,
      short: Math.max(0, party.needed - sum) / party.units,
    };
  });
}
