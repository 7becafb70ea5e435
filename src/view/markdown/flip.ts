import type { Flip } from "#outcome/explanation.ts";
import { countOf } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { citedMarkdown, inlineMarkdown } from "./inline.ts";

/** A change of input with its citations, and what would then be concluded; `origin` names where it comes from. */
export function flipMarkdown(flip: Flip, reading: Reading, origin?: string): string {
  const change = citedMarkdown(flip.change, flip.cites, reading);
  return `${change} → ${inlineMarkdown(flip.effect, reading)} (${countOf(flip.steps, "step")}${origin === undefined ? "" : `; ${origin}`})`;
}
