import { type Day, dayOfIso } from "#case/day.ts";
import type { Apart } from "./apart.ts";

/** The moment of an entry of a live blog. */
export interface Stamp {
  readonly start: number;
  /** Its words, as `14:05 GMT`. */
  readonly words: string;
  readonly day: Day;
}

/** Fewer times than these are no live blog. */
const FEWEST = 3;
/** Entries a little out of order are of one day; what falls back by more, in minutes, is of another. */
const NEXT_DAY = 6 * 60;

/**
 * The moments of the entries of a live blog, in the order of the text. A time without a day is of the day of publication, and
 * where the clock runs over midnight of the days behind it: the first entry is that of the day of publication, whether it
 * stands first or, as most pages have it, last.
 */
export function stampsOf(text: string, apart: readonly Apart[], published: Day | undefined): Stamp[] {
  const told = apart.flatMap(({ kind, start, end, at }) => {
    const minutes = kind === "stamp" ? minutesOf(at?.time) : undefined;
    if (minutes === undefined) return [];
    const day = at?.day === undefined ? undefined : dayOfIso(at.day);
    return [{ start, words: text.slice(start, end), minutes, day }];
  });
  if (told.length < FEWEST) return [];
  told.sort((a, b) => a.start - b.start);
  const isNewestFirst = steps(told.map(({ minutes }) => minutes)) < 0;
  const inTime = isNewestFirst ? told.toReversed() : told;
  let over = 0;
  const days = inTime.map(({ minutes }, index) => {
    if (index > 0 && minutes < inTime[index - 1]!.minutes - NEXT_DAY) over++;
    return over;
  });
  const known = inTime.findIndex(({ day }) => day !== undefined);
  const first = known < 0 ? published : inTime[known]!.day! - days[known]!;
  if (first === undefined) return [];
  const stamps = inTime.map(({ start, words, day }, index) => ({
    start,
    words,
    day: day ?? first + days[index]!,
  }));
  return isNewestFirst ? stamps.reverse() : stamps;
}

/** More steps forwards than back: above 0. */
function steps(minutes: readonly number[]): number {
  return minutes.slice(1).reduce((sum, each, index) => sum + Math.sign(each - minutes[index]!), 0);
}

function minutesOf(time: string | undefined): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time ?? "") ?? [];
  return hour === undefined ? undefined : 60 * Number(hour) + Number(minute);
}
