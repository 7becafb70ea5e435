import { roomForWorse, writeWorse } from "../concepts/reverse-search.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** Which moves of a party serve it, as numbers that are equal for two orders if and only if the same moves do. */
export type Improvements = ArrayLike<number>;

/** All of a party's order that the others' stability depends on: which of its moves serve it. */
export function improvementsOf(graph: MoveGraph, party: number, own: RankedMoves): Improvements {
  const moves = graph.parties[party]!;
  if (graph.transitive) {
    const worse = roomForWorse([moves], graph.codes.length);
    writeWorse(worse, 0, moves, own);
    return worse.counts;
  }
  const { rank } = own;
  const { start, items } = moves.from;
  const serves = new Uint8Array(items.length);
  for (let state = 0; state < rank.length; state++) {
    for (let move = start[state]!; move < start[state + 1]!; move++) {
      if (rank[state + items[move]!]! > rank[state]!) serves[move] = 1;
    }
  }
  return serves;
}
