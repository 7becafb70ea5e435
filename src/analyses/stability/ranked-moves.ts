import { type Ranking, rankedOrder } from "#math/dense-ranks.ts";
import type { PartyMoves } from "./move-graph.ts";

/** The cells of a party with their states in the order of its preference. */
export interface RankedMoves {
  readonly rank: Int32Array;
  readonly levels: number;
  /** All states by cell, and within a cell from the worst to the best for the party. */
  readonly members: Int32Array;
}

/**
 * Makes a function that sorts all cells of a party at once, in one pass over the states in ascending order of
 * preference. Buffers are kept between calls.
 */
export function moveRanker(stateCount: number): (moves: PartyMoves, ranking: Ranking) => RankedMoves {
  const order = new Int32Array(stateCount);
  const starts = new Int32Array(stateCount + 1);
  const next = new Int32Array(stateCount + 1);

  return ({ cellOf, cellStart }, { rank, levels }) => {
    rankedOrder({ rank, levels }, order, starts);
    const members = new Int32Array(stateCount);
    const cursor = cellStart.length <= next.length ? next : new Int32Array(cellStart.length);
    cursor.set(cellStart);
    for (let index = 0; index < stateCount; index++) {
      const state = order[index]!;
      members[cursor[cellOf[state]!]!++] = state;
    }
    return { rank, levels, members };
  };
}
