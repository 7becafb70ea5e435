import { joinedChanges, runChanges } from "#graph-model/robustness/single-changes.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";

/**
 * Every single change of what the case states of preferences, run on the same completions of what is unknown. The
 * inputs are the pieces.
 */
export const changes = definePart({
  id: "changes",
  title: "Single changes",
  needs: [],
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  pieces: ({ changes: planned }: Setup) => planned().inputs.length,
  piece: ({ model, parties, changes: planned }: Setup, from, to, { random, budget, progress }) =>
    runChanges(model, parties, planned(), from, to, random, budget, progress),
  join: (chunks, { changes: planned }) => joinedChanges(planned(), chunks),
  // What it found is told by the parts that need it.
  result: () => undefined,
});
