import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Model } from "../model.ts";
import type { ConceptStates, StateCounts } from "../result.ts";
import type { StableCounts } from "./stable-counts.ts";

/** The result lists no more states than this for one property. */
const MOST_STATES = 65_536;

/** Where a concept makes states hold in so many completions, in the form of the result; by party only if wanted. */
export function conceptStates(
  model: Model,
  counts: StableCounts,
  completions: number,
  byParty: boolean,
): ConceptStates {
  const equilibria = stateCounts(counts.equilibria, model.graph.codes);
  return {
    equilibria: {
      ...equilibria,
      interval: completions > 1 ? intervals(equilibria.counts, completions) : null,
    },
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

/** The 95 % score intervals of the shares that counts stand for, to four places. */
function intervals(counts: readonly number[], completions: number): { low: number[]; high: number[] } {
  const ends = counts.map((count) => wilsonInterval(count, completions));
  const rounded = (share: number) => Math.round(share * 10_000) / 10_000;
  return { low: ends.map(({ low }) => rounded(low)), high: ends.map(({ high }) => rounded(high)) };
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
