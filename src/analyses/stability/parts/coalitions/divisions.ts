import { divisionResults } from "#graph-model/coalitions/division-results.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { divisionTable } from "./coalition-tables.ts";

/** What would hold under every division of the parties into groups; null where there are too many, or too many states. */
export const divisions = definePart({
  id: "divisions",
  title: "What would hold if parties stood together",
  needs: [],
  wanted: ({ facts, options }: Setup) => facts.exact && options.coalitions,
  cost: ({ facts }: Setup) => facts.stateCount * 3 ** facts.parties.length,
  run: ({ model, ranked }: Setup, { progress, budget }) => divisionResults(model, ranked!, progress, budget),
  explain: (found, { facts, words }) => (found ? { blocks: divisionTable(facts, found, words) } : {}),
});
