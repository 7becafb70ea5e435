import { type Column, sameLength, wholeColumn } from "./columns.ts";

/** The most groups that are compared: a matrix of them is solved. */
const MOST_GROUPS = 1000;

/** A column that puts each spell into a group: 0, 1, …; every number up to the largest is one, even without a spell. */
export interface Groups {
  readonly of: Int32Array;
  readonly count: number;
}

/** Checks a column of groups or strata; the first row at fault is thrown. */
export function groupsOf(given: Column, rows: number, name = "group", atMost = MOST_GROUPS): Groups {
  sameLength(name, given, rows);
  const what = `no whole number from 0 to ${atMost - 1}`;
  const of = wholeColumn(given, name, "group", [0, atMost - 1], what);
  let most = -1;
  for (const group of of) if (group > most) most = group;
  return { of, count: most + 1 };
}

/** The rows of each group, in their order. */
export function rowsByGroup({ of, count }: Groups): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const group of of) sizes[group]!++;
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let row = 0; row < of.length; row++) rows[of[row]!]![sizes[of[row]!]!++] = row;
  return rows;
}
