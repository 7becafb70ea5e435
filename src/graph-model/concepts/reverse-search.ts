import type { Numbering } from "#math/numbering.ts";
import type { PartyMoves } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** Numbers of states in a cell, in arrays as narrow as the largest cell allows: memory is time. */
type Counts = Uint8Array | Uint16Array | Int32Array;

/**
 * For each state and each party, how many states of the state's cell the party likes less than it: those from which
 * it would move there. Where the party has one-way options, as many numbers as there are kinds of cells: how many of each
 * cell that leads to the state's. Those of one state stand side by side, so that a search which comes
 * to a state finds what it needs for all parties at once.
 */
export interface Worse {
  /** Entry state × `width` + `offset[party]` + kind of the cell. */
  readonly counts: Counts;
  readonly width: number;
  readonly offset: readonly number[];
  /** Working memory of a search, per party: how many states of each cell, the least liked ones, it has come to. */
  readonly opened: readonly Counts[];
}

/** Makes room for the numbers of all parties. */
export function roomForWorse(parties: readonly PartyMoves[], stateCount: number): Worse {
  const offset: number[] = [];
  let width = 0;
  let largest = 0;
  for (const { cellStart, kindMask } of parties) {
    offset.push(width);
    width += kindMask + 1;
    for (let cell = 0; cell + 1 < cellStart.length; cell++) {
      largest = Math.max(largest, cellStart[cell + 1]! - cellStart[cell]!);
    }
  }
  const counts = (length: number): Counts => {
    if (largest <= 0xff) return new Uint8Array(length);
    return largest <= 0xffff ? new Uint16Array(length) : new Int32Array(length);
  };
  return {
    counts: counts(stateCount * width),
    width,
    offset,
    opened: parties.map(({ cellStart }) => counts(cellStart.length - 1)),
  };
}

/** Writes the numbers of one party. */
export function writeWorse(
  { counts, width, offset }: Worse,
  party: number,
  { cellStart, kindMask, into }: PartyMoves,
  { members, rank, levels }: RankedMoves,
): void {
  const strict = levels === rank.length;
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const start = cellStart[cell]!;
    const end = cellStart[cell + 1]!;
    const kind = cell & kindMask;
    for (let at = into.start[kind]!; at < into.start[kind + 1]!; at++) {
      const step = into.items[at]!;
      const entry = offset[party]! + kind + step;
      if (strict && step === 0) {
        for (let position = start; position < end; position++) {
          counts[members[position]! * width + entry] = position - start;
        }
        continue;
      }
      // Both cells are sorted by liking: walk them side by side.
      const from = cellStart[cell + step]!;
      const to = cellStart[cell + step + 1]!;
      let worse = from;
      for (let position = start; position < end; position++) {
        const state = members[position]!;
        const liking = rank[state]!;
        while (worse < to && rank[members[worse]!]! < liking) worse++;
        counts[state * width + entry] = worse - from;
      }
    }
  }
}

/** A party that takes part in a search. */
export interface Mover {
  readonly cellOf: Numbering;
  readonly cellStart: Int32Array;
  readonly kindMask: number;
  /** By kind, the steps to the cells that lead to a cell. */
  readonly start: Int32Array;
  readonly steps: Int32Array;
  readonly offset: number;
  readonly opened: Counts;
  /** Its states by cell, by its present order of preference. */
  members: Int32Array;
}

/**
 * For every state the lowest value that the opponents can bring about from it, staying included, by steps that each
 * improve on the state they leave for the opponent who takes them. `order` lists the states in ascending order of
 * `value`. Writes into `label`; `stack` and `labelled`, a bit per state, are working memory.
 *
 * The states are taken in that order; whatever reaches a state and has no label yet gets the state's value, which is
 * then the lowest that it reaches.
 *
 * A state is reached from all states of its cell that its mover likes strictly less, and from such states of the
 * cells from which its own can be reached. Cells are sorted by that liking, so the states already known to reach are
 * the lower part of a cell, and a count per cell that only rises opens each position once.
 */
export function lowestByImprovements(
  movers: readonly Mover[],
  { counts, width }: Worse,
  value: Int32Array,
  order: Int32Array,
  label: Int32Array,
  stack: Int32Array,
  labelled: Uint32Array,
): void {
  // Bits stay in the cache where bytes or labels would not.
  labelled.fill(0);
  for (const { opened } of movers) opened.fill(0);
  for (let index = 0; index < order.length; index++) {
    const seed = order[index]!;
    if ((labelled[seed >>> 5]! >>> (seed & 31)) & 1) continue;
    const lowest = value[seed]!;
    let depth = 0;
    labelled[seed >>> 5]! |= 1 << (seed & 31);
    stack[depth++] = seed;
    while (depth > 0) {
      const state = stack[--depth]!;
      label[state] = lowest;
      for (let mover = 0; mover < movers.length; mover++) {
        const { cellOf, cellStart, kindMask, start, steps, members, offset, opened } = movers[mover]!;
        const cell = cellOf.low[state & cellOf.lowMask]! + cellOf.high[state >>> cellOf.highShift]!;
        const kind = cell & kindMask;
        const entry = state * width + offset + kind;
        // The cell itself comes first, and where nothing is used up it is the only one: then no list is looked at.
        let at = -1;
        for (let step = 0; ; step = steps[at]!) {
          const source = cell + step;
          const worse = counts[entry + step]!;
          const known = opened[source]!;
          if (worse > known) {
            opened[source] = worse;
            const first = cellStart[source]!;
            for (let position = first + known; position < first + worse; position++) {
              const other = members[position]!;
              if ((labelled[other >>> 5]! >>> (other & 31)) & 1) continue;
              labelled[other >>> 5]! |= 1 << (other & 31);
              stack[depth++] = other;
            }
          }
          if (step === -kind) break;
          at = at < 0 ? start[kind]! + 1 : at + 1;
        }
      }
    }
  }
}
