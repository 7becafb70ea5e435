import { isIn } from "#math/bit-set.ts";
import { Counter } from "#math/counter.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { improvementsFrom, movesFrom } from "../moves/moves-from.ts";
import { type Paths, type Step, shortestPaths, stepsTo } from "../moves/paths.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { deterringAnswer } from "./deterrence.ts";
import type { Leader } from "./leaders.ts";
import { type MoveStep, moveSteps } from "./move-steps.ts";
import { type OutcomeReach, reachOfOutcome } from "./outcome-reach.ts";
import { type WaysTo, waysFrom } from "./ways-from.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What keeps one party in a state, over the completions looked at. */
export type Restraint = {
  readonly party: string;
  /** Whether it has a move there at all; without one it is no preference that keeps it. */
  readonly hasMove: boolean;
  /** Completions in which no move of the party would be an improvement. */
  readonly noBetter: number;
  /** Completions in which its best improvement is deterred. */
  readonly deterred: number;
  /** Completions in which an improvement is not deterred. */
  readonly free: number;
  /** The commonest best improvement with its commonest deterrent: the steps of the others that follow. */
  readonly deterrent: {
    readonly to: number;
    readonly answer: readonly MoveStep[];
    readonly count: number;
  } | null;
  /** The commonest improvement that nobody deters, and how common the next is. */
  readonly gain: { readonly to: number; readonly count: number; readonly next: number } | null;
};

/** So many completions are looked at however large the model. */
const FEWEST_EXAMINED = 4;

/** A state that holds in many completions, or today's. */
export type Leading = {
  readonly state: number;
  /** States that hold about as often and differ only outside the core. */
  readonly variants: readonly number[];
  /** Options that the state and its variants all take or all leave, as bits; 0 where it does not apply. */
  readonly core: number;
  /** In how many completions the outcome holds (SEQ): the state or at least one of its variants. */
  readonly held: number;
  /** Whether the state or a variant holds in some completion only because some party's gain would be answered. */
  readonly answered: boolean;
  readonly counts: { readonly [concept in Concept]: number };
  /** How many completions the restraints are drawn from, and whether it is an equilibrium (SEQ) in them. */
  readonly examined: number;
  readonly holdsInExamined: boolean;
  readonly restraints: readonly Restraint[];
  /** A shortest legal path from today by any moves; null if there is none, empty for today itself. */
  readonly path: readonly MoveStep[] | null;
  /** The commonest of the shortest paths on which every move is an improvement, and in how many completions one exists. */
  readonly improvementPath: { readonly steps: readonly MoveStep[]; readonly count: number } | null;
  readonly improvementPaths: number;
  /** In how many completions such a path leads to the state or one of its variants, and what else is so there. */
  readonly reach: OutcomeReach;
  /** All shortest paths; null where there is none. By improvements only where nothing is unknown. */
  readonly ways: WaysTo;
};

/** A state of which it is asked why it holds (`holds`), or why it does not. */
export type Questioned = Leader & { readonly holds: boolean };

/** A completion to be looked at, and the states, by their places among those asked for, that it is looked at for. */
export type Examination = { readonly run: number; readonly of: readonly number[] };

/** What was seen of one state in one completion. Plain data. */
export type Observation = {
  readonly of: number;
  /** Per party: nothing better; an improvement that nobody deters; or its best one, and the first answer to it. */
  readonly parties: readonly (
    | null
    | { readonly gain: number }
    | { readonly to: number; readonly answer: readonly Step[] }
  )[];
  /** A shortest path of improvements from today; null if there is none. */
  readonly path: readonly Step[] | null;
};

/**
 * Which completions are looked at: for each state the first ones in which it is an equilibrium (SEQ) or, where it mostly
 * is none (`holds` false), the first in which it is none.
 */
export function examinationsOf(
  { held }: Tally,
  { graph }: Pick<SolvableModel, "graph">,
  wanted: readonly Questioned[],
  budget: GraphBudget = fullBudget(),
): Examination[] {
  const size = graph.codes.length * graph.parties.length;
  const affordable = Math.max(FEWEST_EXAMINED, Math.floor(budget.most("examinedWork") / size));
  const left = wanted.map(() => Math.min(budget.most("examinedCompletions"), affordable));
  return held.flatMap((states, run) => {
    const due = [...wanted.keys()].filter(
      (at) => left[at]! > 0 && isIn(states, wanted[at]!.state) === wanted[at]!.holds,
    );
    for (const at of due) left[at]!--;
    return due.length > 0 ? [{ run, of: due }] : [];
  });
}

