import { type JointOrder, jointOrdersAt, orderCounts } from "#math/adjacent-swaps.ts";
import type { Meter } from "#math/budget.ts";
import { reordered } from "#math/places.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import { equilibriaOf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** What a search found. */
export interface OrderSearch {
  /** All orders up to so many swaps were run; infinite if there are no others. */
  readonly searched: number;
  /** Per state the first order found, with its swaps, after which SEQ decides otherwise on it. */
  readonly found: ReadonlyMap<number, { readonly swaps: number; readonly order: JointOrder }>;
}

/** Which states are an equilibrium under other orders of preference: bits of the concepts by state. */
export function equilibriaUnder(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  order: JointOrder,
  concepts: number,
): Uint8Array {
  const changed = ranked.map((own, party) => {
    const places = order[party];
    return places ? model.rankMoves(party, reordered(own, places)) : own;
  });
  return equilibriaOf(model, changed, concepts);
}

/**
 * Runs all orders of the movers' levels, by number of swaps, and notes for each state the first under which it is an
 * equilibrium by SEQ if it was none, or none if it was one. Goes one swap deeper as long as `isOpen` says of some
 * state that it is worth it and the meter lasts for all orders of that number; what was found is the least number.
 */
export function searchOrders(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  movers: readonly number[],
  holds: Uint8Array,
  isOpen: (state: number, swaps: number) => boolean,
  meter: Meter,
): OrderSearch {
  const levels = ranked.map((own, party) => (movers.includes(party) ? own.levels : null));
  const counts = orderCounts(levels, GRAPH_MODEL_LIMITS.searchedSwaps.most);
  const found = new Map<number, { swaps: number; order: JointOrder }>();
  for (let swaps = 1; swaps <= GRAPH_MODEL_LIMITS.searchedSwaps.most; swaps++) {
    const count = counts[swaps]!;
    if (count === 0) return { searched: Infinity, found };
    const worthIt = holds.some((_, state) => !found.has(state) && isOpen(state, swaps));
    if (!worthIt || count > meter.left) return { searched: swaps - 1, found };
    meter.left -= count;
    for (const order of jointOrdersAt(levels, swaps)) {
      const now = equilibriaUnder(model, ranked, order, CONCEPT_BIT.seq);
      for (let state = 0; state < now.length; state++) {
        if (((now[state]! ^ holds[state]!) & CONCEPT_BIT.seq) === 0 || found.has(state)) continue;
        found.set(state, { swaps, order: [...order] });
      }
    }
  }
  return { searched: GRAPH_MODEL_LIMITS.searchedSwaps.most, found };
}
