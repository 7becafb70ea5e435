import { isoDay } from "#case/day.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { ChronologyInput } from "../input.ts";
import { whenInWords } from "./dates.ts";

/** What is planned, or announced for the case that something happens, and is dated after the day of the analysis. */
export function signpostsOf({ entries, asOf }: ChronologyInput): Signpost[] {
  return entries.flatMap((entry): Signpost[] => {
    const { of, mode, what, named, cites } = entry;
    const last = named.latest ?? named.earliest;
    if (of !== "event" || (mode !== "future" && mode !== "hypothetical") || last === null || last <= asOf)
      return [];
    return [
      {
        kind: "event",
        watch: `whether it comes about: ${what.replace(/\.$/, "")}`,
        by: { day: isoDay(last), text: whenInWords(entry) },
        means:
          mode === "future"
            ? "what was planned would have been kept to, or not"
            : "what was only spoken of would have been done, or not",
        bearsOn: [],
        cites: [...cites],
      },
    ];
  });
}
