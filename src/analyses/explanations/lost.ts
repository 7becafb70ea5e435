import type { LostOfSet } from "./model.ts";
import { counted } from "./wording.ts";

const WHY = {
  // What everybody knew may be cited to a later source alone.
  later: "cited to later sources",
  elsewhere: "from sources that are not selected",
} as const satisfies Record<LostOfSet["why"], string>;

const ON = {
  later: "what was known then",
  elsewhere: "the selected sources alone",
} as const satisfies Record<LostOfSet["why"], string>;

/** On what alone an answer rests where some explanations or evidence do not count: before it, in a bottom line; empty where all do. */
export function onWhatIsLeft(lost: readonly LostOfSet[] = []): string {
  const [first, second] = lost.map(({ why }) => ON[why]);
  if (first === undefined) return "";
  return `Going by ${first}${second === undefined ? "" : ` and ${second}`}, `;
}

/**
 * How many other explanations and how much other evidence of a comparison do not count, and why, after its answer: with them
 * another might come first.
 */
export function lostInWords(lost: readonly LostOfSet[] = []): string {
  return lost
    .map(({ why, hypotheses, evidence }) => {
      const parts = [
        ...(hypotheses > 0 ? [counted(hypotheses, "other explanation", "other explanations")] : []),
        ...(evidence > 0 ? [counted(evidence, "item of evidence", "items of evidence")] : []),
      ];
      return `; left out as ${WHY[why]}: ${parts.join(" and ")}`;
    })
    .join("");
}
