import { CONCEPT_BIT, CONCEPTS, type Concept } from "./concept.ts";

/** Counts, per state and concept, in how many sets of verdicts the concept's bit is set. */
export interface VerdictCounts {
  add(verdicts: Uint8Array): void;
  of(concept: Concept): Uint32Array;
}

/** Up to this many states the counts are kept by whole verdict, which takes one step per state instead of four. */
const BY_VERDICT_UP_TO = 4096;
/** Number of different verdicts. */
const VERDICTS = 1 << CONCEPTS.length;

/** A counter for so many states. */
export function verdictCounts(stateCount: number): VerdictCounts {
  if (stateCount > BY_VERDICT_UP_TO) return countsByConcept(stateCount);
  const table = new Uint32Array(stateCount * VERDICTS);
  return {
    add(verdicts) {
      for (let state = 0; state < stateCount; state++) table[state * VERDICTS + verdicts[state]!]!++;
    },
    of(concept) {
      const bit = CONCEPT_BIT[concept];
      const counts = new Uint32Array(stateCount);
      table.forEach((count, entry) => {
        if (entry & bit) counts[Math.floor(entry / VERDICTS)]! += count;
      });
      return counts;
    },
  };
}

function countsByConcept(stateCount: number): VerdictCounts {
  const counts = CONCEPTS.map(() => new Uint32Array(stateCount));
  return {
    add(verdicts) {
      counts.forEach((each, shift) => {
        for (let state = 0; state < stateCount; state++) each[state]! += (verdicts[state]! >>> shift) & 1;
      });
    },
    of: (concept) => counts[CONCEPTS.indexOf(concept)]!,
  };
}
