import type { JointOrder } from "#math/adjacent-swaps.ts";
import { Meter } from "#math/budget.ts";
import { shiftedPlaces } from "#math/places.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import { othersThan } from "../moves/move-graph.ts";
import type { KnownModel } from "./known-model.ts";
import { equilibriaUnder, type OrderSearch, searchOrders } from "./order-search.ts";
import type { SmallestChange } from "./smallest-change.ts";
import { turnsOf } from "./turned-comparisons.ts";

/** The smallest changes for one state: overall, and by party. */
export interface StateChanges {
  readonly overall: SmallestChange | null;
  readonly byParty: readonly (SmallestChange | null)[];
}

/** What is proven of the smallest number of swaps before any search; `most` comes with an order that does it. */
interface Bounds {
  /** Infinite where no order does it. */
  readonly least: number;
  readonly most: { readonly swaps: number; readonly order: JointOrder } | null;
}

/** For states that nobody asks about. */
const NOT_WANTED: Bounds = { least: Infinity, most: null };

/** The smallest changes by SEQ. */
export interface SequentialChanges {
  /** All joint orders up to so many swaps were run; null if all that there are. */
  readonly searched: number | null;
  /** Of a state that was wanted. */
  changes(state: number): StateChanges;
}

/**
 * SEQ depends on the orders of all parties: what one likes decides which answers the others can count on. Bounds come
 * from the parties' own orders, from Nash stability, which implies SEQ, and from GMR, which SEQ implies; between them
 * all orders are run, by number of swaps, as far as the meter goes and the wanted states call for.
 */
export function sequentialChanges(
  known: KnownModel,
  meter: Meter,
  isWanted: (state: number) => boolean,
): SequentialChanges {
  const { model, ranked, holds } = known;
  const parties = [...ranked.keys()];
  const states = [...holds.keys()];
  // Some bounds take a run of the model each.
  const overall = states.map((state) => (isWanted(state) ? overallBounds(known, state) : NOT_WANTED));
  const byParty = parties.map((party) =>
    states.map((state) => (isWanted(state) ? partyBounds(known, party, state) : NOT_WANTED)),
  );
  const search = (movers: readonly number[], bounds: readonly Bounds[], share: Meter) => {
    const isOpen = (state: number, swaps: number) => {
      const { least, most } = bounds[state]!;
      return Number.isFinite(least) && swaps < (most?.swaps ?? Infinity);
    };
    return searchOrders(model, ranked, movers, holds, isOpen, share);
  };
  // Half of the meter is for one party alone, in equal parts; what is left of it is for all together.
  const each = Math.floor(meter.left / (2 * parties.length));
  const alone = parties.map((party) => {
    const share = new Meter(each);
    const found = search([party], byParty[party]!, share);
    meter.left -= each - share.left;
    return found;
  });
  const together = search(parties, overall, meter);
  return {
    searched: Number.isFinite(together.searched) ? together.searched : null,
    changes: (state) => ({
      overall: settled(known, overall[state]!, together, state),
      byParty: parties.map((party) => settled(known, byParty[party]![state]!, alone[party]!, state)),
    }),
  };
}

/** Joins what is proven beforehand with what a search found. */
function settled(
  known: KnownModel,
  { least, most }: Bounds,
  { searched, found }: OrderSearch,
  state: number,
): SmallestChange | null {
  const change = found.get(state);
  // Of two ways with equally few swaps the move of one state is the easier to tell.
  const way = change && (!most || change.swaps < most.swaps) ? change : most;
  // A search that came upon it looked at everything with fewer swaps; else all that it looked at is ruled out.
  const proven = change ? change.swaps : Math.max(least, Math.min(searched + 1, most?.swaps ?? Infinity));
  if (!Number.isFinite(proven)) return null;
  return { least: proven, most: way?.swaps ?? null, turned: way ? turnsOf(known, way.order, [state]) : [] };
}

