import type { CaseDate } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";

/**
 * When a position was voiced or kept up. What stood on a day, and has since always (`../2018-03-08`), had begun at some time
 * before, and need not have ended then: nobody stops asking on the last day on which it is known to have been asked.
 */
export function stoodInWords(date: CaseDate): string {
  const words = dateInWords(date);
  if (!words.startsWith("until ")) return words;
  const last = words.slice("until ".length);
  return `long before, and still ${/^\d{1,2} /.test(last) ? "on" : "in"} ${last}`;
}
