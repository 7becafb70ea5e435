import { fullBudget, type GraphBudget } from "../limits.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { byConcept, type Concept } from "./concept.ts";
import { type ConceptStates, conceptStates } from "./concept-states.ts";
import { addFlags, noCounts, type StableCounts } from "./counts.ts";
import { findRepetition, foresight, stays } from "./foresight.ts";
import type { SimultaneousCounts } from "./simultaneous.ts";
import type { SolvableModel } from "./solvable-model.ts";
import type { Tally } from "./tally.ts";

// Types, not interfaces, so that they count as plain JSON.

/** What holds by each concept. */
export type ConceptResults = { readonly [concept in Concept]: ConceptStates } & {
  /**
   * Simultaneous sanctions alone, and beside those of SEQ (each party is stable by the one or by the other); null
   * where they were not asked for or would take too long.
   */
  readonly sim: ConceptStates | null;
  readonly seqOrSim: ConceptStates | null;
};

/** Stability for two parties that move in turn and look a stated number of moves ahead. */
export type LimitedMove = {
  /** For 1, 2, … moves ahead. */
  readonly horizons: readonly ConceptStates[];
  /**
   * Stable for all horizons from some one on. From horizon `from` on everything repeats itself every `period` horizons
   * (the largest of all completions; a period of 1: nothing changes any more). Null if no repetition was found.
   */
  readonly nonMyopic: (ConceptStates & { readonly from: number; readonly period: number }) | null;
};

/** What holds by each concept, in the form of the result; by party only if wanted. */
export function conceptResults(
  model: SolvableModel,
  { equilibria, stable, completions }: Tally,
  joint: SimultaneousCounts | null,
  byParty: boolean,
  budget: GraphBudget = fullBudget(),
): ConceptResults {
  const told = (counts: StableCounts) => conceptStates(model, counts, completions, byParty, budget);
  return {
    ...byConcept((concept) => told({ equilibria: equilibria[concept], stable: stable[concept] })),
    sim: joint && told(joint.sim),
    seqOrSim: joint && told(joint.seqOrSim),
  };
}

/** What holds where two parties look so many moves ahead; null unless there are two, or with too many moves. */
export function limitedMove(
  model: SolvableModel,
  sampler: Sampler,
  completions: number,
  horizon: number,
  byParty: boolean,
  budget: GraphBudget = fullBudget(),
): LimitedMove | null {
  const { length: stateCount } = model.graph.codes;
  const byHorizon = Array.from({ length: horizon }, () => noCounts(stateCount, 2));
  const lasting = noCounts(stateCount, 2);
  let repeats = true;
  let [from, period] = [0, 0];
  for (let run = 0; run < completions; run++) {
    const look = foresight(model.graph, sampler.draw(run), budget);
    if (!look) return null;
    let ends = look.none;
    for (const counts of byHorizon) {
      ends = look.more(ends);
      addFlags(counts, ends.map(stays));
    }
    const repetition = repeats ? findRepetition(look, budget) : undefined;
    if (!repetition) {
      repeats = false;
      continue;
    }
    addFlags(lasting, repetition.lasting);
    from = Math.max(from, repetition.from);
    period = Math.max(period, repetition.period);
  }
  const told = (counts: StableCounts) => conceptStates(model, counts, completions, byParty, budget);
  return { horizons: byHorizon.map(told), nonMyopic: repeats ? { ...told(lasting), from, period } : null };
}
