import type { Concept } from "../concepts/concept.ts";
import type { MoveStep, StateCounts } from "../result.ts";

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

/** States by the concept that makes them stable, ascending; SIM is null where states are not combinations of options. */
export type StatesByConcept = { readonly [concept in Concept]: readonly number[] } & {
  readonly sim: readonly number[] | null;
};

/** What holds where stated coalitions act as one: every group, and each by itself. Counts are of completions. */
export type Together = {
  readonly groups: readonly (readonly string[])[];
  /** How many completions were looked at. */
  readonly examined: number;
  readonly equilibria: CountsByConcept;
  /** Per group. */
  readonly stable: readonly CountsByConcept[];
};

/** Counts of states by the concept that makes them stable; SIM is null where states are not combinations of options. */
export type CountsByConcept = { readonly [concept in Concept]: StateCounts } & {
  readonly sim: StateCounts | null;
};

/** What would hold if the parties stood together in groups, each acting as one. */
export type Division = {
  readonly groups: readonly (readonly string[])[];
  readonly equilibria: StatesByConcept;
  /** Per group; null where there are more than 52 divisions. */
  readonly stable: readonly StatesByConcept[] | null;
};
