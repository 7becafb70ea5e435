import { type Ranking, rankedOrder } from "#math/dense-ranks.ts";
import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";

/** A party's order of preference, and its cells with their states in that order. */
export interface RankedMoves {
  readonly rank: Int32Array;
  readonly levels: number;
  /** All states by cell, and within a cell from the worst to the best for the party. */
  readonly members: Int32Array;
}

/** Orders the moves of a party by its preference. */
export type MoveRanker = (party: number, ranking: Ranking) => RankedMoves;

/** The largest number of states for which buffers, and what does not depend on preferences, are kept between runs. */
export const KEEP_BELOW = 1 << 16;

/**
 * Makes the function that orders the moves of a party by its preference: it sorts all cells at once, in one pass over the
 * states in ascending order. Buffers of models that are run again and again are kept between calls; those of very large
 * ones are not.
 */
export function rankerFor({ codes, parties }: MoveGraph): MoveRanker {
  const stateCount = codes.length;
  const kept = stateCount <= KEEP_BELOW ? buffers(stateCount) : undefined;
  const cursors = new Int32Array(kept ? stateCount + 1 : 0);
  return (party, { rank, levels }) => {
    const { cellOf, cellStart } = parties[party]!;
    const { order, starts } = kept ?? buffers(levels < stateCount ? stateCount : 0, stateCount);
    rankedOrder({ rank, levels }, order, starts);
    const members = new Int32Array(stateCount);
    const next = cellStart.length <= cursors.length ? cursors : new Int32Array(cellStart.length);
    next.set(cellStart);
    for (let index = 0; index < stateCount; index++) {
      const state = order[index]!;
      members[next[numberOf(cellOf, state)]!++] = state;
    }
    return { rank, levels, members };
  };
}

/** Room for an order of the states, and for counts where states are tied. */
function buffers(tied: number, stateCount = tied): { order: Int32Array; starts: Int32Array } {
  return { order: new Int32Array(stateCount), starts: new Int32Array(tied + 1) };
}

const PLAIN = new WeakMap<MoveGraph, readonly Stepping[]>();

/** Moves of any kind, whether they serve the party or not; an entry for each party. Made once for a graph. */
export function plainMoves(graph: MoveGraph): readonly Stepping[] {
  const known = PLAIN.get(graph);
  if (known) return known;
  const rankMoves = rankerFor(graph);
  const indifferent = { rank: new Int32Array(graph.codes.length), levels: 1 };
  const made = graph.parties.map((_, party) => ({ members: rankMoves(party, indifferent).members }));
  PLAIN.set(graph, made);
  return made;
}
