import type { PartyMoves } from "../graph/option-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";

/** A party that takes part in a search. */
export interface Mover {
  readonly moves: PartyMoves;
  readonly ranked: RankedMoves;
  /** Its place among all parties. */
  readonly party: number;
  /** Working memory of the search: a bit per position and one below, as `boundaryMarks` sets them. */
  readonly mark: Uint32Array;
}

/** Marks the positions below cells; the bit of position p is p + 1, so that the first cell has one below it. */
export function boundaryMarks({ cellStart }: PartyMoves, stateCount: number): Uint32Array {
  const mark = new Uint32Array((stateCount >>> 5) + 1);
  for (let cell = 0; cell < cellStart.length; cell++) {
    const bit = cellStart[cell]!;
    mark[bit >>> 5]! |= 1 << (bit & 31);
  }
  return mark;
}

/**
 * For each state and party the first position of the state's cell that holds an equally good state: below it lies all
 * from which the party would move to the state. Entry state × parties + party, so that a search which comes to a
 * state finds what it needs for all parties side by side. Writes those of one party.
 */
export function writeFloors(
  floors: Int32Array,
  party: number,
  partyCount: number,
  { members, rank, levels }: RankedMoves,
  boundary: Uint32Array,
): void {
  const strict = levels === rank.length;
  let floor = 0;
  for (let position = 0; position < members.length; position++) {
    const state = members[position]!;
    const first = (boundary[position >>> 5]! >>> (position & 31)) & 1;
    if (strict || first || rank[members[position - 1]!] !== rank[state]) floor = position;
    floors[state * partyCount + party] = floor;
  }
}

/**
 * For every state the lowest value that the opponents can bring about from it, staying included, by steps that each
 * improve on the state they leave for the opponent who takes them. `order` lists the states in ascending order of
 * `value`. Writes into `label`; `stack` is working memory.
 *
 * The states are taken in that order; whatever reaches a state and has no label yet gets the state's value, which is
 * then the lowest that it reaches.
 *
 * A state is reached from all states of its cell that its mover likes strictly less. Cells are sorted by that
 * liking, so the states already known to reach are the lower part of a cell: a mark on each position, set from the
 * top of the new part down to the old part, opens each position once. The position below a cell is marked from the
 * start and ends the walk: it is the top of another cell, which no improvement leaves. Where the mover has one-way
 * options, the lower parts of the cells below are opened as well, by a pointer per cell.
 */
export function lowestByImprovements(
  opponents: readonly Mover[],
  floors: Int32Array,
  partyCount: number,
  value: Int32Array,
  order: Int32Array,
  label: Int32Array,
  stack: Int32Array,
): void {
  // Bits stay in the cache where bytes or labels would not.
  const labelled = new Uint32Array((order.length + 31) >>> 5);
  const reversible = opponents.filter(({ moves }) => moves.classCount === 1);
  const oneWay = opponents
    .filter(({ moves }) => moves.classCount > 1)
    .map(({ moves, ranked }) => ({ moves, ranked, pointer: moves.cellStart.slice() }));
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
      for (let opponent = 0; opponent < reversible.length; opponent++) {
        const { ranked, mark, party } = reversible[opponent]!;
        const { members } = ranked;
        for (let entry = floors[state * partyCount + party]!; ; entry--) {
          const word = mark[entry >>> 5]!;
          if ((word >>> (entry & 31)) & 1) break;
          mark[entry >>> 5] = word | (1 << (entry & 31));
          const other = members[entry - 1]!;
          if ((labelled[other >>> 5]! >>> (other & 31)) & 1) continue;
          labelled[other >>> 5]! |= 1 << (other & 31);
          stack[depth++] = other;
        }
      }
      for (let opponent = 0; opponent < oneWay.length; opponent++) {
        const { moves, ranked, pointer } = oneWay[opponent]!;
        const { members, rank } = ranked;
        const liking = rank[state]!;
        const cell = moves.cellOf[state]!;
        const top = cell & (moves.classCount - 1);
        for (let below = top; ; below = (below - 1) & top) {
          const source = cell - top + below;
          const end = moves.cellStart[source + 1]!;
          let position = pointer[source]!;
          for (; position < end && rank[members[position]!]! < liking; position++) {
            const other = members[position]!;
            if ((labelled[other >>> 5]! >>> (other & 31)) & 1) continue;
            labelled[other >>> 5]! |= 1 << (other & 31);
            stack[depth++] = other;
          }
          pointer[source] = position;
          if (below === 0) break;
        }
      }
    }
  }
}
