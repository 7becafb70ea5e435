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

/**
 * Makes a function that sorts all cells of a party at once, in one pass over the states in ascending order of
 * preference. Buffers are kept between calls.
 */
export function moveRanker(stateCount: number): (moves: PartyMoves, ranking: Ranking) => RankedMoves {
  const order = new Int32Array(stateCount);
  const starts = new Int32Array(stateCount + 1);
  const next = new Int32Array(stateCount + 1);

  return ({ cellOf, cellStart }, { rank, levels }) => {
    const strict = levels === stateCount;
    if (strict) for (let state = 0; state < stateCount; state++) order[rank[state]!] = state;
    else ascendingOrder(rank, levels, order, starts);
    const members = new Int32Array(stateCount);
    const floor = new Int32Array(stateCount);
    const cursor = cellStart.length <= next.length ? next : new Int32Array(cellStart.length);
    cursor.set(cellStart);
    for (let index = 0; index < stateCount; index++) {
      const state = order[index]!;
      const cell = cellOf[state]!;
      const position = cursor[cell]!++;
      members[position] = state;
      floor[state] = position;
      if (strict || position === cellStart[cell]) continue;
      const below = members[position - 1]!;
      if (rank[below] === rank[state]) floor[state] = floor[below]!;
    }
    return { rank, levels, members, floor };
  };
}
