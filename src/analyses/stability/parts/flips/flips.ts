import { preferenceFlips } from "#graph-model/robustness/flips.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { changes } from "../changes/changes.ts";
import { concepts } from "../concepts/concepts.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { flipInWords } from "./flip-words.ts";

/** The single changes of a preference that change most which outcomes hold. */
export const flips = definePart({
  id: "flips",
  title: "What would change it",
  needs: [concepts, outcomes, changes],
  cost: ({ facts }: Setup) => facts.stateCount,
  run({ model, parties }: Setup, { of }) {
    const [leader] = of(outcomes).leaders;
    return preferenceFlips(model, parties, of(concepts), leader, of(changes));
  },
  explain: (found, setup) => ({ flips: found.map((flip) => flipInWords(flip, setup)) }),
});
