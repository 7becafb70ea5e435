import type { PlacedCell } from "../entry-table/cells.ts";

/** A whole number of days, or the two between which it lies. */
export interface DaySpan {
  readonly least: number;
  readonly most: number;
}

/** A spell of a table, as far as its row says. */
export interface SpellRow {
  /** What has the spell, where the table says it; the same in several rows where it had several spells. */
  readonly id: string | null;
  /** How long it lasted, or has lasted so far: two numbers differ where a date of the row is no single day. */
  readonly days: DaySpan;
  /** How it ended; null where it is open. */
  readonly ending: string | null;
  /** Late entry: only spells that outlast this day are in the table. */
  readonly entry: number | null;
  /** The cell that a fault of its length is told at. */
  readonly cell: PlacedCell;
}
