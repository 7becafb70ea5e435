import type { ConceptStates } from "../result.ts";

/** What holds where each party has a stability concept of its own. */
export type Mixture = {
  /** The concept of each party, as `name` of the key in the result: `nash` … `seqOrSim`, `L3`, `nonMyopic`. */
  readonly concepts: { readonly [party: string]: string };
  /** Why it could not be decided, or null. */
  readonly problem: string | null;
  readonly states: ConceptStates | null;
};
