import { type Fingerprints, fingerprintsOf } from "../model/fingerprints.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { graphOf } from "../moves/graph-of-model.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import { rankerFor } from "../moves/ranked-moves.ts";
import { propositionCompiler } from "../preferences/compiler.ts";
import type { OrderedModel } from "../preferences/samplers.ts";
import { type Conventions, TEXTBOOK } from "./conventions.ts";
import { type Solver, stabilitySolver } from "./verdicts.ts";

/** A graph model made ready: its states and moves, and what decides stability once everybody's order is known. */
export interface SolvableModel extends OrderedModel {
  readonly graph: MoveGraph;
  readonly solve: Solver;
  readonly conventions: Conventions;
}

/** Makes a model ready. `error`: the chance that two neighbours of a ranking stand in the wrong order. */
export function solvableModel(input: GraphModel, error = 0, conventions = TEXTBOOK): SolvableModel {
  return solvableModelOn(input, graphOf(input), error, conventions);
}

/** The same on a graph that has part of the model's states; `prints` are those of the model by which to draw. */
export function solvableModelOn(
  input: GraphModel,
  graph: MoveGraph,
  error: number,
  conventions: Conventions,
  prints: Fingerprints = fingerprintsOf(input),
): SolvableModel {
  return {
    input,
    graph,
    compiler: propositionCompiler(input, graph.codes, prints),
    rankMoves: rankerFor(graph),
    solve: stabilitySolver(graph, conventions.ties),
    error,
    conventions,
  };
}
