import { TEXTBOOK, type Ties } from "#graph-model/concepts/conventions.ts";
import type { SolvableModel } from "#graph-model/concepts/solvable-model.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { listedGraph } from "#graph-model/moves/listed-graph.ts";
import type { MoveGraph } from "#graph-model/moves/move-graph.ts";
import { optionGraph } from "#graph-model/moves/option-graph.ts";
import type { RankedMoves } from "#graph-model/moves/ranked-moves.ts";
import { rankerFor } from "#graph-model/moves/ranked-moves.ts";
import { denseRanker } from "#math/dense-ranks.ts";
import type { RandomModel } from "./random-model.ts";

/** The engine's form of a model of the textbook's form. */
export function engineOf(model: RandomModel): { graph: MoveGraph; ranked: RankedMoves[] } {
  const graph = graphOf(model);
  const rank = denseRanker(model.codes.length);
  const rankMoves = rankerFor(graph);
  const ranked = model.parties.map(({ value }, party) => rankMoves(party, rank(Uint32Array.from(value), 24)));
  return { graph, ranked };
}

function graphOf({ optionCount, codes, parties }: RandomModel): MoveGraph {
  if (optionCount > 0) return optionGraph(optionCount, Int32Array.from(codes), parties);
  const moves = parties.flatMap(({ targets }, party) =>
    targets!.flatMap((ends, from) => ends.map((to) => ({ party, from, to }))),
  );
  return listedGraph(Int32Array.from(codes), parties.length, moves);
}

/** A model without statements, with parties p0, p1 …, for what needs no more than moves and orders. */
export function modelOfEngine(graph: MoveGraph, ties: Ties = TEXTBOOK.ties): SolvableModel {
  return {
    input: { parties: graph.parties.map((_, party) => ({ id: `p${party}` })) },
    graph,
    rankMoves: rankerFor(graph),
    solve: stabilitySolver(graph, ties),
    conventions: { ...TEXTBOOK, ties },
  } as unknown as SolvableModel;
}
