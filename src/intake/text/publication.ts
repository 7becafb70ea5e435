import type { Day } from "#case/day.ts";
import { findDates } from "../dates/find-dates.ts";
import { folded } from "./folded.ts";
import { wordsOf } from "./words.ts";

/** When a text says that it was published, and where it says so. */
export interface Publication {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const LINES_LOOKED_AT = 12;
/** What else may stand in a line that gives the date of a text, beside the date. */
const BESIDE =
  /^(?:(?:published|posted|updated|last|date|issued|released|on|at|by|gmt|utc|bst|est|edt|a\.?m\.?|p\.?m\.?|[-–—|:,.()]|\d{1,2}:\d\d)\s*)*$/i;

/**
 * The day on which a text was published, from a line near its beginning that holds a full date and little else. `undefined`
 * where no line does: then somebody has to say.
 */
export function publicationOf(text: string): Publication | undefined {
  let start = 0;
  for (const line of text.split("\n", LINES_LOOKED_AT)) {
    const end = start + line.length;
    if (line.length < 120) {
      const read = folded(text, start, end);
      const [date, ...others] = findDates(
        { text: read.text, words: wordsOf(read.text) },
        { published: undefined, narrative: undefined },
      ).filter(({ edtf }) => edtf !== null);
      if (date?.days && date.days.first === date.days.last && others.length === 0) {
        const rest = read.text.slice(0, date.start) + read.text.slice(date.end);
        if (BESIDE.test(rest.trim()))
          return { day: date.days.first, start: read.at(date.start), end: read.at(date.end) };
      }
    }
    start = end + 1;
  }
  return undefined;
}
