import type { Passage } from "../text/passage.ts";
import { type DateOptions, type FoundDate, findDates } from "./find-dates.ts";

/**
 * The dates of each sentence of a text. `Two years later` goes by the last date that does not itself go by the day of
 * publication, in the same sentence or the one before it in the paragraph.
 */
export function datesOf(
  passages: readonly Passage[],
  options: Omit<DateOptions, "narrative">,
): FoundDate[][] {
  let narrative: DateOptions["narrative"];
  let paragraph = 0;
  return passages.map((passage) => {
    if (passage.paragraph !== paragraph) narrative = undefined;
    paragraph = passage.paragraph;
    const dates = findDates(passage, { ...options, narrative });
    narrative =
      dates.findLast(({ days, anchor }) => days !== null && anchor !== "publication")?.days ?? undefined;
    return dates;
  });
}
