import { ClassFault } from "./class-fault.ts";

/** The cells of a table, row by row, the names of the columns first. */
export type TableCells = readonly (readonly string[])[];

/** Refuses a table whose columns are not the ones wanted, or with a row that is longer or shorter. */
export function bodyOf(cells: TableCells, columns: readonly string[], file: string): TableCells {
  const [head = [], ...body] = cells;
  const wrong = columns.findIndex((name, at) => head[at] !== name);
  if (wrong >= 0) throw new ClassFault(file, 1, `the column ${columns[wrong]} is not in its place`);
  if (head.length > columns.length)
    throw new ClassFault(file, 1, `the column ${head[columns.length]} is one too many`);
  const odd = body.findIndex((row) => row.length !== columns.length);
  if (odd >= 0)
    throw new ClassFault(
      file,
      odd + 2,
      `${body[odd]!.length} cells where there are ${columns.length} columns`,
    );
  if (body.length === 0) throw new ClassFault(file, 0, "the table has no rows");
  return body;
}
