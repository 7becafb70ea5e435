import { isIn } from "#math/bit-set.ts";
import { Counter } from "#math/counter.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { improvementsFrom } from "../moves/moves-from.ts";
import { type Paths, type Step, shortestPaths, stepsTo } from "../moves/paths.ts";
import { plainMoves, type RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { deterringAnswer } from "./deterrence.ts";
import type { Leader } from "./leaders.ts";
import { type MoveStep, moveSteps } from "./move-steps.ts";
import { type WaysTo, waysFrom } from "./ways-from.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What keeps one party in a state, over the completions looked at. */
export type Restraint = {
  readonly party: string;
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
  /** The commonest improvement that nobody deters. */
  readonly gain: { readonly to: number; readonly count: number } | null;
};

/** A state that holds in many completions, or today's. */
export type Leading = {
  readonly state: number;
  /** States that hold about as often and differ only outside the core. */
  readonly variants: readonly number[];
  /** Options that the state and its variants all take or all leave, as bits; 0 where it does not apply. */
  readonly core: number;
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
  /** All shortest paths; null where there is none. By improvements only where nothing is unknown. */
  readonly ways: WaysTo;
};

/** What was seen of one party in the completions looked at. */
interface Seen {
  noBetter: number;
  deterred: number;
  free: number;
  readonly deterrents: Counter<{ to: number; answer: readonly Step[] }>;
  readonly gains: Counter<number>;
}

/**
 * Why states hold, or do not: for each of `wanted`, what keeps each party there, taken from the first completions in
 * which the state is an equilibrium (SEQ) or, where it mostly is none (`holds` false), from the first in which it is
 * none; and the paths that lead there from today. `known` are the orders of preference where nothing is unknown.
 */
export function explainStates(
  model: SolvableModel,
  sampler: Sampler,
  tally: Tally,
  today: number,
  known: readonly RankedMoves[] | null,
  wanted: readonly (Leader & { readonly holds: boolean })[],
  budget: GraphBudget = fullBudget(),
): Leading[] {
  const { graph } = model;
  const most = budget.most("examinedCompletions");
  const accounts = wanted.map((leader) => ({
    ...leader,
    examined: 0,
    seen: graph.parties.map(
      (): Seen => ({
        noBetter: 0,
        deterred: 0,
        free: 0,
        deterrents: new Counter(),
        gains: new Counter(),
      }),
    ),
    improvementPaths: new Counter<readonly Step[]>(),
  }));
  // The same in every run where nothing is unknown.
  const byImprovements = known && shortestPaths(graph, today, known);
  for (let run = 0; run < tally.completions; run++) {
    const held = tally.held[run]!;
    const due = accounts.filter(
      ({ state, holds, examined }) => examined < most && isIn(held, state) === holds,
    );
    if (due.length === 0) continue;
    const ranked = sampler.draw(run);
    const fromToday = byImprovements ?? shortestPaths(graph, today, ranked);
    for (const account of due) {
      account.examined++;
      account.seen.forEach((seen, party) => {
        examine(model, ranked, party, account.state, seen);
      });
      if (fromToday.distance[account.state]! >= 0) {
        const steps = stepsTo(fromToday, account.state);
        account.improvementPaths.add(keyOf(steps), steps);
      }
    }
  }
  const byMoves = shortestPaths(graph, today, plainMoves(graph));
  const waysTo = waysFrom(
    model,
    today,
    byMoves,
    known && byImprovements && { ranked: known, paths: byImprovements },
    budget,
  );
  return accounts.map(({ state, variants, core, holds, examined, seen, improvementPaths }) => ({
    state: graph.codes[state]!,
    variants: variants.map((variant) => graph.codes[variant]!),
    core,
    counts: byConcept((concept) => tally.equilibria[concept][state]!),
    examined,
    holdsInExamined: holds,
    restraints: seen.map((each, party) => restraintOf(model, party, each)),
    path: pathTo(model, byMoves, state),
    improvementPath: commonestPath(model, improvementPaths),
    improvementPaths: tally.reached[state]!,
    ways: waysTo(state),
  }));
}

function examine(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  state: number,
  seen: Seen,
): void {
  const better = improvementsFrom(model.graph, ranked[party]!, party, state);
  const [best] = better;
  if (best === undefined) {
    seen.noBetter++;
    return;
  }
  let first: readonly Step[] | undefined;
  for (const to of better) {
    const answer = deterringAnswer(model.graph, ranked, party, state, to, model.conventions.ties);
    if (!answer) {
      seen.free++;
      seen.gains.add(String(to), to);
      return;
    }
    first ??= answer;
  }
  seen.deterred++;
  seen.deterrents.add(`${best}:${keyOf(first!)}`, { to: best, answer: first! });
}

function restraintOf(model: SolvableModel, party: number, seen: Seen): Restraint {
  const deterrent = seen.deterrents.commonest();
  const gain = seen.gains.commonest();
  return {
    party: model.input.parties[party]!.id,
    noBetter: seen.noBetter,
    deterred: seen.deterred,
    free: seen.free,
    deterrent: deterrent && {
      to: model.graph.codes[deterrent.value.to]!,
      answer: moveSteps(model, deterrent.value.answer),
      count: deterrent.count,
    },
    gain: gain && { to: model.graph.codes[gain.value]!, count: gain.count },
  };
}

function pathTo(model: SolvableModel, paths: Paths, state: number): readonly MoveStep[] | null {
  return paths.distance[state]! < 0 ? null : moveSteps(model, stepsTo(paths, state));
}

function commonestPath(model: SolvableModel, paths: Counter<readonly Step[]>): Leading["improvementPath"] {
  const commonest = paths.commonest();
  return commonest && { steps: moveSteps(model, commonest.value), count: commonest.count };
}

function keyOf(steps: readonly Step[]): string {
  return steps.map(({ mover, to }) => `${mover}-${to}`).join(",");
}
