import { bitCount } from "#math/gather-bits.ts";
import type { Tally } from "../concepts/tally.ts";
import { jointReach } from "../graph/joint-moves.ts";
import { leadingTo } from "../graph/leading-to.ts";
import { shortestPaths, stepsTo } from "../graph/paths.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import { isIn } from "../graph/state-set.ts";
import type { Model, Sampler } from "../model.ts";
import { moveSteps } from "../reasons/move-steps.ts";
import { deters, gains } from "./coalition-gain.ts";
import type { JointGain, JointGains } from "./coalition-result.ts";
import { coalitionsOf } from "./coalitions.ts";

/** The most parties whose coalitions are all looked at. */
const MOST_PARTIES = 8;
/** Coalitions × states × outcomes above which they are not. */
const MOST_WORK = 2 ** 22;
/** How many completions in which an outcome holds are looked at. */
const EXAMINED = 40;

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
 * there are more than 8 parties or too many states.
 */
export function jointGains(
  model: Model,
  sampler: Sampler,
  tally: Tally,
  wanted: readonly number[],
): JointGains[] | null {
  const { graph, input, conventions } = model;
  if (graph.parties.length > MOST_PARTIES) return null;
  const coalitions = coalitionsOf(graph.parties.length);
  const most = Math.floor(MOST_WORK / (coalitions.length * graph.codes.length));
  if (most === 0) return null;
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
        reach: reach(state),
        improves: 0,
        free: 0,
        example: null,
      })),
    }),
  );
  for (let run = 0; run < tally.completions; run++) {
    const due = outcomes.filter(
      ({ state, examined }) => examined < EXAMINED && isIn(tally.held[run]!, state),
    );
    if (due.length === 0) continue;
    const ranked = sampler.draw(run);
    for (const outcome of due) {
      outcome.examined++;
      for (const account of outcome.accounts) examine(model, ranked, outcome.state, account);
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

/** Adds one completion to what a coalition could do in a state. */
function examine(model: Model, ranked: readonly RankedMoves[], state: number, account: Account): void {
  const { graph, conventions } = model;
  const { members, reach } = account;
  const change = (to: number) =>
    graph.form === "options" ? bitCount(graph.codes[to]! ^ graph.codes[state]!) : 1;
  const better = [...reach]
    .filter((to) => gains(ranked, members, state, to, conventions))
    .sort((a, b) => change(a) - change(b) || a - b);
  if (better.length === 0) return;
  account.improves++;
  const harmful = (end: number) => deters(ranked, members, state, end, conventions);
  const rest = ranked.map((_, party) => party).filter((party) => !members.includes(party));
  const harming = leadingTo(graph, ranked, rest, harmful);
  const free = better.find((to) => harming[to] === 0);
  if (free !== undefined) {
    if (account.free++ === 0) account.example = { to: graph.codes[free]!, answer: null };
  } else if (!account.example) {
    const search = shortestPaths(graph, better[0]!, ranked, { movers: rest, until: harmful });
    const answer = moveSteps(model, stepsTo(search, search.found));
    account.example = { to: graph.codes[better[0]!]!, answer };
  }
}
