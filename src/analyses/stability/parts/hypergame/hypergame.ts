import { hypergameOf } from "#graph-model/hypergames/hypergame.ts";
import { definePart } from "../../../part.ts";
import { affordable, type Setup } from "../../setup.ts";
import { hypergameBlocks } from "./hypergame-blocks.ts";

/** What follows from parties' seeing the conflict differently. */
export const hypergame = definePart({
  id: "hypergame",
  title: "How each party sees it",
  needs: [],
  wanted: ({ input }: Setup) => input.model.perceptions.length > 0,
  cost: ({ facts, options }: Setup) => facts.stateCount * facts.parties.length ** 2 * options.samples,
  run: ({ model, today, options }: Setup, { random, budget }) =>
    hypergameOf(model, today, affordable(options.samples, model, budget), random, budget),
  explain: (found, { facts, words }) => (found ? { blocks: hypergameBlocks(facts, found, words) } : {}),
});
