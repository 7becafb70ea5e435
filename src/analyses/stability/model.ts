import type { Ranking } from "#math/dense-ranks.ts";
import type { Random } from "#math/random.ts";
import { type Conventions, TEXTBOOK, type Ties } from "./concepts/conventions.ts";
import { listedSolver } from "./concepts/listed-verdicts.ts";
import { type Solver, stabilitySolver } from "./concepts/verdicts.ts";
import type { MoveGraph } from "./graph/move-graph.ts";
import { moveRanker, type RankedMoves } from "./graph/ranked-moves.ts";
import { graphOf } from "./graph-of-input.ts";
import type { StabilityInput } from "./input.ts";
import {
  type Compiler,
  completionPlan,
  statementCompiler,
  type UnknownDirection,
} from "./preferences/completions.ts";
import type { PartyPreferences } from "./preferences/party-preferences.ts";
import { perturbedPlaces } from "./preferences/perturbation.ts";
import { reordered } from "./preferences/reordered.ts";

/** The graph of a case, without preferences. */
export interface Model {
  readonly input: StabilityInput;
  readonly graph: MoveGraph;
  readonly compiler: Compiler;
  /** The moves of a party in the order of its preference. */
  readonly rankMoves: (party: number, ranking: Ranking) => RankedMoves;
  readonly solve: Solver;
  /** The chance that two neighbours of a ranking stand in the wrong order; 0 = rankings are right. */
  readonly error: number;
  readonly conventions: Conventions;
}

/** States and moves of the model that a case describes. */
export function modelOf(input: StabilityInput, error = 0, conventions = TEXTBOOK): Model {
  return modelOn(input, graphOf(input), error, conventions);
}

/** The model of a case on a graph that has part of its states. */
export function modelOn(
  input: StabilityInput,
  graph: MoveGraph,
  error: number,
  conventions: Conventions,
): Model {
  return {
    input,
    graph,
    compiler: statementCompiler(input, graph.codes),
    rankMoves: rankerFor(graph),
    solve: solverFor(graph, conventions.ties),
    error,
    conventions,
  };
}

/** Decides the stability of every state of a graph. */
export function solverFor(graph: MoveGraph, ties?: Ties): Solver {
  return graph.form === "options" ? stabilitySolver(graph, ties) : listedSolver(graph, ties);
}

/** Makes the function that orders the moves of a party by its preference. */
export function rankerFor(graph: MoveGraph): Model["rankMoves"] {
  if (graph.form === "listed") return (_, { rank, levels }) => ({ rank, levels, members: new Int32Array(0) });
  const rankMoves = moveRanker(graph.codes.length);
  return (party, ranking) => rankMoves(graph.parties[party]!, ranking);
}

/** One party's preferences, completed run by run. */
export interface PartySampler {
  /** True where nothing is unknown: every run gives the same. */
  readonly fixed: boolean;
  /** How many directions, priorities and places are unknown. */
  readonly open: number;
  readonly unknowns: readonly UnknownDirection[];
  /** The ranked moves of run `run`; `answers`, if given, receives 1 or 0 per unknown direction. */
  draw(run: number, answers?: Uint8Array): RankedMoves;
}

/** Everybody's preferences, completed run by run. */
export interface Sampler {
  readonly unknowns: readonly UnknownDirection[];
  draw(run: number, answers?: Uint8Array): readonly RankedMoves[];
}

/** Takes answers that nobody asks for: writes beyond its end are void. */
const IGNORED = new Uint8Array(0);

/** Prepares the completions of every party's preferences. */
export function partySamplers(model: Model, random: Random): PartySampler[] {
  return model.input.parties.map(({ preferences }, party) => partySampler(model, party, preferences, random));
}

/**
 * Prepares the completions of a party's preferences. Each party has a random stream of its own, and run k depends on
 * that stream and on k alone: changing what one party wants leaves the draws of the others as they are.
 */
export function partySampler(
  { input, compiler, rankMoves, error }: Model,
  party: number,
  preferences: PartyPreferences,
  random: Random,
): PartySampler {
  const plan = completionPlan(input, party, preferences, compiler);
  const stream = random.stream(`party ${party}`);
  const erring = error > 0 && preferences.by === "ranking";
  const fixed = plan.fixed && !erring;
  const perturbed = (ranking: Ranking, draws: Random) =>
    erring ? reordered(ranking, perturbedPlaces(ranking.levels, error, draws)) : ranking;
  const once = fixed ? rankMoves(party, plan.complete(stream, IGNORED)) : undefined;
  return {
    fixed,
    open: plan.open,
    unknowns: plan.unknowns,
    draw(run, answers = IGNORED) {
      if (once) return once;
      const draws = stream.run(run);
      return rankMoves(party, perturbed(plan.complete(draws, answers), draws));
    },
  };
}

/** Joins the parties' samplers. */
export function samplerOf(parties: readonly PartySampler[]): Sampler {
  const ends: number[] = [];
  let count = 0;
  for (const { unknowns } of parties) {
    count += unknowns.length;
    ends.push(count);
  }
  return {
    unknowns: parties.flatMap(({ unknowns }) => unknowns),
    draw: (run, answers = IGNORED) =>
      parties.map((party, index) =>
        party.draw(run, answers.subarray(ends[index]! - party.unknowns.length, ends[index])),
      ),
  };
}
