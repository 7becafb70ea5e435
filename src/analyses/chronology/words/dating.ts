import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";
import type { ChronologyResult } from "../result.ts";

/** How closely the entries are dated, in one sentence that names only what there is. */
export function datingInWords({ counts }: ChronologyResult): string {
  const { day, month, year, longer, undated } = counts.dated;
  const { entries, uncertain } = counts;
  const parts = (
    [
      [day, "to the day"],
      [month, "to within a month"],
      [year, "only to within a year"],
      [longer, "more loosely"],
      [undated, "not at all"],
    ] as const
  ).filter(([count]) => count > 0);
  const doubted =
    uncertain === 0
      ? ""
      : ` ${capitalised(inWords(uncertain))} of these dates ${uncertain === 1 ? "is" : "are"} uncertain.`;
  const [[first, how], ...more] = parts as [(typeof parts)[number], ...typeof parts];
  if (more.length === 0) {
    if (undated > 0) return entries === 1 ? "The one entry is not dated." : `${none(entries)} is dated.`;
    return `${all(entries)} dated ${how}.${doubted}`;
  }
  const told = [
    `${inWords(first)} ${first === 1 ? "is" : "are"} dated ${how}`,
    ...more.map(([count, to]) => `${inWords(count)} ${to}`),
  ];
  return `Of ${counted(entries, "entry", "entries")}, ${listed(told)}.${doubted}`;
}

/**
 * How many of all entries are dated to within a month, as a clause that begins a sentence. `doubted`: so many more are, by dates that
 * are uncertain.
 */
export function closeInWords(close: number, entries: number, doubted = 0): string {
  const how = `${doubted > 0 ? "certainly " : ""}dated to within a month`;
  if (close === entries) return `${all(entries)} ${how}`;
  if (close === 0) return entries === 1 ? `The one entry is not ${how}` : `${none(entries)} is ${how}`;
  return `${capitalised(inWords(close))} of ${counted(entries, "entry", "entries")} ${close === 1 ? "is" : "are"} ${how}`;
}

function none(entries: number): string {
  return entries === 2 ? "Neither of the two entries" : `None of the ${inWords(entries)} entries`;
}

function all(entries: number): string {
  if (entries === 1) return "The one entry is";
  return entries === 2 ? "Both entries are" : `All ${inWords(entries)} entries are`;
}
