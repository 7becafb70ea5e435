import { boundsInWords, calendarName } from "#case/date.ts";
import type { Bounds, Conflict, Ends, Entry } from "../entry.ts";

/** When an entry was, in words. */
export function whenInWords({ precision, shape, ends, ...bounds }: Entry): string {
  if (ends) return endsInWords(ends);
  if (precision === "undated") return "undated";
  return shape === "span" ? boundsInWords(bounds) : onSomeDay(bounds);
}

function endsInWords({ start, end }: Ends): string {
  const from = start === null ? "start not stated" : onSomeDay(start);
  const to = end === "open" ? "still open" : end === null ? "end not stated" : onSomeDay(end);
  return from === to ? from : `${from} – ${to}`;
}

/** Keeps "on some day from … to …" apart from "it lasted from … to …". */
function onSomeDay(bounds: Bounds): string {
  const words = boundsInWords(bounds);
  const isRange = bounds.earliest !== null && bounds.latest !== null && calendarName(bounds) === undefined;
  return isRange ? `some day from ${words}` : words;
}

/** A dating that excludes the others, in words. */
export function conflictInWords({ end, ...bounds }: Conflict): string {
  const words = boundsInWords(bounds);
  return end === null ? words : `${end === "start" ? "begun" : "ended"} ${words}`;
}
