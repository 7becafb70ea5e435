/** What can be wrong with a column of spells. */
export type SpellFaultKind =
  | "length" // the columns have different numbers of rows
  | "time" // not a whole number of days from 0 on, or beyond the limit
  | "ending" // not a whole number from 0 (still open) to the limit
  | "entry" // not a whole number of days, or not before the time
  | "group" // not a whole number from 0 on
  | "order" // the end of an interval before its start, or overlapping spells of one subject
  | "covariate" // not a finite number
  | "count"; // 0 or less, or no number

/** A table of spells that cannot be used, with the first row at fault. */
export class SpellFault extends RangeError {
  readonly kind: SpellFaultKind;
  /** The row, counted from 0; null where it is the table as a whole. */
  readonly row: number | null;
  /** The column, by its name in the typed table. */
  readonly column: string;

  constructor(kind: SpellFaultKind, column: string, row: number | null, what: string) {
    super(row === null ? `${column}: ${what}` : `${column}, row ${row}: ${what}`);
    this.name = "SpellFault";
    this.kind = kind;
    this.column = column;
    this.row = row;
  }
}
