import type { Inline } from "#outcome/text.ts";
import { distinct } from "../cites.ts";
import { capitalised, listed, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { disputedEvidence, type ExplanationModel } from "./model.ts";
import type { HypothesisResult, SetResult } from "./result.ts";
import { counted, rangeInFull, rangeOf } from "./wording.ts";

const LETTERS = 90;

/** "one disputed item", "three disputed items". */
export function disputedItems(count: number): string {
  return counted(count, "disputed item", "disputed items");
}

/** How many items are disputed. */
export function disputedIn({ evidence }: SetResult): number {
  return evidence.filter(({ disputed }) => disputed === true).length;
}

/** What the range of an explanation would be without what is disputed, after the range; nothing where it is the same. */
export function butForDisputed({ central, undisputed }: HypothesisResult): Inline[] {
  if (undisputed === undefined || rangeInFull(undisputed) === rangeInFull(central)) return [];
  return ["; without disputed evidence ", rangeOf(undisputed)];
}

/** The same of the one that leads, with what its own range hides: that another would then be level with it or ahead of it. */
export function leadButForDisputed(lead: HypothesisResult, { undisputed }: SetResult): Inline[] {
  const range = butForDisputed(lead);
  if (range.length === 0 || undisputed === undefined) return range;
  if (undisputed.levelWith !== undefined) return [...range, ", level with another"];
  return undisputed.leader === lead.id ? range : [...range, ", behind another"];
}

/** Which evidence is disputed, and by what; empty where none is. */
export function disputedInWords(model: ExplanationModel): Inline[] {
  const items = disputedEvidence(model);
  if (items.length === 0) return [];
  const told = items.flatMap(({ text, against = [] }, at): Inline[] => [
    `${at === 0 ? "" : "; "}${quoted(short(text, LETTERS))} (on record against it: ${listed(against.map((claim) => quoted(short(claim.text, LETTERS))))} `,
    { cite: distinct(against.flatMap(({ cites }) => cites)) },
    ")",
  ]);
  return [
    `${capitalised(counted(items.length, "item of evidence is", "items of evidence are"))} disputed: `,
    ...told,
    ".",
  ];
}
