import type { Flip } from "#outcome/explanation.ts";
import { countOf } from "../number-words.ts";
import { withCitations } from "../plain-text.ts";
import type { Reading } from "../reading.ts";
import { type FurtherCitations, inlineMarkup } from "./inline.ts";

/**
 * A change of input with its citations, and on the next line what would then be concluded. `origin` is markup that
 * names where it comes from.
 */
export function flipMarkup(
  flip: Flip,
  reading: Reading,
  { further, origin }: { readonly further?: FurtherCitations; readonly origin?: string } = {},
): string {
  const change = inlineMarkup(withCitations(flip.change, flip.cites), reading, further);
  const effect = inlineMarkup(flip.effect, reading, further);
  return (
    `${change}<br><span aria-hidden="true">→</span> ${effect} ` +
    `<span class="basis">(${countOf(flip.steps, "step")}${origin === undefined ? "" : `; ${origin}`})</span>`
  );
}
