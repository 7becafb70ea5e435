import { findCycle } from "#math/cycle.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { Lists, MoveGraph } from "../moves/move-graph.ts";
import { movesFrom } from "../moves/moves-from.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/**
 * Where each state would end for each of the two parties, if that party has the move: indexed by party, then by
 * state. A state that ends in itself is one that the party would not leave.
 */
export type Ends = readonly [Int32Array, Int32Array];

/** The ends with no move left, and the step from those with h − 1 moves left to those with h. */
export interface Foresight {
  readonly none: Ends;
  readonly more: (ends: Ends) => Ends;
}

/**
 * Backward induction over the moves of two parties that alternate (limited-move stability: Kilgour 1985; Fang, Hipel &
 * Kilgour 1993, ch. 3). With no move left a state ends in itself. With h moves left, the party whose turn it is
 * compares, over all its moves, where the other would take things with h − 1 left; it makes the move with the best
 * end, the first by number of state if several are equally good, if that end is strictly better than staying. Undefined
 * unless there are two parties, and where there are too many moves.
 */
export function foresight(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  budget: GraphBudget = fullBudget(),
): Foresight | undefined {
  const [first, second] = ranked;
  if (!first || !second || ranked.length > 2) return undefined;
  const stateCount = graph.codes.length;
  const [mine, theirs] = [allMoves(graph, first, 0, budget), allMoves(graph, second, 1, budget)];
  if (!mine || !theirs) return undefined;

  function look({ start, items }: Lists, { rank }: RankedMoves, after: Int32Array): Int32Array {
    const ends = new Int32Array(stateCount);
    for (let state = 0; state < stateCount; state++) {
      let end = state;
      for (let at = start[state]!; at < start[state + 1]!; at++) {
        const next = after[items[at]!]!;
        if (rank[next]! > rank[end]!) end = next;
      }
      ends[state] = end;
    }
    return ends;
  }
  const staying = Int32Array.from(graph.codes.keys());
  return {
    none: [staying, staying],
    more: ([ifFirst, ifSecond]) => [look(mine, first, ifSecond), look(theirs, second, ifFirst)],
  };
}

/** All moves of a party, those of each state by number; undefined if there are too many. */
function allMoves(graph: MoveGraph, own: RankedMoves, party: number, budget: GraphBudget): Lists | undefined {
  const stateCount = graph.codes.length;
  const start = new Int32Array(stateCount + 1);
  const items: number[] = [];
  for (let state = 0; state < stateCount; state++) {
    for (const other of movesFrom(graph, own, party, state)) items.push(other);
    if (!budget.allows("foresightMoves", items.length)) return undefined;
    start[state + 1] = items.length;
  }
  return { start, items: Int32Array.from(items) };
}

/** A byte per state: 1 where the state ends in itself. */
export function stays(ends: Int32Array): Uint8Array {
  return Uint8Array.from(ends, (end, state) => (end === state ? 1 : 0));
}

/** From which horizon on everything repeats itself, after how many horizons it does, and what stays put throughout. */
export interface Repetition {
  readonly from: number;
  readonly period: number;
  readonly lasting: readonly Uint8Array[];
}

/**
 * The ends for h moves follow from those for h − 1 alone, and there are finitely many of them, so they repeat
 * themselves from some horizon on. Whatever stays put throughout one period does so for all longer horizons: that is
 * non-myopic stability (Brams & Wittman 1981; Kilgour 1984), tested rather than assumed, since ends may go on
 * alternating. Undefined if no repetition is found.
 */
export function findRepetition(
  { none, more }: Foresight,
  budget: GraphBudget = fullBudget(),
): Repetition | undefined {
  const most = budget.most("foresightHorizon");
  const cycle = findCycle(none, more, same, most);
  if (!cycle) {
    budget.cut("foresightHorizon", most, null);
    return undefined;
  }
  const { from, period } = cycle;
  let ends = cycle.term;
  const lasting = ends.map(stays);
  for (let step = 1; step < period; step++) {
    ends = more(ends);
    lasting.forEach((flags, party) => {
      ends[party]!.forEach((end, state) => {
        if (end !== state) flags[state] = 0;
      });
    });
  }
  return { from, period, lasting };
}

function same(one: Ends, other: Ends): boolean {
  return one.every((ends, party) => ends.every((end, state) => end === other[party]![state]));
}
