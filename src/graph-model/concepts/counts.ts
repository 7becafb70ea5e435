import { CONCEPT_BIT, CONCEPTS, type Concept } from "./concept.ts";

/** In how many completions each state is stable: for each party, and for all of them at once. */
export interface StableCounts {
  readonly equilibria: Uint32Array;
  readonly stable: readonly Uint32Array[];
}

/** Counts of nothing yet. */
export function noCounts(stateCount: number, partyCount: number): StableCounts {
  return {
    equilibria: new Uint32Array(stateCount),
    stable: Array.from({ length: partyCount }, () => new Uint32Array(stateCount)),
  };
}

/** Adds one completion: per party a byte per state, 1 where the state is stable for it and 0 elsewhere. */
export function addFlags({ equilibria, stable }: StableCounts, flags: readonly Uint8Array[]): void {
  for (let state = 0; state < equilibria.length; state++) {
    let all = 1;
    for (let party = 0; party < flags.length; party++) {
      const flag = flags[party]![state]!;
      stable[party]![state]! += flag;
      all &= flag;
    }
    equilibria[state]! += all;
  }
}

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
      const bit: number = CONCEPT_BIT[concept];
      const counts = new Uint32Array(stateCount);
      for (let state = 0; state < stateCount; state++) {
        let count = 0;
        for (let verdict = bit; verdict < VERDICTS; verdict = (verdict + 1) | bit) {
          count += table[state * VERDICTS + verdict]!;
        }
        counts[state] = count;
      }
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
