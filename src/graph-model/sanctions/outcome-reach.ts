import { isIn } from "#math/bit-set.ts";
import type { Tally } from "../concepts/tally.ts";

/** In how many completions the parties get from today to an outcome: to the state that stands for it, or to a variant. */
export type OutcomeReach = {
  /** Completions in which a path of improvements leads to one of them. */
  readonly reached: number;
  /** Those in which it leads to one of them that is an equilibrium (SEQ) in the same completion. */
  readonly lasting: number;
  /**
   * Completions in which a path leads to one of them on which no answer deters any move (SEQ), and those in which that one is
   * an equilibrium too; null where that was too much to find out.
   */
  readonly unanswered: { readonly reached: number; readonly lasting: number } | null;
};

/** Counts the completions in which the parties get from today to one of some states. */
export function reachOfOutcome(
  { held, reachedIn, unansweredIn }: Pick<Tally, "held" | "reachedIn" | "unansweredIn">,
  states: readonly number[],
): OutcomeReach {
  const within = (there: readonly Uint32Array[]) => ({
    reached: countOf(there, (reached) => states.some((state) => isIn(reached, state))),
    lasting: countOf(there, (reached, run) =>
      states.some((state) => isIn(reached, state) && isIn(held[run]!, state)),
    ),
  });
  return { ...within(reachedIn), unanswered: unansweredIn && within(unansweredIn) };
}

function countOf(there: readonly Uint32Array[], is: (reached: Uint32Array, run: number) => boolean): number {
  return there.reduce((count, reached, run) => count + Number(is(reached, run)), 0);
}
