import { boundsInWords, calendarName, certainlyBefore, eitherInWords, joinedInWords } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import type { Bounds, Conflict, Ends, Entry, RoundEnd } from "../entry.ts";
import { toldDating } from "../told-dating.ts";

/** When an entry was, in words: as narrowly as its dating is written, and where several are put together what they allow. */
export function whenInWords(entry: Entry): string {
  const { ends, precision, named, shape, uncertain } = entry;
  if (ends) return endsInWords(ends);
  if (precision === "undated") return "undated";
  const only = toldDating(entry);
  if (only) return dateInWords(only);
  return (shape === "span" ? boundsInWords(named) : onSomeDay(named)) + (uncertain ? " (uncertain)" : "");
}

function endsInWords({ start, end }: Ends): string {
  const from = start === null ? "start not stated" : endInWords(start);
  const to = end === "open" ? "still open" : end === null ? "end not stated" : endInWords(end);
  if (from === to) return from;
  return [from, to].every((words) => DAY.test(words)) ? joinedInWords(from, to, " to ") : `${from} – ${to}`;
}

/** A day, month or year alone. */
const DAY = /^(?:(?:\d{1,2} )?\p{Lu}\p{Ll}+ )?\d{4}$/u;

function endInWords({ when, named }: RoundEnd): string {
  // An interval that dates an end of something says between which days that end lies.
  return when && typeof when !== "string" && when.ends === null ? dateInWords(when) : onSomeDay(named);
}

/** Keeps "on some day between … and …" apart from "it lasted from … to …". */
function onSomeDay(bounds: Bounds): string {
  const { earliest, latest } = bounds;
  if (earliest === null || latest === null || calendarName(bounds) !== undefined)
    return boundsInWords(bounds);
  const [from, to] = boundsInWords(bounds).split(" to ") as [string, string];
  return eitherInWords(from, to, latest === earliest + 1);
}

/** A dating that excludes the others, in words. */
export function conflictInWords({ end, ...bounds }: Conflict): string {
  const words = boundsInWords(bounds);
  return end === null ? words : `${end === "start" ? "begun" : "ended"} ${words}`;
}

/** For which days something was set before the one that holds: "put off from 3 May 2024"; empty where it never was set anew. */
export function setAnewInWords({
  earlierPlans = [],
  datings: [own],
}: Pick<Entry, "earlierPlans" | "datings">): string {
  const days = earlierPlans.map(({ when }) => when).filter((when) => typeof when !== "string");
  const last = days.at(-1);
  if (last === undefined) return "";
  const from = days.map((day) => dateInWords(day)).join(", then from ");
  const now = own?.when;
  if (typeof now !== "object" || now.precision === "undated") return `put off from ${from} without a new day`;
  const each = [...days, now];
  const isLater = days.every((day, at) => certainlyBefore(day, each[at + 1]!));
  if (isLater) return `put off from ${from}`;
  return days.length === 1 && certainlyBefore(now, last)
    ? `brought forward from ${from}`
    : `set before for ${from.replaceAll("then from", "then for")}`;
}

/** The same behind a date, in brackets. */
export function setAnewNote(entry: Pick<Entry, "earlierPlans" | "datings">): string {
  const words = setAnewInWords(entry);
  return words === "" ? "" : ` (${words})`;
}

/** That the sources of an entry date it so that not all can be right. */
export function conflictNote({ conflicts }: Pick<Entry, "conflicts">): string {
  return conflicts.length > 0 ? " (datings conflict)" : "";
}
