import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import { movesFrom } from "../moves/moves-from.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/**
 * Where each state would end for each of the two parties, if that party has the move: indexed by party, then by
 * state. A state that ends in itself is one that the party would not leave.
 */
export type Ends = readonly [Int32Array, Int32Array];

/** The states that a party can move to from each state: those of state s stand from `start[s]` to before `start[s + 1]`. */
interface Reach {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/**
 * Backward induction over the moves of two parties that alternate (limited-move stability: Kilgour 1985; Fang, Hipel &
 * Kilgour 1993, ch. 3). With no move left a state ends in itself. With h moves left, the party whose turn it is
 * compares, over all its moves, where the other would take things with h − 1 left; it makes the move with the best
 * end, the first by number of state if several are equally good, if that end is strictly better than staying. The
 * function returned leads from the ends for h − 1 moves to those for h. Undefined unless there are two parties, and
 * where there are too many moves.
 */
export function foresight(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
): { readonly none: Ends; readonly more: (ends: Ends) => Ends } | undefined {
  const [first, second] = ranked;
  if (!first || !second || ranked.length > 2) return undefined;
  const stateCount = graph.codes.length;
  const reaches = [reachOf(graph, first, 0), reachOf(graph, second, 1)];
  const [mine, theirs] = reaches;
  if (!mine || !theirs) return undefined;

  function look({ start, to }: Reach, { rank }: RankedMoves, after: Int32Array): Int32Array {
    const ends = new Int32Array(stateCount);
    for (let state = 0; state < stateCount; state++) {
      let end = state;
      for (let at = start[state]!; at < start[state + 1]!; at++) {
        const next = after[to[at]!]!;
        if (rank[next]! > rank[end]!) end = next;
      }
      ends[state] = end;
    }
    return ends;
  }
  const staying = Int32Array.from({ length: stateCount }, (_, state) => state);
  return {
    none: [staying, staying],
    more: ([ifFirst, ifSecond]) => [look(mine, first, ifSecond), look(theirs, second, ifFirst)],
  };
}

/** All moves of a party, those of each state by number; undefined if there are too many. */
function reachOf(graph: MoveGraph, own: RankedMoves, party: number): Reach | undefined {
  const stateCount = graph.codes.length;
  const start = new Int32Array(stateCount + 1);
  const to: number[] = [];
  for (let state = 0; state < stateCount; state++) {
    for (const other of movesFrom(graph, own, party, state)) to.push(other);
    if (to.length > GRAPH_MODEL_LIMITS.foresightMoves.most) return undefined;
    start[state + 1] = to.length;
  }
  return { start, to: Int32Array.from(to) };
}
