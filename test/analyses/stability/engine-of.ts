import { stabilitySolver } from "#analyses/stability/concepts/verdicts.ts";
import { type MoveGraph, moveGraph } from "#analyses/stability/graph/move-graph.ts";
import { moveRanker, type RankedMoves } from "#analyses/stability/graph/ranked-moves.ts";
import type { Model } from "#analyses/stability/model.ts";
import { denseRanker } from "#math/dense-ranks.ts";
import type { RandomModel } from "./random-model.ts";

/** The engine's form of a model of the textbook's form. */
export function engineOf(model: RandomModel): { graph: MoveGraph; ranked: RankedMoves[] } {
  const graph = moveGraph(model.optionCount, Int32Array.from(model.codes), model.parties);
  const rank = denseRanker(model.codes.length);
  const rankMoves = moveRanker(model.codes.length);
  const ranked = graph.parties.map((moves, party) =>
    rankMoves(moves, rank(Uint32Array.from(model.parties[party]!.value), 24)),
  );
  return { graph, ranked };
}

/** A model without statements, with parties p0, p1 …, for what needs no more than moves and orders. */
export function modelOfEngine(graph: MoveGraph): Model {
  return {
    input: { parties: graph.parties.map((_, party) => ({ id: `p${party}` })) },
    graph,
    rankMoves: moveRanker(graph.codes.length),
    solve: stabilitySolver(graph),
  } as unknown as Model;
}
