import { togetherResult } from "#graph-model/coalitions/together.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { concepts } from "../concepts/concepts.ts";
import { togetherTable } from "./coalition-tables.ts";

/** What holds where the coalitions that the case states act as one; null where the model is too large. */
export const together = definePart({
  id: "together",
  title: "What holds where some act as one",
  needs: [],
  wanted: ({ input }: Setup) => input.model.coalitions.length > 0,
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  run: ({ model, sampler, completions }: Setup, { budget }) =>
    togetherResult(model, sampler, completions, budget),
  explain: (found, { facts, words }, told) =>
    found ? { blocks: togetherTable(facts, found, told(concepts)!.told.seq.equilibria.states, words) } : {},
});
