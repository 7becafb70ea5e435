import { joinedTallies, tally } from "#graph-model/concepts/tally.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import { type OutcomeReach, reachOfOutcome } from "#graph-model/sanctions/outcome-reach.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { draws } from "../concepts/concepts.ts";
import { leaders } from "../outcomes/outcomes.ts";

/** Of an outcome that is told, by the code of its state, whether and how the parties get to it from another than today's. */
export type ReachFrom = { readonly state: number; readonly reach: OutcomeReach };

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
  join(chunks, { model }: Setup, of): readonly ReachFrom[] {
    const run = joinedTallies(chunks);
    const { found, level } = of(leaders);
    const all = [...found, ...level.outcomes].map(({ state, variants }) => [state, ...variants]);
    return all
      .filter(([state], at) => all.findIndex(([first]) => first === state) === at)
      .map((states) => ({
        state: model.graph.codes[states[0]!]!,
        reach: reachOfOutcome(run, states),
      }));
  },
});

/** The position of the state that today's turns into; null where there is none, or it cannot occur. */
function lapseAt({ facts, input: { lapse }, model }: Setup): number | null {
  if (lapse === null || lapse.state === facts.today) return null;
  const at = stateOf(model.graph.codes, lapse.state);
  return at < 0 ? null : at;
}
