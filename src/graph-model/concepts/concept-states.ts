import { wilsonInterval } from "#math/wilson-interval.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { StableCounts } from "./counts.ts";
import type { SolvableModel } from "./solvable-model.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes. Counts are of completions.

/**
 * States, ascending, and for each in how many completions it has the property. States with none are left out; `total`
 * is how many have some; the first of them are listed, as many as the budget has room for.
 */
export type StateCounts = {
  readonly states: readonly number[];
  readonly counts: readonly number[];
  readonly total: number;
};

/** Where a concept makes states hold. */
export type ConceptStates = {
  /** `interval`: ends of the 95 % score interval (Wilson 1927) of each share of completions; null in an exact run. */
  readonly equilibria: StateCounts & {
    readonly interval: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  };
  /** Stable states by party; null if there are more than 4096 states. */
  readonly stable: { readonly [party: string]: StateCounts } | null;
};

/** Where a concept makes states hold in so many completions, in the form of the result; by party only if wanted. */
export function conceptStates(
  model: SolvableModel,
  counts: StableCounts,
  completions: number,
  byParty: boolean,
  budget: GraphBudget = fullBudget(),
): ConceptStates {
  const { codes } = model.graph;
  const equilibria = stateCounts(counts.equilibria, codes, budget);
  return {
    equilibria: {
      ...equilibria,
      interval: completions > 1 ? intervals(equilibria.counts, completions) : null,
    },
    stable: byParty
      ? Object.fromEntries(
          model.input.parties.map(({ id }, party) => [id, stateCounts(counts.stable[party]!, codes, budget)]),
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
export function stateCounts(counts: Uint32Array, codes: Int32Array, budget: GraphBudget): StateCounts {
  const most = budget.most("listedStates");
  const states: number[] = [];
  const kept: number[] = [];
  let total = 0;
  for (let state = 0; state < counts.length; state++) {
    if (counts[state] === 0) continue;
    if (total++ >= most) continue;
    states.push(codes[state]!);
    kept.push(counts[state]!);
  }
  if (total > most) budget.cut("listedStates", most, total);
  return { states, counts: kept, total };
}
