import { type Day, dayOf, partsOf } from "#case/day.ts";
import { leastOf } from "#math/extremes.ts";
import type { Entry } from "./entry.ts";

/** Fewer entries than this in the recent months, or before them, make a second picture pointless. */
const FEWEST = 3;
/** The history before the recent months must be at least this many times as long as they are. */
const TIMES = 2;

/**
 * The day from which the recent months get a picture of their own, or `null` where one picture serves. The rule:
 * the recent part begins on the first of the month `months` months before the month of `asOf`; it is drawn apart
 * if at least three placed entries begin in it, at least three begin earlier, and the history before it is at
 * least twice as long as it is.
 */
export function recentStart(entries: readonly Entry[], asOf: Day, months: number): Day | null {
  const { year, month } = partsOf(asOf);
  const from = dayOf(year, month - months, 1);
  const starts = entries.map(({ named }) => named.earliest ?? named.latest).filter((day) => day !== null);
  const earlier = starts.filter((day) => day < from);
  if (starts.length - earlier.length < FEWEST || earlier.length < FEWEST) return null;
  return from - leastOf(earlier) >= TIMES * (asOf - from) ? from : null;
}

/** The last day of the recent picture: it looks ahead a third as far as it looks back. */
export function recentEnd(from: Day, asOf: Day): Day {
  return asOf + Math.round((asOf - from) / 3);
}

/** Entries of the long picture: rounds, sanction steps, and what may lie outside the recent part. */
export function inHistory(entry: Entry, from: Day, until: Day): boolean {
  return (
    entry.of !== "event" ||
    entry.named.earliest === null ||
    entry.named.earliest < from ||
    entry.named.earliest > until
  );
}

/** Entries of the recent picture: what may lie within it. */
export function inRecent(entry: Entry, from: Day, until: Day): boolean {
  return (
    (entry.named.latest === null || entry.named.latest >= from) &&
    (entry.named.earliest === null || entry.named.earliest <= until)
  );
}
