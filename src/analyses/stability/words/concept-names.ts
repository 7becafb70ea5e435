import type { Concept } from "#graph-model/concepts/concept.ts";

/** What each concept takes to hold a state, in words. */
export const CONCEPT_NAMES: Record<Concept, string> = {
  nash: "nobody would gain (Nash)",
  gmr: "some answer deters (GMR)",
  smr: "answers deter that cannot be evaded (SMR)",
  seq: "credible answers deter (SEQ)",
};
