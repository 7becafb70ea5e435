import type { Span } from "./best-case.ts";
import type { Readings } from "./readings.ts";
import { isUp, reachOf, type WordChange, wordChanges } from "./word-changes.ts";

/** Changes of the ratings of one row by so many steps, all the same way. */
export interface ChangeGroup {
  readonly row: number;
  /** The one that can move the row furthest first. */
  readonly changes: readonly WordChange[];
  /** How far one change, and how far two of them, can move the row in any reading. */
  readonly one: Span;
  readonly two: Span;
}

/** The changes by so many steps that could unseat the leader, by row and way. */
export function changeGroups(readings: Readings, leader: number, steps: number): ChangeGroup[] {
  const changes = wordChanges(readings, leader, steps);
  return readings.set.rows.flatMap((_, row) =>
    [true, false].flatMap((up): ChangeGroup[] => {
      const own = changes.filter((change) => change.row === row && isUp(change) === up);
      return own.length > 0 ? [groupOf(row, own, readings)] : [];
    }),
  );
}

function groupOf(row: number, changes: readonly WordChange[], readings: Readings): ChangeGroup {
  const reach = changes
    .map((change) => ({ change, ...reachOf(change, readings) }))
    .sort((a, b) => b.high - b.low - (a.high - a.low));
  const lows = reach.map(({ low }) => low).sort((a, b) => a - b);
  const highs = reach.map(({ high }) => high).sort((a, b) => b - a);
  const by = new Float64Array(readings.count);
  return {
    row,
    changes: reach.map(({ change }) => change),
    one: { row, by, low: lows[0]!, high: highs[0]! },
    two: { row, by, low: lows[0]! + (lows[1] ?? 0), high: highs[0]! + (highs[1] ?? 0) },
  };
}
