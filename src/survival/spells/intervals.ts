import { SURVIVAL_LIMITS } from "../limits.ts";
import { type Column, dayColumn, sameLength } from "./columns.ts";
import { SpellFault } from "./spell-fault.ts";

/** Spells of which only bounds are known, column by column. */
export interface GivenIntervals {
  /** The fewest days that a spell can have lasted: whole, from 0 on. Of an open one, how long it has lasted so far. */
  readonly least: Column;
  /** The most days, which it may have lasted too; `Infinity` where it is still open: it then lasts longer than `least`. */
  readonly most: Column;
}

/** Interval-censored spells that are sound. Made by `intervals`. */
export interface Intervals {
  readonly rows: number;
  /** The last day on which the spell had certainly not ended: least − 1, or least where it is open. */
  readonly after: Int32Array;
  /** The last day on which it can have ended; the number beyond all days where it is open. */
  readonly by: Int32Array;
}

/** Stands for no end in a column of days: beyond every day that is allowed. */
export const NO_END = 2 ** 31 - 1;

/**
 * Checks columns of bounds. Other programs take (lower, upper] for what is [lower + 1, upper] here.
 *
 * @throws SpellFault with the first row at fault.
 */
export function intervals(given: GivenIntervals): Intervals {
  const rows = given.least.length;
  sameLength("most", given.most, rows);
  const least = dayColumn(given.least, "least");
  const after = new Int32Array(rows);
  const by = new Int32Array(rows);
  const longest = SURVIVAL_LIMITS.longestSpell.most;
  for (let row = 0; row < rows; row++) {
    const most = given.most[row]!;
    const open = most === Number.POSITIVE_INFINITY;
    if (!open && !(Number.isInteger(most) && most >= 0 && most <= longest))
      throw new SpellFault("time", "most", row, `${most} is no whole number of days, and not Infinity`);
    if (most < least[row]!)
      throw new SpellFault("order", "most", row, `${most} is below the least, ${least[row]}`);
    after[row] = open ? least[row]! : least[row]! - 1;
    by[row] = open ? NO_END : most;
  }
  return { rows, after, by };
}
