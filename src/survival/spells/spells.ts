import { SURVIVAL_LIMITS } from "../limits.ts";
import { type Column, dayColumn, sameLength, wholeColumn } from "./columns.ts";
import { SpellFault } from "./spell-fault.ts";

/** Spells as they are given, column by column; all columns have a row for each spell, in any order. */
export interface GivenSpells {
  /** Days from the start to the end, or to the last day on which the spell was seen open: whole, from 0 on. */
  readonly time: Column;
  /** How it ended: 1, 2, … by kind of ending; 0 where it is still open (right-censored). */
  readonly ending: Column;
  /**
   * Late entry (left truncation): the spell would not be in the table had it ended on this day or before, counted from its
   * start; whole, less than `time`. Left out, or −1 in a row: seen from its start, a day 0 included.
   */
  readonly entry?: Column;
  /** How many such spells the row stands for; left out: one. A count, not a sampling weight: errors follow from it. */
  readonly count?: Column;
}

/** Right-censored spells that are sound. Made by `spells`. */
export interface Spells {
  readonly rows: number;
  readonly time: Int32Array;
  readonly ending: Uint8Array;
  readonly entry: Int32Array | null;
  readonly count: Float64Array | null;
  /** The number of kinds of ending: the largest one seen, or as given. */
  readonly kinds: number;
}

/**
 * Checks columns of right-censored spells.
 *
 * @param kinds how many kinds of ending there are, where the table may lack some of them.
 * @throws SpellFault with the first row at fault: nothing is rounded, left out or mended.
 */
export function spells(given: GivenSpells, kinds = 0): Spells {
  const rows = given.time.length;
  sameLength("ending", given.ending, rows);
  const time = dayColumn(given.time, "time");
  const ending = endingColumn(given.ending);
  let most = kinds;
  for (const kind of ending) if (kind > most) most = kind;
  if (kinds > 0 && most > kinds) {
    const row = ending.findIndex((kind) => kind > kinds);
    throw new SpellFault("ending", "ending", row, `${ending[row]} where there are ${kinds} kinds of ending`);
  }
  return {
    rows,
    time,
    ending,
    entry: given.entry ? entryColumn(given.entry, time) : null,
    count: given.count ? countColumn(given.count, rows) : null,
    kinds: most,
  };
}

/** Some of the rows of a table, by their numbers; kinds of ending stay as they are. */
export function someRows(table: Spells, chosen: Int32Array | readonly number[]): Spells {
  return {
    rows: chosen.length,
    time: Int32Array.from(chosen, (row) => table.time[row]!),
    ending: Uint8Array.from(chosen, (row) => table.ending[row]!),
    entry: table.entry && Int32Array.from(chosen, (row) => table.entry![row]!),
    count: table.count && Float64Array.from(chosen, (row) => table.count![row]!),
    kinds: table.kinds,
  };
}

function countColumn(given: Column, rows: number): Float64Array {
  sameLength("count", given, rows);
  return Float64Array.from({ length: rows }, (_, row) => {
    const count = given[row]!;
    if (count > 0 && count < Number.POSITIVE_INFINITY) return count;
    throw new SpellFault("count", "count", row, `${count} is no number above 0`);
  });
}

function endingColumn(given: Column): Uint8Array {
  if (given instanceof Uint8Array) return given;
  const { most } = SURVIVAL_LIMITS.endings;
  const what = `no whole number from 0 (open) to ${most}`;
  return Uint8Array.from(wholeColumn(given, "ending", "ending", [0, most], what));
}

function entryColumn(given: Column, time: Int32Array): Int32Array {
  sameLength("entry", given, time.length);
  const most = SURVIVAL_LIMITS.longestSpell.most;
  const entry = wholeColumn(given, "entry", "entry", [-1, most], "no whole number of days from −1 on");
  for (let row = 0; row < entry.length; row++) {
    if (entry[row]! >= time[row]!)
      throw new SpellFault("entry", "entry", row, `${entry[row]} is not before the time, ${time[row]}`);
  }
  return entry;
}
