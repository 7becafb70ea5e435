import { counted } from "#case/counts-in-words.ts";
import type { Flip, Judgement } from "#outcome/explanation.ts";
import { basisInWords, confidenceSentence, judgementSentence } from "../brief/judgement-words.ts";
import { withCitations } from "../plain-text.ts";
import type { Reading } from "../reading.ts";
import { inlineTerminal, oneLine } from "./inline.ts";
import { item, type Look, paragraph } from "./paper.ts";

const CITATIONS = 4;

/** A judgement with its marks, and below it confidence and what stands behind it. */
export function judgementTerminal(
  judgement: Judgement,
  reading: Reading,
  look: Look,
  indent: number,
): string {
  const sentence = inlineTerminal(judgementSentence(judgement), reading, CITATIONS);
  const confidence = inlineTerminal(confidenceSentence(judgement), reading, CITATIONS);
  return [
    paragraph(sentence, look, { indent }),
    paragraph(oneLine(`${confidence} ${basisInWords(judgement)}.`), look, { indent, ink: "soft" }),
  ].join("\n");
}

/** A change of input and what would follow from it, after a mark. */
export function flipTerminal(mark: string, flip: Flip, reading: Reading, look: Look): string {
  const change = inlineTerminal(withCitations(flip.change, flip.cites), reading, CITATIONS);
  const size = counted(flip.steps, "step");
  return item(
    mark,
    oneLine(`${change} → ${inlineTerminal(flip.effect, reading, CITATIONS)} (${size})`),
    look,
  );
}
