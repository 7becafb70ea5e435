import { addTo, isIn } from "#math/bit-set.ts";
import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";

/** How a party steps in a search that only asks where steps lead. */
export interface Climbing extends Stepping {
  /**
   * What each state is worth, if not its rank: with `rank`, only steps to what is worth more than the rank of the state that
   * is left count. Within a cell `members` then ascend by worth.
   */
  readonly worth?: Int32Array;
  /** Sorts the members of a cell; asked for a cell before they are looked at. */
  readonly sort?: (cell: number) => void;
}

/**
 * Makes the function that finds all states to which steps lead from a state, itself among them, nobody moving twice in
 * succession: a bit for each. Where successive steps of a party join into one that counts, too, nobody asks who moved last.
 * The set, and what it takes to find it, are kept and overwritten by the next search; this takes a fraction of the time of
 * a search that also tells how far the states are.
 */
export function reachIn({
  codes,
  parties,
  transitive,
}: MoveGraph): (from: number, steppings: readonly Climbing[]) => Uint32Array {
  const perState = transitive ? 1 : parties.length + 1;
  const reached = new Uint32Array((codes.length + 31) >>> 5);
  const seen = transitive ? reached : new Uint32Array((codes.length * perState + 31) >>> 5);
  const stack = new Int32Array(codes.length * perState);
  // Where the part of each cell ends that has not been opened yet; opened is the part that is worth most.
  const left = parties.map(({ cellStart }) => new Int32Array(cellStart.length - 1));
  return (from, steppings) => {
    reached.fill(0);
    seen.fill(0);
    for (const [party, ends] of left.entries()) ends.set(parties[party]!.cellStart.subarray(1));
    addTo(seen, from * perState);
    addTo(reached, from);
    stack[0] = from * perState;
    for (let depth = 1; depth > 0; ) {
      const place = stack[--depth]!;
      const state = transitive ? place : Math.floor(place / perState);
      const last = transitive ? -1 : (place % perState) - 1;
      for (let party = 0; party < parties.length; party++) {
        if (party === last) continue;
        const { cellOf, cellStart, kindMask, from: onward } = parties[party]!;
        const { members, rank, worth = rank, sort } = steppings[party]!;
        const ends = left[party]!;
        const cell = numberOf(cellOf, state);
        const kind = cell & kindMask;
        for (let at = onward.start[kind]!; at < onward.start[kind + 1]!; at++) {
          const target = cell + onward.items[at]!;
          const first = cellStart[target]!;
          sort?.(target);
          let position = ends[target]!;
          for (; position > first; position--) {
            const other = members[position - 1]!;
            if (rank && worth![other]! <= rank[state]!) break;
            const there = transitive ? other : other * perState + party + 1;
            if (isIn(seen, there)) continue;
            addTo(seen, there);
            addTo(reached, other);
            stack[depth++] = there;
          }
          ends[target] = position;
        }
      }
    }
    return reached;
  };
}
