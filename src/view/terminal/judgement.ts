import type { Flip, Judgement } from "#outcome/explanation.ts";
import { basisInWords, confidenceSentence, judgementSentence } from "../brief/judgement-words.ts";
import { countOf } from "../number-words.ts";
import { uncited } from "../plain-text.ts";
import type { Reading } from "../reading.ts";
import { inlineTerminal, marksOf, oneLine } from "./inline.ts";
import { item, type Look, paragraph } from "./paper.ts";

const CITATIONS = 4;

/** A judgement with its marks, and below it confidence and what stands behind it. */
export function judgementTerminal(
  judgement: Judgement,
  reading: Reading,
  look: Look,
  indent: number,
): string {
  const text = judgementSentence(judgement);
  const sentence = inlineTerminal(text, reading, CITATIONS);
  const confidence = inlineTerminal(confidenceSentence(judgement), reading, CITATIONS);
  return [
    paragraph(oneLine(`${sentence} ${marksOf(uncited(text, judgement.cites), CITATIONS)}`), look, { indent }),
    paragraph(oneLine(`${confidence} ${basisInWords(judgement)}.`), look, { indent, ink: "soft" }),
  ].join("\n");
}

/** A change of input and what would follow from it, after a mark. */
export function flipTerminal(mark: string, flip: Flip, reading: Reading, look: Look): string {
  const change =
    `${inlineTerminal(flip.change, reading, CITATIONS)} ${marksOf(uncited(flip.change, flip.cites), CITATIONS)}`.trim();
  const size = countOf(flip.steps, "step");
  return item(
    mark,
    oneLine(`${change} → ${inlineTerminal(flip.effect, reading, CITATIONS)} (${size})`),
    look,
  );
}
