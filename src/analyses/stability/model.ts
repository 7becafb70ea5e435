import type { Random } from "#math/random.ts";
import {
  type Compiler,
  completionPlan,
  type Plan,
  statementCompiler,
  type UnknownDirection,
} from "./completions.ts";
import { feasibleStates } from "./feasible-states.ts";
import type { PartyPreferences, StabilityInput } from "./input.ts";
import { type MoveGraph, moveGraph, type PartyOptions } from "./move-graph.ts";
import { type RankedMoves, rankedMoves } from "./ranked-moves.ts";
import { truthTable } from "./truth-table.ts";

/** The graph of a case, without preferences. */
export interface Model {
  readonly input: StabilityInput;
  readonly graph: MoveGraph;
  readonly compiler: Compiler;
}

/** States and moves of the model that a case describes. */
export function modelOf(input: StabilityInput): Model {
  const optionCount = input.options.length;
  const index = new Map(input.options.map(({ id }, at) => [id, at]));
  const excluded = input.excluded.map((never) => truthTable(never, index, optionCount));
  const codes = feasibleStates(optionCount, excluded);
  const parties = input.parties.map((_, party): PartyOptions => {
    let own = 0;
    let cannotBeUndone = 0;
    let cannotBeTakenUp = 0;
    input.options.forEach((option, at) => {
      if (option.party !== party) return;
      own |= 1 << at;
      if (option.reversible === "cannot be undone") cannotBeUndone |= 1 << at;
      if (option.reversible === "cannot be taken up again") cannotBeTakenUp |= 1 << at;
    });
    return { own, cannotBeUndone, cannotBeTakenUp };
  });
  return { input, graph: moveGraph(optionCount, codes, parties), compiler: statementCompiler(input, codes) };
}

/** All parties' preferences, completed run by run. */
export interface Sampler {
  /** True where nothing is unknown. */
  readonly fixed: boolean;
  readonly open: number;
  readonly unknowns: readonly UnknownDirection[];
  /** Completion `run`: every party's ranked moves; `answers` receives 1 or 0 per unknown direction. */
  draw(run: number, answers: Uint8Array): readonly RankedMoves[];
}

/** Prepares the completions of the parties' preferences; completion k depends on the random stream and k alone. */
export function sampler(
  { input, graph, compiler }: Model,
  preferences: readonly PartyPreferences[],
  random: Random,
): Sampler {
  const plans: Plan[] = preferences.map((given, party) => completionPlan(input, party, given, compiler));
  const offsets: number[] = [];
  let unknownCount = 0;
  for (const plan of plans) {
    offsets.push(unknownCount);
    unknownCount += plan.unknowns.length;
  }
  const none = new Uint8Array(0);
  const fixed = plans.map((plan, party) =>
    plan.fixed ? rankedMoves(graph.parties[party]!, plan.complete(random, none, 0)) : undefined,
  );
  return {
    fixed: plans.every((plan) => plan.fixed),
    open: plans.reduce((sum, plan) => sum + plan.open, 0),
    unknowns: plans.flatMap((plan) => plan.unknowns),
    draw(run, answers) {
      const stream = random.run(run);
      return plans.map(
        (plan, party) =>
          fixed[party] ?? rankedMoves(graph.parties[party]!, plan.complete(stream, answers, offsets[party]!)),
      );
    },
  };
}
