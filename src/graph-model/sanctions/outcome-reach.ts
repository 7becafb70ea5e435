import { bitSet, isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import type { Tally } from "../concepts/tally.ts";
import { clearlyMore } from "../concepts/told-apart.ts";

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

/** In how many completions the parties get from today to some outcome that holds (SEQ) in the same completion. */
export type Settling = {
  readonly lasting: number;
  /** The same on a path on which no answer deters any move; null where that was too much to find out. */
  readonly unanswered: { readonly lasting: number } | null;
};

type Runs = Pick<Tally, "held" | "reachedIn" | "unansweredIn">;

/**
 * Counts the completions in which the parties get from today to any state but some that holds there. Of whatever states an outcome
 * is made, the count is the same: which are variants of one another may hang on the draws.
 */
export function settlingBeside(run: Runs, states: readonly number[]): Settling {
  const within = (there: readonly Uint32Array[]) => sizeOfSet(lastingBeside(run, there, states));
  return {
    lasting: within(run.reachedIn),
    unanswered: run.unansweredIn && { lasting: within(run.unansweredIn) },
  };
}

function lastingBeside(
  { held }: Pick<Tally, "held">,
  there: readonly Uint32Array[],
  states: readonly number[],
) {
  const rest = Uint32Array.from(there[0] ?? [], () => 0xffffffff);
  for (const state of states) rest[state >>> 5]! &= ~(1 << (state & 31));
  return bitSet(there.length, (drawn) =>
    there[drawn]!.some((word, at) => (word & held[drawn]![at]! & rest[at]!) !== 0),
  );
}

/**
 * Whether the completions tell how often the parties settle at one outcome, by its states, from how often they do anywhere else but
 * where they are, by any moves and by those that no answer deters; so too where they settle at that outcome in none.
 */
export function isSettlingToldApart(run: Runs, states: readonly number[], today: number): boolean {
  const apart = (there: readonly Uint32Array[]) => {
    const own = lastingIn(run, there, states);
    const others = lastingBeside(run, there, [...states, today]);
    const both = sharedSize(own, others);
    const [onlyOwn, onlyOthers] = [sizeOfSet(own) - both, sizeOfSet(others) - both];
    return clearlyMore(onlyOwn, onlyOthers) || clearlyMore(onlyOthers, onlyOwn);
  };
  if (sizeOfSet(lastingIn(run, run.reachedIn, states)) === 0) return true;
  return apart(run.reachedIn) && (run.unansweredIn === null || apart(run.unansweredIn));
}
