import { isoDay } from "#case/day.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { whenInWords } from "./dates.ts";

/** What is planned or foreseen, or only spoken of, and is dated after the day of the analysis. */
export function signpostsOf({ entries, asOf }: ChronologyInput): Signpost[] {
  return entries.flatMap((entry): Signpost[] => {
    const { of, mode, what, named, cites } = entry;
    const last = named.latest ?? named.earliest;
    if (of !== "event" || (mode !== "future" && mode !== "hypothetical") || last === null || last <= asOf)
      return [];
    return [
      {
        kind: "event",
        watch: `whether this comes about: ${what.replace(/\.$/, "")}`,
        by: { day: isoDay(last), text: dayInWords(entry) },
        means: mode === "future" ? "not stated" : "not stated; it is only spoken of",
        bearsOn: [],
        cites: [...cites],
      },
    ];
  });
}

/** When it is to be; where no last day is given, that there is none. */
function dayInWords(entry: Entry): string {
  const words = whenInWords(entry);
  return entry.named.latest === null ? `${words}; none is set` : words;
}
