import { type Hinge, hingesOf } from "#graph-model/robustness/hinges.ts";
import { unknownInputs } from "#graph-model/robustness/preference-input.ts";
import { bitSet, isIn } from "#math/bit-set.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { draws } from "../concepts/concepts.ts";
import { lapseAt } from "../lapse/lapse-at.ts";
import { leaders } from "../outcomes/outcomes.ts";

/** On which one unknown it hangs most whether an outcome holds: its own state, and it or a variant. By the code of that state. */
export interface HingesOf {
  readonly state: number;
  readonly itself: Hinge | null;
  readonly withVariants: Hinge | null;
}

/** The same of the outcomes that are told, the first one first, and of what today's state turns into by itself. */
export interface Hinges {
  readonly outcomes: readonly HingesOf[];
  readonly lapse: Hinge | null;
}

/** On which one thing that nobody states it hangs most what holds. */
export const hinges = definePart({
  id: "hinges",
  title: "On which unknown it hangs most",
  needs: [draws, leaders],
  cost: ({ facts, completions }: Setup) => 1 + facts.open * completions,
  run(setup: Setup, { of }): Hinges {
    const run = of(draws);
    const { found, level } = of(leaders);
    const all = [...found, ...level.outcomes].filter(
      ({ state }, at, both) => both.findIndex((one) => one.state === state) === at,
    );
    const holds = (states: readonly number[]) =>
      bitSet(run.held.length, (drawn) => states.some((state) => isIn(run.held[drawn]!, state)));
    const lapse = lapseAt(setup);
    const strongest = hingesOf(run, unknownInputs(setup.model.input, setup.parties), [
      ...all.flatMap(({ state, variants }) => [holds([state]), holds([state, ...variants])]),
      ...(lapse === null ? [] : [holds([lapse])]),
    ]);
    return {
      outcomes: all.map(({ state }, at) => ({
        state: setup.model.graph.codes[state]!,
        itself: strongest[2 * at]!,
        withVariants: strongest[2 * at + 1]!,
      })),
      lapse: strongest[2 * all.length] ?? null,
    };
  },
  // The data has the ends of every unknown, with the other single inputs.
  result: () => undefined,
});
