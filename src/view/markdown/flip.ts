import { counted } from "#case/counts-in-words.ts";
import type { Flip } from "#outcome/explanation.ts";
import { withCitations } from "../plain-text.ts";
import type { Reading } from "../reading.ts";
import { inlineMarkdown } from "./inline.ts";

/** A change of input with its citations, and what would then be concluded; `origin` names where it comes from. */
export function flipMarkdown(flip: Flip, reading: Reading, origin?: string): string {
  const change = inlineMarkdown(withCitations(flip.change, flip.cites), reading);
  return `${change} → ${inlineMarkdown(flip.effect, reading)} (${counted(flip.steps, "step")}${origin === undefined ? "" : `; ${origin}`})`;
}
