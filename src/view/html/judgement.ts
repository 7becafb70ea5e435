import type { Judgement } from "#outcome/explanation.ts";
import { basisInWords, confidenceSentence, judgementSentence } from "../brief/judgement-words.ts";
import { type Markup, markup } from "../markup.ts";
import type { Reading } from "../reading.ts";
import { type FurtherCitations, inlineMarkup } from "./inline.ts";

/** A judgement: its sentence with citations, then confidence and what stands behind it. */
export function judgementMarkup(judgement: Judgement, reading: Reading, further?: FurtherCitations): Markup {
  reading.give(judgement);
  const sentence = inlineMarkup(judgementSentence(judgement), reading, further);
  const confidence = inlineMarkup(confidenceSentence(judgement), reading, further);
  return markup`
    <p class="judgement">${sentence}</p>
    <p class="confidence">${confidence} <span class="basis">${basisInWords(judgement)}.</span></p>`;
}
