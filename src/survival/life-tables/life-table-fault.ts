/** A life table that cannot be one, with the first row at fault. */
export class LifeTableFault extends RangeError {
  readonly column: string;
  /** The row, counted from 0; null where it is the table as a whole. */
  readonly row: number | null;
  /** What is wrong, without the place. */
  readonly what: string;

  constructor(column: string, row: number | null, what: string) {
    super(row === null ? `${column}: ${what}` : `${column}, row ${row}: ${what}`);
    this.name = "LifeTableFault";
    this.column = column;
    this.row = row;
    this.what = what;
  }
}
