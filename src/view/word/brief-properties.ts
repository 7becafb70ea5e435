import type { Report } from "#outcome/report.ts";
import type { WordProperties } from "./word-brief.ts";

/** The language of what the program writes, for those who check its spelling. */
export const LANGUAGE = "en-GB";

/** What the Word file of a brief says of itself. */
export function briefProperties({ case: { title, analyst, asOf } }: Report): WordProperties {
  return { title, author: analyst, day: asOf, language: LANGUAGE };
}
