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
  graph: MoveGraph,
  steppings: readonly Stepping[],
  movers: readonly number[],
  value: Int32Array,
  levels: number,
): Int32Array {
  const order = new Int32Array(graph.codes.length);
  ascendingOrder(value, levels, order, new Int32Array(levels + 1));
  return labelling(graph, steppings, movers)(order, (seed) => value[seed]!);
}

/**
 * Makes the function that labels all states from which one of `order` is reached with the value of the first of them that
 * is; the others have the label 0. What many searches have in common is made ready once.
 */
function labelling(
  { codes, parties, transitive }: MoveGraph,
  steppings: readonly Stepping[],
  movers: readonly number[],
): (order: ArrayLike<number>, worth: (seed: number) => number) => Int32Array {
  const stateCount = codes.length;
  const perState = transitive ? 1 : parties.length + 1;
  const all = transitive ? 1 : movers.reduce((bits, party) => bits | (2 << party), 1);
  const walkers = movers.map((party) => {
    const moves = parties[party]!;
    const { members, rank } = steppings[party]!;
    // How far each cell has been opened, from its least liked state on. Whoever moves on from a state cannot have moved last.
    const earlier = transitive ? all : all & ~(2 << party);
    return { party, moves, members, rank, earlier, opened: new Int32Array(moves.cellStart.length) };
  });
  // Where moves do not join, from a place on only the party steps that moved last before it was entered backwards.
  const stepsFrom = transitive
    ? [walkers]
    : [[], ...parties.map((_, party) => walkers.filter((walker) => walker.party === party))];
  let label = new Int32Array(0);
  let without = stateCount;
  const labelled = new Int32Array(stateCount);
  const stack = new Int32Array(stateCount * perState);
  let depth = 0;
  const enter = (state: number, places: number, lowest: number) => {
    labelled[state]! |= places;
    if (places & 1) {
      label[state] = lowest;
      without--;
    }
    if (transitive) stack[depth++] = state;
    // Nothing leads to the place where nobody has moved yet.
    else
      for (let bits = places & ~1; bits !== 0; bits &= bits - 1) {
        stack[depth++] = state * perState + 31 - Math.clz32(bits & -bits);
      }
  };
  return (order, worth) => {
    label = new Int32Array(stateCount);
    without = stateCount;
    labelled.fill(0);
    for (const { opened, moves } of walkers) opened.set(moves.cellStart);
    // A label stands once it is set: as soon as every state has one, the rest of the search could only find them again.
    for (let nth = 0; nth < order.length && without > 0; nth++) {
      const seed = order[nth]!;
      const lowest = worth(seed);
      if (all & ~labelled[seed]!) enter(seed, all & ~labelled[seed]!, lowest);
      while (depth > 0 && without > 0) {
        const place = stack[--depth]!;
        const state = transitive ? place : Math.floor(place / perState);
        const stepping = stepsFrom[transitive ? 0 : place % perState]!;
        for (let walker = 0; walker < stepping.length; walker++) {
          const { moves, members, rank, earlier, opened } = stepping[walker]!;
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
    depth = 0;
    return label;
  };
}

/**
 * Makes the function that gives a byte per state: 1 for those of a kind, and for those from which some parties can bring
 * about such a state by a legal sequence of their improvements; 0 elsewhere.
 */
export function leadingSearch(
  graph: MoveGraph,
  ranked: readonly Stepping[],
  movers: readonly number[],
): (isOfKind: (state: number) => boolean) => Uint8Array {
  const label = labelling(graph, ranked, movers);
  return (isOfKind) => {
    const ofKind: number[] = [];
    for (let state = 0; state < graph.codes.length; state++) if (isOfKind(state)) ofKind.push(state);
    return new Uint8Array(label(ofKind, () => 1));
  };
}
