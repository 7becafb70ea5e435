import type { Concept } from "#graph-model/concepts/concept.ts";

/** What each concept takes to hold a state, in words. */
export const CONCEPT_NAMES: Record<Concept, string> = {
  nash: "nobody would gain (Nash)",
  gmr: "some answer deters (GMR)",
  smr: "answers deter that cannot be evaded (SMR)",
  seq: "credible answers deter (SEQ)",
};

/**
 * What is so in a state that holds by a concept, as its definition has it: a clause that follows "there" or "in it".
 * `deterred` says how a party ends whom an answer deters, which the convention on ties decides.
 */
export const CONCEPT_CLAIMS: Record<Concept, (deterred: string) => string> = {
  nash: () => "no party could gain by leaving it",
  seq: (deterred) =>
    `any party that left to gain would be answered, by moves in the others' own interest, and end ${deterred}`,
  smr: (deterred) =>
    `any party that left to gain could be answered, and would then end ${deterred} whatever it did next`,
  gmr: (deterred) =>
    `any party that left to gain could be answered, at whatever cost to the others, and end ${deterred}`,
};

/**
 * What is so in a state that holds (SEQ): that a gain would be answered, if somebody could gain in some of the orders in which
 * it holds, and otherwise that nobody could.
 */
export function claimOfHeld(answered: boolean, deterred: string): string {
  return answered ? CONCEPT_CLAIMS.seq(deterred) : CONCEPT_CLAIMS.nash(deterred);
}
