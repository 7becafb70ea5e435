import { LOW_MONTHS, LOW_WEEKDAYS } from "../dates/vocabulary.ts";
import type { Word } from "./words.ts";

const LEADS =
  /^(?:in|on|at|after|during|before|following|by|under|with|from|since|for|through|despite|amid|to)$/;
const PREPOSITIONS =
  /^(?:in|on|at|of|for|to|with|from|by|after|during|between|about|over|against|into|and|or|than)$/;
const ARTICLES = /^(?:the|an?|its|their|his|her|our|one|two|three|several|some|many|both|another|most)$/;
const DAYS = new RegExp(String.raw`^(?:${LOW_WEEKDAYS}|${LOW_MONTHS}|\d{4})$`);

/** `In a statement the bondholders said`, `On Monday union leaders rejected`: where the subject begins behind a phrase of time or place. */
export function behindLeadIn(words: readonly Word[], from: number, to: number): number {
  if (to - from < 3 || !LEADS.test(words[from]!.lower)) return from;
  if (DAYS.test(words[from + 1]!.lower)) return from + 2;
  for (let at = from + 2; at < to; at++)
    if (ARTICLES.test(words[at]!.lower) && !PREPOSITIONS.test(words[at - 1]!.lower)) return at;
  return from;
}
