import { splitCitation } from "../citation.ts";
import type { CaseDate } from "../date.ts";
import type { Day } from "../day.ts";
import { namedBounds } from "../effective-date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** What an entry rests on, as far as it could be read. */
export interface Resting {
  readonly cite?: readonly (string | undefined)[] | undefined;
  readonly known?: CaseDate | undefined;
}

/** When the sources of a case appeared. */
export interface DaysOfSources {
  /** The day of each source that an entry cites; `undefined` where it cites none, or one of no stated day. */
  readonly of: (entry: Resting) => readonly CaseDate[] | undefined;
  /** Whether an entry counts on a day: it was known by then, rests on a source that had appeared, or on no source. */
  readonly counts: (entry: Resting, day: Day) => boolean;
}

/** When the sources of a case appeared, looked up once for all rules that ask. */
export function daysOfSources(c: LenientCase): DaysOfSources {
  const issued = new Map(listed(c.sources).map(({ of }) => [of.id, of.issued] as const));
  const cited = ({ cite }: Resting) => listed(cite).map(({ of }) => issued.get(splitCitation(of).source));
  return {
    of: (entry) => {
      const days = cited(entry);
      const dated = days.filter((day) => typeof day === "object");
      return dated.length > 0 && dated.length === days.length ? dated : undefined;
    },
    counts: (entry, day) => {
      if (entry.known) return appearedBy(entry.known, day);
      const days = cited(entry);
      return days.length === 0 || days.some((each) => each === undefined || appearedBy(each, day));
    },
  };
}

/** Whether a date leaves no doubt that it had come by a day; one that is not stated is taken to have. */
export function appearedBy(date: CaseDate | "not stated" | "unknown", day: Day): boolean {
  const { latest } = namedBounds(date);
  return latest === null || latest <= day;
}
