import type { MoveGraph } from "#analyses/stability/graph/move-graph.ts";
import { type OptionGraph, optionGraph } from "#analyses/stability/graph/option-graph.ts";
import type { RankedMoves } from "#analyses/stability/graph/ranked-moves.ts";
import { type Model, rankerFor, solverFor } from "#analyses/stability/model.ts";
import { denseRanker } from "#math/dense-ranks.ts";
import type { RandomModel } from "./random-model.ts";

/** The engine's form of a model of the textbook's form. */
export function engineOf(model: RandomModel): { graph: OptionGraph; ranked: RankedMoves[] } {
  const graph = optionGraph(model.optionCount, Int32Array.from(model.codes), model.parties);
  const rank = denseRanker(model.codes.length);
  const rankMoves = rankerFor(graph);
  const ranked = graph.parties.map((_, party) =>
    rankMoves(party, rank(Uint32Array.from(model.parties[party]!.value), 24)),
  );
  return { graph, ranked };
}

/** A model without statements, with parties p0, p1 …, for what needs no more than moves and orders. */
export function modelOfEngine(graph: MoveGraph): Model {
  return {
    input: { parties: graph.parties.map((_, party) => ({ id: `p${party}` })) },
    graph,
    rankMoves: rankerFor(graph),
    solve: solverFor(graph),
  } as unknown as Model;
}
