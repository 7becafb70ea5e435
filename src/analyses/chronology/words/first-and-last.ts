import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { whenInWords } from "./dates.ts";

/**
 * The first dated act and the last, with their dates, as a sentence; empty where the dates do not tell which these are, as where two
 * acts may each have been the first.
 */
export function firstAndLast({ entries }: ChronologyInput): string {
  const acts = entries.filter(isDatedAct);
  const first = acts.find((act) => acts.every((other) => other === act || act.latest < other.earliest));
  const last = acts.find((act) => acts.every((other) => other === act || act.earliest > other.latest));
  if (first === undefined || last === undefined || first === last) return "";
  return `The first dated act is “${first.short}” (${whenInWords(first)}), the last “${last.short}” (${whenInWords(last)}).`;
}

type DatedAct = Entry & { readonly earliest: number; readonly latest: number };

/** Whether that was done, once, on days that are known within limits; what was foreseen, denied or only imagined was not. */
function isDatedAct(entry: Entry): entry is DatedAct {
  const { of, mode, uncertain, earliest, latest } = entry;
  return (
    (of === "event" || of === "sanction") &&
    mode === "actual" &&
    !uncertain &&
    earliest !== null &&
    latest !== null
  );
}
