import { ascendingOrder, type Ranking } from "#math/dense-ranks.ts";
import type { PartyMoves } from "./move-graph.ts";

/** The cells of a party with their states in the order of its preference. */
export interface RankedMoves {
  readonly rank: Int32Array;
  readonly levels: number;
  /** All states by cell, and within a cell from the worst to the best for the party. */
  readonly members: Int32Array;
  /** For each state, the first position of its cell in `members` that holds an equally good state. */
  readonly floor: Int32Array;
}

/** Sorts every cell at once: one pass over the states in ascending order of preference. */
export function rankedMoves(moves: PartyMoves, ranking: Ranking): RankedMoves {
  const { rank, levels } = ranking;
  const { cellOf, cellStart } = moves;
  const order = new Int32Array(rank.length);
  ascendingOrder(ranking, order, new Int32Array(levels + 1));
  const members = new Int32Array(rank.length);
  const floor = new Int32Array(rank.length);
  const next = cellStart.slice();
  for (let index = 0; index < order.length; index++) {
    const state = order[index]!;
    const cell = cellOf[state]!;
    const position = next[cell]!++;
    members[position] = state;
    const below = position > cellStart[cell]! ? members[position - 1]! : -1;
    floor[state] = below >= 0 && rank[below] === rank[state] ? floor[below]! : position;
  }
  return { rank, levels, members, floor };
}
