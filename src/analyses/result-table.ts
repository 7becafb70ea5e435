import type { Json } from "#outcome/text.ts";

/** That a table cannot be made of a result, and what can be done. */
export interface Absent {
  readonly what: string;
  readonly cure: string;
}

/** A part of a result as a table for other programs: ids, numbers as they were found, the first row naming the columns. */
export interface ResultTable {
  /** What it lists, in a few words. */
  readonly title: string;
  /** Why the result has nothing of the kind, and what to ask for instead; null where it has. Absent: it always has. */
  absent?(result: Json): Absent | null;
  /** Its rows; the first alone where there are none. */
  rows(result: Json): readonly (readonly (string | number | null)[])[];
}

/** The tables of an analysis, by the names that they have on the command line. */
export type ResultTables = Readonly<Record<string, ResultTable>>;
