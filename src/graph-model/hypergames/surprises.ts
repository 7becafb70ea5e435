import { Counter } from "#math/counter.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { improvementsFrom } from "../moves/moves-from.ts";
import type { Step } from "../moves/paths.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { deterringAnswer } from "../sanctions/deterrence.ts";
import { type MoveStep, moveSteps } from "../sanctions/move-steps.ts";
import type { OwnGame, PlayedGame } from "./own-game.ts";

// A type, not an interface, so that it counts as plain JSON. States are named by their code.

/**
 * What one party would not expect in a state.
 *
 * `moves`: party `by` leaves for `to`, and `party` expected it to stay. `stays`: `by` stays, and `party` expected it to
 * leave. `answered`: `party` itself leaves for `to`, seeing nothing that deters it, and the `answer` takes the gain away.
 * `held back`: `party` does not leave for `to` for fear of an answer that would not come.
 */
export type Surprise = {
  readonly state: number;
  readonly party: string;
  readonly kind: "moves" | "stays" | "answered" | "held back";
  readonly by: string | null;
  readonly to: number | null;
  readonly answer: readonly MoveStep[];
  /** Whether `to` is a state that `party` takes to be impossible, or that needs an option it does not know of. */
  readonly unforeseen: boolean;
  /** In how many of the completions looked at, whatever the move, and in how many it is the move to `to`. */
  readonly count: number;
  readonly so: number;
};

/** A surprise in one completion; states by position. */
interface Seen {
  readonly state: number;
  readonly party: number;
  readonly kind: Surprise["kind"];
  readonly by: number | null;
  readonly to: number | null;
  readonly answer: readonly Step[];
}

/**
 * What each party would not expect in each of some states, in one completion. What a party does follows from its own
 * game: it takes its best improvement that nothing deters (SEQ), as it sees the conflict, or stays. What it expects of
 * the others follows from the same game. Whether an answer really comes is decided by what those who would give it like
 * as they see the conflict, and whether it takes the gain away by the party's `real` preferences, which order also the
 * states that it does not see.
 */
export function surprisesIn(
  actual: SolvableModel,
  real: readonly RankedMoves[],
  played: readonly PlayedGame[],
  states: readonly number[],
): Seen[] {
  const behaviour = behaviourOf(actual, played);
  const answerTo = (party: number, state: number, to: number) =>
    deterringAnswer(
      actual.graph,
      behaviour.map((own, at) => (at === party ? real[at]! : own)),
      party,
      state,
      to,
      actual.conventions.ties,
    );
  const found: Seen[] = [];
  for (const state of states) {
    const plans = played.map((each) => planIn(actual, each, state));
    for (const { game, verdicts } of played) {
      const seen = game.seenAs[state]!;
      if (seen < 0) continue;
      const { party } = game;
      plans.forEach((to, by) => {
        if (by === party) return;
        const expectedToStay = (verdicts[by]![seen]! & CONCEPT_BIT.seq) !== 0;
        if (to === null ? expectedToStay : !expectedToStay) return;
        found.push({ state, party, kind: to === null ? "stays" : "moves", by, to, answer: [] });
      });
      const to = plans[party]!;
      if (to !== null) {
        const answer = answerTo(party, state, to);
        if (answer) found.push({ state, party, kind: "answered", by: null, to, answer });
        continue;
      }
      const feared = improvementsFrom(actual.graph, behaviour[party]!, party, state).find(
        (gain) => !answerTo(party, state, gain),
      );
      if (feared !== undefined)
        found.push({ state, party, kind: "held back", by: null, to: feared, answer: [] });
    }
  }
  return found;
}

/**
 * Where a party would go from a state: its best improvement in its own game that nothing deters there, by the position
 * of the real state. Null where it stays, or takes the state to be impossible.
 */
function planIn({ graph, input }: SolvableModel, { game, ranked }: PlayedGame, state: number): number | null {
  const { party, model, seenAs } = game;
  const seen = seenAs[state]!;
  if (seen < 0) return null;
  const gain = improvementsFrom(model.graph, ranked[party]!, party, seen).find(
    (to) => !deterringAnswer(model.graph, ranked, party, seen, to, model.conventions.ties),
  );
  if (gain === undefined) return null;
  const code = model.graph.codes[gain]!;
  const there = graph.codes[state]!;
  if (there === model.graph.codes[seen]!) return stateOf(graph.codes, code);
  // It moves its own options; those it does not know of stay as they are.
  const own = input.options.reduce(
    (bits, option, at) => (option.party === party ? bits | (1 << at) : bits),
    0,
  );
  const end = stateOf(graph.codes, (there & ~own) | (code & own));
  return end < 0 ? null : end;
}

/** Everybody's order of the real states as each sees them. */
function behaviourOf({ rankMoves, graph }: SolvableModel, played: readonly PlayedGame[]): RankedMoves[] {
  return played.map(({ game, ranked }) => {
    const own = ranked[game.party]!;
    // Who takes a state to be impossible moves neither into it nor out of it, whatever its rank here.
    const rank = Int32Array.from(graph.codes, (_, state) => {
      const seen = game.seenAs[state]!;
      return seen < 0 ? 0 : own.rank[seen]!;
    });
    return rankMoves(game.party, { rank, levels: own.levels });
  });
}

/** Counts surprises over completions. */
export function surpriseCounter(actual: SolvableModel, games: readonly OwnGame[]) {
  const { graph, input } = actual;
  const kinds = new Map<string, Counter<Seen>>();
  const totals = new Map<string, number>();
  const id = (party: number) => input.parties[party]!.id;
  return {
    add(seen: readonly Seen[]): void {
      for (const each of seen) {
        const key = [each.state, each.party, each.kind, each.by].join(" ");
        const counter = kinds.get(key) ?? new Counter<Seen>();
        kinds.set(key, counter);
        counter.add(String(each.to), each);
        totals.set(key, (totals.get(key) ?? 0) + 1);
      }
    },
    told(): Surprise[] {
      return [...kinds].map(([key, counter]): Surprise => {
        const { value, count } = counter.commonest()!;
        const { state, party, kind, by, to, answer } = value;
        return {
          state: graph.codes[state]!,
          party: id(party),
          kind,
          by: by === null ? null : id(by),
          to: to === null ? null : graph.codes[to]!,
          answer: moveSteps(actual, answer),
          unforeseen: to !== null && !foresees(games[party]!, graph.codes, to),
          count: totals.get(key)!,
          so: count,
        };
      });
    },
  };
}

/** Whether a party takes a state for what it is. */
function foresees({ model, seenAs }: OwnGame, codes: Int32Array, state: number): boolean {
  const seen = seenAs[state]!;
  return seen >= 0 && model.graph.codes[seen] === codes[state];
}
