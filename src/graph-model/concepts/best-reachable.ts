import { partners } from "../moves/listed-graph.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import { numberOf } from "../moves/numbering.ts";
import type { PartyMoves } from "../moves/option-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** For every state the best rank, for a party, among it and the states that the party can move to from it. */
export function bestReachable(graph: MoveGraph, party: number, own: RankedMoves): Int32Array {
  const best = new Int32Array(graph.codes.length);
  if (graph.form === "options") {
    const moves = graph.parties[party]!;
    const ofCell = new Int32Array(moves.cellStart.length - 1);
    bestByCell(moves, own, ofCell);
    return best.map((_, state) => ofCell[numberOf(moves.cellOf, state)]!);
  }
  const { from } = graph.parties[party]!;
  for (let state = 0; state < best.length; state++) {
    best[state] = own.rank[state]!;
    for (const other of partners(from, state)) best[state] = Math.max(best[state]!, own.rank[other]!);
  }
  return best;
}

/** For every cell the best rank, for its party, in it and in the cells that can be reached from it; −1 for none. */
export function bestByCell(
  { cellStart, classCount }: PartyMoves,
  { rank, members }: RankedMoves,
  best: Int32Array,
): void {
  for (let cell = 0; cell < best.length; cell++) {
    const end = cellStart[cell + 1]!;
    best[cell] = end > cellStart[cell]! ? rank[members[end - 1]!]! : -1;
  }
  // Maximum over supersets of the class, one option at a time.
  for (let option = 1; option < classCount; option <<= 1) {
    for (let cell = 0; cell < best.length; cell++) {
      if ((cell & option) === 0 && best[cell + option]! > best[cell]!) best[cell] = best[cell + option]!;
    }
  }
}
