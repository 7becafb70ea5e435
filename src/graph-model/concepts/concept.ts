/**
 * The stability concepts, in the order of the bits that verdicts use. Definitions: Fang, Hipel & Kilgour 1993,
 * ch. 3; a sanction deters where it leaves the party no better off than it was, so ties deter.
 */
export const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const;

/** One of the stability concepts. */
export type Concept = (typeof CONCEPTS)[number];

/** Something for each concept. */
export function byConcept<Value>(value: (concept: Concept) => Value): Record<Concept, Value> {
  return { nash: value("nash"), gmr: value("gmr"), smr: value("smr"), seq: value("seq") };
}

/** The bit of each concept in a verdict. */
export const CONCEPT_BIT = { nash: 1, gmr: 2, smr: 4, seq: 8 } as const satisfies Record<Concept, number>;

/** All concepts together, as a set of bits. */
export const ALL_CONCEPTS = 15;
