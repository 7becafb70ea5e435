import { joinedTallies, tally } from "#graph-model/concepts/tally.ts";
import { type Hinge, hingesOf } from "#graph-model/robustness/hinges.ts";
import { unknownInputs } from "#graph-model/robustness/preference-input.ts";
import { lastingIn, type OutcomeReach, reachOfOutcome } from "#graph-model/sanctions/outcome-reach.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { draws } from "../concepts/concepts.ts";
import { leaders } from "../outcomes/outcomes.ts";
import { lapseAt } from "./lapse-at.ts";

/**
 * Of an outcome that is told, by the code of its state, whether and how the parties get to it from another than today's; and on
 * which one unknown it hangs most whether they do and it holds, by any way and by one on which no answer deters a move.
 */
export type ReachFrom = {
  readonly state: number;
  readonly reach: OutcomeReach;
  readonly hinges: { readonly lasting: Hinge | null; readonly unanswered: Hinge | null };
};

/**
 * Where things go from what today's state turns into by itself, of the outcomes that are told: in the same completions in which it is
 * told where they go from today. Null where the case says of no such day.
 */
export const afterLapse = definePart({
  id: "after-lapse",
  title: "Where things go once today's state has run out",
  needs: [draws, leaders],
  wanted: (setup: Setup) => lapseAt(setup) !== null,
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  pieces: (_: Setup, of) => of(draws).completions,
  piece(setup: Setup, from, to, { progress }) {
    return tally(setup.model, setup.sampler, lapseAt(setup)!, from, to, false, progress);
  },
  join(chunks, { model, parties }: Setup, of): readonly ReachFrom[] {
    const run = joinedTallies(chunks);
    const { found, level } = of(leaders);
    const all = [...found, ...level.outcomes]
      .map(({ state, variants }) => [state, ...variants])
      .filter(([state], at, both) => both.findIndex(([first]) => first === state) === at);
    const unknown = unknownInputs(model.input, parties);
    const hinges = (there: readonly Uint32Array[] | null) =>
      there === null
        ? all.map(() => null)
        : hingesOf(
            run,
            unknown,
            all.map((states) => lastingIn(run, there, states)),
          );
    const [lasting, unanswered] = [hinges(run.reachedIn), hinges(run.unansweredIn)];
    return all.map((states, at) => ({
      state: model.graph.codes[states[0]!]!,
      reach: reachOfOutcome(run, states),
      hinges: { lasting: lasting[at]!, unanswered: unanswered[at]! },
    }));
  },
  result: (found) => found.map(({ state, reach }) => ({ state, reach })),
});
