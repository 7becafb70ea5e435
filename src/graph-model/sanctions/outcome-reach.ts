import { bitSet, isIn, sizeOfSet } from "#math/bit-set.ts";
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
  run: Pick<Tally, "held" | "reachedIn" | "unansweredIn">,
  states: readonly number[],
): OutcomeReach {
  const within = (there: readonly Uint32Array[]) => ({
    reached: sizeOfSet(bitSet(there.length, (drawn) => states.some((state) => isIn(there[drawn]!, state)))),
    lasting: sizeOfSet(lastingIn(run, there, states)),
  });
  return { ...within(run.reachedIn), unanswered: run.unansweredIn && within(run.unansweredIn) };
}

/** The completions in which one of some states is among those that are reached (`there`), and holds (SEQ): a bit for each. */
export function lastingIn(
  { held }: Pick<Tally, "held">,
  there: readonly Uint32Array[],
  states: readonly number[],
): Uint32Array {
  return bitSet(there.length, (drawn) =>
    states.some((state) => isIn(there[drawn]!, state) && isIn(held[drawn]!, state)),
  );
}
