import type { Judgement } from "#outcome/explanation.ts";
import { basisInWords, confidenceSentence, judgementSentence } from "../brief/judgement-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";
import { type FurtherCitations, inlineMarkup } from "./inline.ts";

/** A judgement: its sentence with citations, then confidence and what stands behind it. */
export function judgementMarkup(judgement: Judgement, reading: Reading, further?: FurtherCitations): string {
  reading.give(judgement);
  const sentence = inlineMarkup(judgementSentence(judgement), reading, further);
  const confidence = inlineMarkup(confidenceSentence(judgement), reading, further);
  return (
    `<p class="judgement">${sentence}</p>` +
    `<p class="confidence">${confidence} <span class="basis">${escapeMarkup(basisInWords(judgement))}.</span></p>`
  );
}
