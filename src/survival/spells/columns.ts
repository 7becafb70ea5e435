import { SURVIVAL_LIMITS } from "../limits.ts";
import { SpellFault, type SpellFaultKind } from "./spell-fault.ts";

/** A column as it is given: a list, or any typed array. */
export type Column = ArrayLike<number>;

/** A column of whole numbers between bounds, as 32-bit numbers; the first row at fault is thrown. */
export function wholeColumn(
  given: Column,
  name: string,
  kind: SpellFaultKind,
  [least, most]: readonly [number, number],
  what: string,
): Int32Array {
  // What is whole and in bounds by its type need not be copied.
  const column = given instanceof Int32Array ? given : new Int32Array(given.length);
  for (let row = 0; row < column.length; row++) {
    const value = given[row]!;
    if (!(value >= least && value <= most) || value !== Math.floor(value))
      throw new SpellFault(kind, name, row, `${String(value)} is ${what}`);
    column[row] = value;
  }
  return column;
}

/** Lengths of spells: whole days from 0 on. */
export function dayColumn(given: Column, name: string): Int32Array {
  const most = SURVIVAL_LIMITS.longestSpell.most;
  return wholeColumn(given, name, "time", [0, most], `no whole number of days from 0 to ${most}`);
}

/** Refuses columns of different lengths. */
export function sameLength(name: string, given: Column, rows: number): void {
  if (given.length !== rows)
    throw new SpellFault("length", name, null, `${given.length} rows where the times have ${rows}`);
}
