import type { Model, Sampler } from "../model.ts";
import type { LimitedMove, StabilityResult } from "../result.ts";
import { byConcept, type Concept } from "./concept.ts";
import { conceptStates } from "./concept-states.ts";
import { foresightCounts } from "./foresight-counts.ts";
import { conceptWord, mixtureCounts, readMixture } from "./mixture.ts";
import type { Mixture } from "./mixture-result.ts";
import type { SimultaneousCounts } from "./simultaneous.ts";
import type { Tally } from "./tally.ts";

/** What holds by each concept. */
export function conceptResults(
  model: Model,
  { equilibria, stable, completions }: Tally,
  joint: SimultaneousCounts | null,
  byParty: boolean,
): StabilityResult["concepts"] {
  const of = (concept: Concept) =>
    conceptStates(model, { equilibria: equilibria[concept], stable: stable[concept] }, completions, byParty);
  return {
    ...byConcept(of),
    sim: joint && conceptStates(model, joint.sim, completions, byParty),
    seqOrSim: joint && conceptStates(model, joint.seqOrSim, completions, byParty),
  };
}

/** What holds where two parties look so many moves ahead; null unless there are two, or with too many moves. */
export function limitedMove(
  model: Model,
  sampler: Sampler,
  completions: number,
  horizon: number,
  byParty: boolean,
): LimitedMove | null {
  const found = foresightCounts(model, sampler, completions, horizon);
  if (!found) return null;
  const { byHorizon, nonMyopic } = found;
  return {
    horizons: byHorizon.map((counts) => conceptStates(model, counts, completions, byParty)),
    nonMyopic: nonMyopic && {
      ...conceptStates(model, nonMyopic.counts, completions, byParty),
      from: nonMyopic.from,
      period: nonMyopic.period,
    },
  };
}

/** What holds where each party has its own concept, or why the text that says so cannot be read. */
export function mixtureOf(
  model: Model,
  sampler: Sampler,
  completions: number,
  text: string,
  byParty: boolean,
): Mixture {
  const { concepts, problem } = readMixture(text, model.input);
  const counts = problem === null ? mixtureCounts(model, sampler, completions, concepts) : null;
  return {
    concepts: Object.fromEntries(model.input.parties.map(({ id }, at) => [id, conceptWord(concepts[at]!)])),
    problem,
    states: counts && conceptStates(model, counts, completions, byParty),
  };
}
