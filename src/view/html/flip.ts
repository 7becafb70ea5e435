import { counted } from "#case/counts-in-words.ts";
import type { Flip } from "#outcome/explanation.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { withCitations } from "../plain-text.ts";
import type { Reading } from "../reading.ts";
import { type FurtherCitations, inlineMarkup } from "./inline.ts";

/** A change of input with its citations, and on the next line what would then be concluded; `origin` is where it comes from. */
export function flipMarkup(
  flip: Flip,
  reading: Reading,
  { further, origin }: { readonly further?: FurtherCitations; readonly origin?: Markup } = {},
): Markup {
  const change = inlineMarkup(withCitations(flip.change, flip.cites), reading, further);
  const effect = inlineMarkup(flip.effect, reading, further);
  const from = origin === undefined ? NOTHING : markup`; ${origin}`;
  return markup`
    ${change}<br> <span aria-hidden="true">→</span> ${effect}
    ${" "}<span class="basis">(${counted(flip.steps, "step")}${from})</span>`;
}
