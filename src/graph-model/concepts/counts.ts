import { byConcept, type Concept } from "./concept.ts";

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

/** In how many completions each state is stable by each concept. */
export type VerdictCounts = Readonly<Record<Concept, Uint32Array>>;

/** Counts of nothing yet, for so many states. */
export function noVerdicts(stateCount: number): VerdictCounts {
  return byConcept(() => new Uint32Array(stateCount));
}

/** Adds one completion: per state the bits of concepts. */
export function addVerdicts({ nash, gmr, smr, seq }: VerdictCounts, verdicts: Uint8Array): void {
  for (let state = 0; state < verdicts.length; state++) {
    const verdict = verdicts[state]!;
    nash[state]! += verdict & 1;
    gmr[state]! += (verdict >>> 1) & 1;
    smr[state]! += (verdict >>> 2) & 1;
    seq[state]! += verdict >>> 3;
  }
}
