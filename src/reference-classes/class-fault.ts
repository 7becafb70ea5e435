/** A file of reference classes that cannot be used, with the first place at fault. */
export class ClassFault extends Error {
  readonly file: string;
  /** Row of the table, from 1, the line of names included; 0 where it is the file as a whole. */
  readonly row: number;
  readonly what: string;
  /** The cell of the row that is at fault, from 0; null where it is the row as a whole. */
  readonly cell: number | null;

  constructor(file: string, row: number, what: string, cell: number | null = null) {
    super(`${file}${row > 0 ? `, row ${row}` : ""}: ${what}`);
    this.name = "ClassFault";
    this.file = file;
    this.row = row;
    this.what = what;
    this.cell = cell;
  }
}
