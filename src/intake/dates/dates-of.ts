import type { Passage } from "../text/passage.ts";
import { type DateOptions, type FoundDate, findDates, goesOn } from "./find-dates.ts";

/** Words that go back over the break of a paragraph. */
const THAT_YEAR = /\b(?:of|in) (?:that|the same) year\b/i;

/**
 * The dates of each sentence of a text. In a live blog they go by the day of their entry. `Two years later` goes by the last date that does not itself go by the day of
 * publication, in the same sentence or the one before it in the paragraph.
 */
export function datesOf(
  passages: readonly Passage[],
  options: Omit<DateOptions, "narrative">,
): FoundDate[][] {
  let narrative: DateOptions["narrative"];
  let paragraph = 0;
  return passages.map((passage) => {
    if (passage.paragraph !== paragraph && !THAT_YEAR.test(passage.text)) narrative = undefined;
    paragraph = passage.paragraph;
    const { stamp } = passage;
    const dates = findDates(passage, { ...options, published: stamp?.day ?? options.published, narrative });
    narrative = dates.findLast(goesOn)?.days ?? undefined;
    return stamp ? dates.map(fromStamp) : dates;
  });
}

function fromStamp(date: FoundDate): FoundDate {
  return date.anchor === "publication" ? { ...date, anchor: "stamp" } : date;
}
