import { isIn } from "#math/bit-set.ts";
import { bitCount } from "#math/gather-bits.ts";
import { once } from "#math/kept.ts";
import { subsetsOfTwoOrMore } from "#math/set-partitions.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { jointReach } from "../moves/joint-moves.ts";
import { leadingSearch } from "../moves/lowest-reached.ts";
import { stepsToNearest } from "../moves/paths.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { type MoveStep, moveSteps } from "../sanctions/move-steps.ts";
import { deters, gains } from "./coalition-gain.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What a coalition could do in an outcome that holds. Counts are of the completions looked at. */
export type JointGain = {
  readonly parties: readonly string[];
  /** Completions in which a joint move would serve all of them. */
  readonly improves: number;
  /** Completions in which no answer of the rest, each for itself, deters at least one such move (SEQ). */
  readonly free: number;
  /** An example from the first of these completions: the state, fewest options changed, and the answer to it, if any. */
  readonly to: number;
  readonly answer: readonly MoveStep[] | null;
};

/** The coalitions of two or more parties that could jointly do better than in an outcome, smaller ones first. */
export type JointGains = {
  readonly state: number;
  /** Completions looked at: the first in which the outcome holds. */
  readonly examined: number;
  readonly coalitions: readonly JointGain[];
};

/** A state that holds, and what each coalition could do in it in the completions looked at so far. */
interface Outcome {
  readonly state: number;
  examined: number;
  readonly accounts: readonly Account[];
}

interface Account {
  readonly members: readonly number[];
  /** The states to which the coalition can move. */
  readonly reach: Int32Array;
  improves: number;
  free: number;
  example: Pick<JointGain, "to" | "answer"> | null;
}

/**
 * Which coalitions of two or more parties could jointly improve from states that hold, all coalitions being tried, in
 * the first completions in which the state holds (SEQ): of the first of the wanted ones, as many as time allows; null where
 * there are too many parties or states. `variants`: by a wanted state the others that count as the same outcome; to go to one
 * of these is not to leave it.
 */
export function jointGains(
  model: SolvableModel,
  sampler: Sampler,
  tally: Tally,
  wanted: readonly number[],
  budget: GraphBudget = fullBudget(),
  variants: ReadonlyMap<number, readonly number[]> = new Map(),
): JointGains[] | null {
  const { graph, input, conventions } = model;
  const partyCount = graph.parties.length;
  if (!budget.allows("coalitionParties", partyCount)) return null;
  const coalitions = subsetsOfTwoOrMore(partyCount);
  const each = coalitions.length * graph.codes.length;
  const most = Math.floor(budget.most("jointGainWork") / each);
  if (most < wanted.length) budget.cut("jointGainWork", most * each, wanted.length * each);
  if (most === 0) return null;
  const examined = budget.most("examinedCompletions");
  const groups = coalitions.map((members) => ({
    members,
    reach: jointReach(graph, members, conventions.jointMoves),
  }));
  const outcomes = wanted.slice(0, most).map(
    (state): Outcome => ({
      state,
      examined: 0,
      accounts: groups.map(({ members, reach }) => ({
        members,
        reach: without(reach(state), variants.get(state) ?? []),
        improves: 0,
        free: 0,
        example: null,
      })),
    }),
  );
  for (let run = 0; run < tally.completions; run++) {
    const due = outcomes.filter(
      (outcome) => outcome.examined < examined && isIn(tally.held[run]!, outcome.state),
    );
    if (due.length === 0) continue;
    const ranked = sampler.draw(run);
    const answers = groups.map(({ members }) => answersOf(model, ranked, members));
    for (const outcome of due) {
      outcome.examined++;
      for (const [nth, account] of outcome.accounts.entries()) {
        examine(model, ranked, outcome.state, account, answers[nth]!);
      }
    }
  }
  return outcomes.map(({ state, examined, accounts }) => ({
    state: graph.codes[state]!,
    examined,
    coalitions: accounts.flatMap(({ members, improves, free, example }) =>
      example
        ? [{ parties: members.map((member) => input.parties[member]!.id), improves, free, ...example }]
        : [],
    ),
  }));
}

/** The states that a coalition can move to, but for some. */
function without(reach: Int32Array, some: readonly number[]): Int32Array {
  if (some.length === 0) return reach;
  const barred = new Set(some);
  return reach.filter((to) => !barred.has(to));
}

/** How those outside of a coalition can answer it in one completion. */
interface Answers {
  readonly rest: readonly number[];
  /** The states from which they bring about one of a kind: made ready when first wanted. */
  readonly leadingTo: () => ReturnType<typeof leadingSearch>;
}

function answersOf(
  { graph }: SolvableModel,
  ranked: readonly RankedMoves[],
  members: readonly number[],
): Answers {
  const rest = ranked.map((_, party) => party).filter((party) => !members.includes(party));
  return { rest, leadingTo: once(() => leadingSearch(graph, ranked, rest)) };
}

/** Adds one completion to what a coalition could do in a state. */
function examine(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  state: number,
  account: Account,
  { rest, leadingTo }: Answers,
): void {
  const { graph, conventions } = model;
  const { members, reach } = account;
  const change = (to: number) => (graph.transitive ? bitCount(graph.codes[to]! ^ graph.codes[state]!) : 1);
  const better: number[] = [];
  for (let at = 0; at < reach.length; at++) {
    if (gains(ranked, members, state, reach[at]!, conventions)) better.push(reach[at]!);
  }
  better.sort((a, b) => change(a) - change(b) || a - b);
  if (better.length === 0) return;
  account.improves++;
  const harmful = (end: number) => deters(ranked, members, state, end, conventions);
  const harming = leadingTo()(harmful);
  const free = better.find((to) => harming[to] === 0);
  if (free !== undefined) {
    if (account.free++ === 0) account.example = { to: graph.codes[free]!, answer: null };
  } else if (!account.example) {
    const answer = moveSteps(
      model,
      stepsToNearest(graph, better[0]!, ranked, { movers: rest, until: harmful })!,
    );
    account.example = { to: graph.codes[better[0]!]!, answer };
  }
}
