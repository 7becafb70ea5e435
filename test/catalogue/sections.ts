import type { Section } from "./page.ts";
import { BESIDE } from "./said.ts";

/** What is said of a case, in the order in which a brief has it. */
export const SAID: readonly Section[] = [
  { title: "The bottom line", as: ["in short", "against"] },
  { title: "Judgements and confidence", as: ["judgement", "confidence"] },
  { title: "How the sides have moved", as: ["side"] },
  { title: "Signposts and what is on record", as: ["what to watch", "what it means", "on record"] },
  { title: "Headlines of the analyses", as: ["headline"] },
  { title: "What would change it", as: ["change", "effect"] },
  { title: "Gaps", as: ["gap", "what is missing"] },
];

/** What stands beside it, for those who check. */
export const NOTES: readonly Section[] = [
  { title: "Read with care", as: ["read with care"] },
  { title: "In and beside tables and pictures", as: [BESIDE] },
];
