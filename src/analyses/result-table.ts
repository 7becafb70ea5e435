import type { Json } from "#outcome/text.ts";

/** A part of a result as a table for other programs: ids, numbers as they were found, the first row naming the columns. */
export interface ResultTable {
  /** What it lists, in a few words. */
  readonly title: string;
  /** Its rows; the first alone where the result has nothing. */
  rows(result: Json): readonly (readonly (string | number | null)[])[];
}

/** The tables of an analysis, by the names that they have on the command line. */
export type ResultTables = Readonly<Record<string, ResultTable>>;