/** Looks at some completions. `known` are the orders of preference where nothing is unknown. */
export function examined(
  model: SolvableModel,
  sampler: Sampler,
  today: number,
  known: readonly RankedMoves[] | null,
  wanted: readonly Questioned[],
  examinations: readonly Examination[],
): Observation[] {
  const { graph } = model;
  // The same in every run where nothing is unknown.
  const always = known && shortestPaths(graph, today, known);
  return examinations.flatMap(({ run, of }) => {
    const ranked = sampler.draw(run);
    // Nobody asks how far the other states are.
    const asked = new Set([today, ...of.map((at) => wanted[at]!.state)]);
    const until = (state: number) => asked.delete(state) && asked.size === 1;
    const fromToday = always ?? shortestPaths(graph, today, ranked, { until });
    return of.map((at): Observation => {
      const { state } = wanted[at]!;
      return {
        of: at,
        parties: graph.parties.map((_, party) => examine(model, ranked, party, state)),
        path: fromToday.distance[state]! >= 0 ? stepsTo(fromToday, state) : null,
      };
    });
  });
}

function examine(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  state: number,
): Observation["parties"][number] {
  const better = improvementsFrom(model.graph, ranked[party]!, party, state);
  const [best] = better;
  if (best === undefined) return null;
  let first: readonly Step[] | undefined;
  for (const to of better) {
    const answer = deterringAnswer(model.graph, ranked, party, state, to, model.conventions.ties);
    if (!answer) return { gain: to };
    first ??= answer;
  }
  return { to: best, answer: first! };
}

/** What was seen of each state, in the order of the completions, put together with the paths that lead there from today. */
export function restraintsOf(
  model: SolvableModel,
  tally: Tally,
  today: number,
  known: readonly RankedMoves[] | null,
  wanted: readonly Questioned[],
  observations: readonly Observation[],
  budget: GraphBudget = fullBudget(),
): Leading[] {
  const { graph } = model;
  const byMoves = shortestPaths(graph, today, plainMoves(graph));
  const waysTo = waysFrom(
    model,
    today,
    byMoves,
    known && { ranked: known, paths: shortestPaths(graph, today, known) },
    budget,
  );
  return wanted.map(({ state, variants, core, held, answered, holds }, at) => {
    const seen = observations.filter(({ of }) => of === at);
    return {
      state: graph.codes[state]!,
      variants: variants.map((variant) => graph.codes[variant]!),
      core,
      held,
      answered,
      counts: byConcept((concept) => tally.equilibria[concept][state]!),
      examined: seen.length,
      holdsInExamined: holds,
      restraints: graph.parties.map((_, party) => restraintOf(model, party, state, seen)),
      path: pathTo(model, byMoves, state),
      improvementPath: commonestPath(model, seen),
      improvementPaths: tally.reached[state]!,
      reach: reachOfOutcome(tally, [state, ...variants]),
      ways: waysTo(state),
    };
  });
}

/** Why states hold, or do not: what keeps each party in each of `wanted`, and the paths that lead there from today. */
export function explainStates(
  model: SolvableModel,
  sampler: Sampler,
  tally: Tally,
  today: number,
  known: readonly RankedMoves[] | null,
  wanted: readonly Questioned[],
  budget: GraphBudget = fullBudget(),
): Leading[] {
  const examinations = examinationsOf(tally, model, wanted, budget);
  const observations = examined(model, sampler, today, known, wanted, examinations);
  return restraintsOf(model, tally, today, known, wanted, observations, budget);
}

function restraintOf(
  model: SolvableModel,
  party: number,
  state: number,
  observations: readonly Observation[],
): Restraint {
  const deterrents = new Counter<{ to: number; answer: readonly Step[] }>();
  const gains = new Counter<number>();
  let [noBetter, deterred, free] = [0, 0, 0];
  for (const { parties } of observations) {
    const seen = parties[party]!;
    if (seen === null) noBetter++;
    else if ("gain" in seen) {
      free++;
      gains.add(String(seen.gain), seen.gain);
    } else {
      deterred++;
      deterrents.add(`${seen.to}:${keyOf(seen.answer)}`, seen);
    }
  }
  const deterrent = deterrents.commonest();
  const gain = gains.commonest();
  return {
    party: model.input.parties[party]!.id,
    hasMove: movesFrom(model.graph, plainMoves(model.graph)[party]!, party, state).length > 0,
    noBetter,
    deterred,
    free,
    deterrent: deterrent && {
      to: model.graph.codes[deterrent.value.to]!,
      answer: moveSteps(model, deterrent.value.answer),
      count: deterrent.count,
    },
    gain: gain && { to: model.graph.codes[gain.value]!, count: gain.count, next: gains.next() },
  };
}

function pathTo(model: SolvableModel, paths: Paths, state: number): readonly MoveStep[] | null {
  return paths.distance[state]! < 0 ? null : moveSteps(model, stepsTo(paths, state));
}

function commonestPath(
  model: SolvableModel,
  observations: readonly Observation[],
): Leading["improvementPath"] {
  const paths = new Counter<readonly Step[]>();
  for (const { path } of observations) if (path) paths.add(keyOf(path), path);
  const commonest = paths.commonest();
  return commonest && { steps: moveSteps(model, commonest.value), count: commonest.count };
}

function keyOf(steps: readonly Step[]): string {
  return steps.map(({ mover, to }) => `${mover}-${to}`).join(",");
}
