import { conceptStates } from "#graph-model/concepts/concept-states.ts";
import { mixtureCounts } from "#graph-model/concepts/mixture.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { type Mixture, mixtureBlock } from "./mixture-table.ts";
import { conceptWord, readMixture } from "./read-mixture.ts";

/** What holds where each party has a concept of its own. */
export const mixture = definePart({
  id: "mixture",
  title: "Concepts of their own",
  needs: [],
  wanted: ({ options }: Setup) => options.concepts.trim() !== "",
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  run({ input, options, model, sampler, completions, small }: Setup, { budget }): Mixture {
    const read = readMixture(options.concepts, input);
    if ("fault" in read) throw new Error(`the option concepts ${read.fault}`);
    const counts = mixtureCounts(model, sampler, completions, read.concepts, budget);
    const words = input.model.parties.map(({ id }, at) => [id, conceptWord(read.concepts[at]!)]);
    return {
      concepts: Object.fromEntries(words),
      states: counts && conceptStates(model, counts, completions, small, budget),
    };
  },
  explain: (found, { facts, words }) => ({ blocks: mixtureBlock(facts, found, words) }),
});
