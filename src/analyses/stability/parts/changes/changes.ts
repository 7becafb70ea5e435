import { singleChanges } from "#graph-model/robustness/single-changes.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";

/** Every single change of what the case states of preferences, run on the same completions of what is unknown. */
export const changes = definePart({
  id: "changes",
  title: "Single changes",
  needs: [],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length * facts.completions,
  run: ({ model, parties, completions }: Setup, { random }) =>
    singleChanges(model, parties, completions, random),
  // What it found is told by the parts that need it.
  result: () => undefined,
});
