import type { MoveStep } from "../result.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their code.

/** A move that a party would rather make, and the end states of all answers that deter it, ascending, by concept. */
export type DeterrableMove = {
  readonly party: string;
  readonly from: number;
  readonly to: number;
  readonly gmr: readonly number[];
  readonly smr: readonly number[];
  readonly seq: readonly number[];
  /**
   * The end states by which others deter it who improve at the same moment, each with the fewest of their own moves,
   * `to` being where each would lead alone; null where states are not combinations of options.
   */
  readonly sim: readonly { readonly end: number; readonly moves: readonly MoveStep[] }[] | null;
};

/**
 * One shortest sequence to each end, as a tree: `states[k]` is reached by a move of `by[k]` from the state of entry
 * `before[k]`, or, if that is −1, from the state that was answered. All steps on the way are listed, the nearest first,
 * so that the first entry for a state is a shortest way there. `rank` is how much the party that is answered likes the
 * state, 0 being its worst.
 */
export type AnswerTree = {
  readonly states: readonly number[];
  readonly before: readonly number[];
  readonly by: readonly string[];
  readonly rank: readonly number[];
};

/** All reasons why parties stay or leave. */
export type Why = {
  /** Which states the improvements are listed from. */
  readonly of: "all states" | "leading states";
  readonly improvements: readonly DeterrableMove[];
  /** What the others can do once party `against` has moved to `from`: to the ends of `gmr` and `smr`, and of `seq`. */
  readonly answers: readonly {
    readonly against: string;
    readonly from: number;
    readonly byMoves: AnswerTree;
    readonly byImprovements: AnswerTree;
  }[];
};
