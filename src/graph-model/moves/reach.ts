import { bitSet } from "#math/bit-set.ts";
import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";
import { shortestPaths } from "./paths.ts";

/**
 * Makes the function that finds all states to which steps lead from a state, itself among them, nobody moving twice in
 * succession: a bit for each. The set, and what it takes to find it, are kept and overwritten by the next search; where
 * moves join this takes a fraction of the time of a search that also tells how far the states are.
 */
export function reachIn(graph: MoveGraph): (from: number, steppings: readonly Stepping[]) => Uint32Array {
  const { codes, parties, transitive } = graph;
  if (!transitive) {
    return (from, steppings) => {
      const { distance } = shortestPaths(graph, from, steppings);
      return bitSet(codes.length, (state) => distance[state]! >= 0);
    };
  }
  const reached = new Uint32Array((codes.length + 31) >>> 5);
  const stack = new Int32Array(codes.length);
  // Where the part of each cell ends that has not been opened yet; opened is the best-liked part.
  const left = parties.map(({ cellStart }) => new Int32Array(cellStart.length - 1));
  return (from, steppings) => {
    reached.fill(0);
    for (const [party, ends] of left.entries()) ends.set(parties[party]!.cellStart.subarray(1));
    reached[from >>> 5]! |= 1 << (from & 31);
    stack[0] = from;
    for (let depth = 1; depth > 0; ) {
      const state = stack[--depth]!;
      for (let party = 0; party < parties.length; party++) {
        const { cellOf, cellStart, kindMask, from: onward } = parties[party]!;
        const { members, rank } = steppings[party]!;
        const ends = left[party]!;
        const cell = numberOf(cellOf, state);
        const kind = cell & kindMask;
        for (let at = onward.start[kind]!; at < onward.start[kind + 1]!; at++) {
          const target = cell + onward.items[at]!;
          const worst = cellStart[target]!;
          let position = ends[target]!;
          for (; position > worst; position--) {
            const other = members[position - 1]!;
            if (rank && rank[other]! <= rank[state]!) break;
            if ((reached[other >>> 5]! >>> (other & 31)) & 1) continue;
            reached[other >>> 5]! |= 1 << (other & 31);
            stack[depth++] = other;
          }
          ends[target] = position;
        }
      }
    }
    return reached;
  };
}