function overallBounds(known: KnownModel, state: number): Bounds {
  const { ranked, verdicts, holds, shifts } = known;
  const parties = [...ranked.keys()];
  if (holds[state]! & CONCEPT_BIT.seq) {
    const own = parties
      .map((party) => ({ party, swaps: shifts[party]!.seq[state]! }))
      .filter(({ swaps }) => swaps > 0)
      .sort((a, b) => a.swaps - b.swaps)[0];
    return {
      least: leastToTempt(known, parties, state),
      most: own ? { swaps: own.swaps, order: moved(known, state, CONCEPT_BIT.seq, [own]) } : null,
    };
  }
  const leaving = parties.filter((party) => (verdicts[party]![state]! & CONCEPT_BIT.seq) === 0);
  return { least: Math.max(1, leastByGmr(known, parties, state)), most: ownRepair(known, state, leaving) };
}

function partyBounds(known: KnownModel, party: number, state: number): Bounds {
  const { verdicts, holds, shifts } = known;
  const others = othersThan(known.model.graph, party);
  if (holds[state]! & CONCEPT_BIT.seq) {
    const swaps = shifts[party]!.seq[state]!;
    const most =
      swaps > 0 ? { swaps, order: moved(known, state, CONCEPT_BIT.seq, [{ party, swaps }]) } : null;
    // Who has nothing better to move to stays, whatever the party likes: then only its own verdict can change.
    const content = others.every((other) => verdicts[other]![state]! & CONCEPT_BIT.nash);
    if (content) return { least: most ? swaps : Infinity, most };
    return { least: 1, most };
  }
  // Whom no answer at all holds back is not held back by any that the party could come to like.
  if (others.some((other) => (verdicts[other]![state]! & CONCEPT_BIT.gmr) === 0))
    return { least: Infinity, most: null };
  const held = others.every((other) => verdicts[other]![state]! & CONCEPT_BIT.seq);
  return {
    least: Math.max(1, leastByGmr(known, [party], state)),
    most: held ? ownRepair(known, state, [party]) : null,
  };
}

/** To break SEQ some party must have an improvement: the least number of swaps that gives one to somebody. */
function leastToTempt({ verdicts, shifts }: KnownModel, parties: readonly number[], state: number): number {
  return Math.min(
    ...parties.map((party) => {
      if ((verdicts[party]![state]! & CONCEPT_BIT.nash) === 0) return 1;
      return shifts[party]!.nash[state]! || Infinity;
    }),
  );
}

/** To be stable by SEQ a party must be by GMR, which depends on its own order alone. */
function leastByGmr({ verdicts, shifts }: KnownModel, parties: readonly number[], state: number): number {
  return parties.reduce(
    (sum, party) => sum + (verdicts[party]![state]! & CONCEPT_BIT.gmr ? 0 : shifts[party]!.gmr[state]!),
    0,
  );
}

/**
 * Moves the state up for those who would leave, as far as SEQ asks for under the others' present orders. Where states
 * tied with it move along, that can change what others count on; then as far as Nash asks for. Null if neither does.
 */
function ownRepair(known: KnownModel, state: number, leaving: readonly number[]): Bounds["most"] {
  const { model, ranked, shifts } = known;
  for (const concept of ["seq", "nash"] as const) {
    const moves = leaving.map((party) => ({ party, swaps: shifts[party]![concept][state]! }));
    const order = moved(known, state, CONCEPT_BIT.seq, moves);
    if (equilibriaUnder(model, ranked, order, CONCEPT_BIT.seq)[state]! === 0) continue;
    return { swaps: moves.reduce((sum, { swaps }) => sum + swaps, 0), order };
  }
  return null;
}

/** The orders after the state's level moved for some parties: down where they are stable by the concept, up where not. */
export function moved(
  { ranked, verdicts }: KnownModel,
  state: number,
  bit: number,
  moves: readonly { readonly party: number; readonly swaps: number }[],
): JointOrder {
  return ranked.map(({ rank, levels }, party) => {
    const move = moves.find((each) => each.party === party);
    if (!move) return null;
    const falls = (verdicts[party]![state]! & bit) !== 0;
    return shiftedPlaces(levels, rank[state]!, falls ? -move.swaps : move.swaps);
  });
}
