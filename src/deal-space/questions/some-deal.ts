import { type Acceptance, isMade } from "../acceptance/acceptance.ts";
import { DominanceFilter } from "../front/undominated.ts";
import { type TooLarge, walked } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace } from "../model/deal-space.ts";
import { type WholeWorth, wholeWorth } from "../model/whole-worth.ts";

/**
 * A deal that is made by the rule of acceptance: null where there is none. What is more than enough for a party counts as enough, and
 * of partial deals only those are kept that no other exceeds, for whoever accepts less accepts more.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function someDeal(given: DealSpace, acceptance: Acceptance = { by: "all" }): Deal | TooLarge | null {
  const space = checked(given);
  return someDealOf(space, space.parties.map(wholeWorth), acceptance);
}

/** The same of a space that has been checked, with its worth in whole numbers. */
export function someDealOf(
  space: DealSpace,
  parties: readonly WholeWorth[],
  acceptance: Acceptance,
  limit: { readonly most: number; readonly comparisons?: number } = DEAL_LIMITS.front,
): Deal | TooLarge | null {
  const { comparisons = DEAL_LIMITS.comparisonsInQuestion.most } = limit;
  const filter = new DominanceFilter(comparisons, space.work);
  const enough = parties.map(({ needed }) => needed);
  const found = walked(
    space,
    parties,
    {
      needed: enough.map((needed, party) =>
        acceptance.by === "all" || acceptance.vetoes.includes(party) ? needed : 0,
      ),
      most: enough,
      keep: (rows) => filter.undominated(rows),
      comparisons,
    },
    limit,
  );
  if ("tooLarge" in found) return found;
  for (let row = 0; row < found.size; row++) {
    const accepts = enough.map((needed, party) => found.worth[party]![row]! >= needed);
    if (isMade(acceptance, accepts)) return found.deal(row);
  }
  return null;
}
