import type { Leading } from "#graph-model/sanctions/restraints.ts";

/** The outcomes that hold most often, and today's. */
export type Outcomes = {
  /** Number of states that are an equilibrium (SEQ) in at least one completion. */
  readonly holding: number;
  /** The states that hold in most completions, the most-held first. */
  readonly leading: readonly Leading[];
  readonly todayState: Leading;
};
