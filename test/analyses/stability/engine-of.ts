import { type MoveGraph, moveGraph } from "#analyses/stability/move-graph.ts";
import { type RankedMoves, rankedMoves } from "#analyses/stability/ranked-moves.ts";
import { denseRanks } from "#math/dense-ranks.ts";
import type { RandomModel } from "./random-model.ts";

/** The engine's form of a model of the textbook's form. */
export function engineOf(model: RandomModel): { graph: MoveGraph; ranked: RankedMoves[] } {
  const graph = moveGraph(model.optionCount, Int32Array.from(model.codes), model.parties);
  const ranked = graph.parties.map((moves, party) =>
    rankedMoves(moves, denseRanks(Uint32Array.from(model.parties[party]!.value), 24)),
  );
  return { graph, ranked };
}
