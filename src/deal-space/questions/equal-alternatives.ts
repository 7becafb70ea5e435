import { DominanceFilter } from "../front/undominated.ts";
import { type TooLarge, walked } from "../front/walk.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { checked } from "../model/checked.ts";
import type { Deal, DealSpace, PartyWorth } from "../model/deal-space.ts";
import { worthOf } from "../model/deal-space.ts";
import { wholeSum, wholeWorth } from "../model/whole-worth.ts";

/** A deal that the offering party likes as much, with what it is worth to all. */
export interface Alternative {
  readonly deal: Deal;
  readonly worth: readonly number[];
}

/**
 * Deals that a party likes as much as the one given, within a margin in its own measure, and that are the best for the others among
 * these: offers to put side by side, so that the others' choice tells what they want (“multiple equivalent simultaneous
 * offers”, Medvec & Galinsky 2005, Negotiation 8(4): 3–5). One deal for each that is worth something else to the others.
 *
 * @throws {DealFault} where the space is faulty.
 */
export function equalAlternatives(
  given: DealSpace,
  deal: Deal,
  party: number,
  margin = 0,
): readonly Alternative[] | TooLarge {
  const space = checked(given);
  const own = space.parties[party]!;
  // A second reading of the party, turned round, keeps deals out that it likes better.
  const turned: PartyWorth = {
    values: own.values.map((row) => row.map((value) => -value)),
    ...(own.weights ? { weights: own.weights } : {}),
    bias: -(own.bias ?? 0),
    walkAway: null,
  };
  const parties = [...space.parties, turned].map(wholeWorth);
  const last = parties.length - 1;
  // Each in units of its own: those of the party may be finer for what it has without a deal.
  const room = ({ units }: { readonly units: number }) => Math.floor(margin * units + 1e-9);
  const needed = parties.map((one, at) =>
    at === party || at === last ? Math.max(0, wholeSum(one, deal) - room(one)) : 0,
  );
  const comparisons = DEAL_LIMITS.comparisonsInQuestion.most;
  const filter = new DominanceFilter(comparisons, space.work);
  const found = walked(space, parties, {
    needed,
    most: needed.map((least, at) => (at === party || at === last ? least : Number.POSITIVE_INFINITY)),
    keep: (rows) => filter.undominated(rows),
    comparisons,
  });
  if ("tooLarge" in found) return found;
  return Array.from({ length: found.size }, (_, row) => found.deal(row)).map((one) => ({
    deal: one,
    worth: space.parties.map((each) => worthOf(each, one)),
  }));
}
