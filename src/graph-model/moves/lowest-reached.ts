import { ascendingOrder } from "#math/dense-ranks.ts";
import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";

/**
 * For every state the lowest value among it and all states to which some parties can bring it by a legal sequence of
 * their steps, nobody stepping twice in succession. `steppings` has an entry for each party: with `rank`, only steps
 * that serve the party count. Values are whole numbers from 0 to below `levels`. In time the number of steps between
 * cells × movers.
 *
 * A search backwards from the states in ascending order of value, over places, as in `shortestPaths`: whatever reaches a
 * place and has no value yet gets the value the search started from, which is then its lowest. The places of a state are
 * the bits of one number: bit 0 where nobody has moved yet, bit p + 1 where party p moved last.
 */
export function lowestReached(
  { codes, parties, transitive }: MoveGraph,
  steppings: readonly Stepping[],
  movers: readonly number[],
  value: Int32Array,
  levels: number,
): Int32Array {
  const stateCount = codes.length;
  const perState = transitive ? 1 : parties.length + 1;
  const all = transitive ? 1 : movers.reduce((bits, party) => bits | (2 << party), 1);
  const order = new Int32Array(stateCount);
  ascendingOrder(value, levels, order, new Int32Array(levels + 1));
  const walkers = movers.map((party) => {
    const moves = parties[party]!;
    const { members, rank } = steppings[party]!;
    // How far each cell has been opened, from its least liked state on. Whoever moves on from a state cannot have moved last.
    const earlier = transitive ? all : all & ~(2 << party);
    return { party, moves, members, rank, earlier, opened: moves.cellStart.slice() };
  });
  const label = new Int32Array(stateCount);
  const labelled = new Int32Array(stateCount);
  const stack = new Int32Array(stateCount * perState);
  let depth = 0;
  const enter = (state: number, places: number, lowest: number) => {
    labelled[state]! |= places;
    if (places & 1) label[state] = lowest;
    if (transitive) stack[depth++] = state;
    // Nothing leads to the place where nobody has moved yet.
    else
      for (let bits = places & ~1; bits !== 0; bits &= bits - 1) {
        stack[depth++] = state * perState + 31 - Math.clz32(bits & -bits);
      }
  };
  for (const seed of order) {
    const lowest = value[seed]!;
    if (all & ~labelled[seed]!) enter(seed, all & ~labelled[seed]!, lowest);
    while (depth > 0) {
      const place = stack[--depth]!;
      const state = transitive ? place : Math.floor(place / perState);
      const last = transitive ? -1 : (place % perState) - 1;
      for (const { party, moves, members, rank, earlier, opened } of walkers) {
        if (!transitive && party !== last) continue;
        const { cellOf, cellStart, kindMask, into } = moves;
        const cell = numberOf(cellOf, state);
        const kind = cell & kindMask;
        for (let at = into.start[kind]!; at < into.start[kind + 1]!; at++) {
          const source = cell + into.items[at]!;
          const end = cellStart[source + 1]!;
          let position = opened[source]!;
          for (; position < end; position++) {
            const other = members[position]!;
            if (rank && rank[other]! >= rank[state]!) break;
            const open = earlier & ~labelled[other]!;
            if (open !== 0) enter(other, open, lowest);
          }
          opened[source] = position;
        }
      }
    }
  }
  return label;
}

/**
 * A byte per state: 1 for those of a kind, and for those from which some parties can bring about such a state by a legal
 * sequence of their improvements; 0 elsewhere.
 */
export function leadingTo(
  graph: MoveGraph,
  ranked: readonly Stepping[],
  movers: readonly number[],
  isOfKind: (state: number) => boolean,
): Uint8Array {
  const value = Int32Array.from(graph.codes, (_, state) => (isOfKind(state) ? 0 : 1));
  return Uint8Array.from(lowestReached(graph, ranked, movers, value, 2), (lowest) => 1 - lowest);
}
