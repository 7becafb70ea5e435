import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceLevel } from "../../../confidence.ts";
import { counted, listed, oneOr, sentences } from "../../../sentence-parts.ts";
import { partyOf, type StabilityInput } from "../../input.ts";
import type { Grounds } from "../../words/grounds.ts";

/**
 * How far the answers can be relied on, by how much is known, what it rests on, and whether a thing that is unknown or
 * judged would change them by itself. `open` counts what is unknown, `flips` are the single changes that change most;
 * `isLevel`: the answer is that none of several outcomes can be put first.
 */
export function confidenceOf(
  open: number,
  grounds: Grounds,
  flips: readonly PreferenceFlip[],
  isLevel: boolean,
  input: StabilityInput,
): Confidence {
  const { sources, judged, silent } = grounds;
  const known = grounds.given - 1;
  const turned = flips.some((flip) => isUnsure(flip, input));
  const from = sources === 0 ? "no source" : oneOr(sources, "source");
  return {
    level: confidenceLevel({
      answers: known > 0 && !isLevel,
      sources,
      ...(known + open > 0 && { given: known / (known + open) }),
      ...(known > 0 && { stated: (known - judged) / known }),
      turnedBy: turned ? "input" : "none",
    }),
    why: sentences(
      `Of ${counted(known + open, "thing")} asked about the parties' preferences ${known} ${known === 1 ? "is" : "are"} stated and ${open} unknown; they rest on ${from}${
        judged > 0 ? `, and ${judged} of them on the analyst's judgement` : ""
      }; ${counted(input.parties.length, "party is", "parties are")} modelled.`,
      silent.length > 0 ? `Nothing is known of what ${listed(silent)} would rather see.` : "",
      turned ? "One that is unknown or judged would change the answer by itself." : "",
    ),
  };
}

/** Whether what changes is not known, or only judged. What a source states may be wrong too, but is no judgement. */
function isUnsure({ kind, party, entries }: PreferenceFlip, input: StabilityInput): boolean {
  return kind === "resolve" || entries.some((entry) => partyOf(input, party).entries[entry]!.judged);
}
