import type { Model } from "../model.ts";
import type { ConceptStates, StateCounts } from "../result.ts";
import type { StableCounts } from "./stable-counts.ts";

/** The result lists no more states than this for one property. */
const MOST_STATES = 65_536;

/** Where a concept makes states hold, in the form of the result; by party only if wanted. */
export function conceptStates(model: Model, counts: StableCounts, byParty: boolean): ConceptStates {
  return {
    equilibria: stateCounts(counts.equilibria, model.graph.codes),
    stable: byParty
      ? Object.fromEntries(
          model.input.parties.map(({ id }, party) => [
            id,
            stateCounts(counts.stable[party]!, model.graph.codes),
          ]),
        )
      : null,
  };
}

/** Counts by state, in the form of the result: only states with some, by code. */
export function stateCounts(counts: Uint32Array, codes: Int32Array): StateCounts {
  const states: number[] = [];
  const kept: number[] = [];
  let total = 0;
  for (let state = 0; state < counts.length; state++) {
    if (counts[state] === 0) continue;
    if (total++ >= MOST_STATES) continue;
    states.push(codes[state]!);
    kept.push(counts[state]!);
  }
  return { states, counts: kept, total };
}
