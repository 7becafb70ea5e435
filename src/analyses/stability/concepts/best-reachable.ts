import { partners } from "../graph/listed-graph.ts";
import type { MoveGraph } from "../graph/move-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import { bestStillReachable } from "./verdicts.ts";

/** For every state the best rank, for a party, among it and the states that the party can move to from it. */
export function bestReachable(graph: MoveGraph, party: number, own: RankedMoves): Int32Array {
  const best = new Int32Array(graph.codes.length);
  if (graph.form === "options") {
    bestStillReachable(graph.parties[party]!, own, best);
    return best;
  }
  const { from } = graph.parties[party]!;
  for (let state = 0; state < best.length; state++) {
    best[state] = own.rank[state]!;
    for (const other of partners(from, state)) best[state] = Math.max(best[state]!, own.rank[other]!);
  }
  return best;
}
