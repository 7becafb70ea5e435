import type { Format } from "../format.ts";
import { mergeEntries } from "./read.ts";
import { TABLES } from "./table.ts";
import { writeEntries } from "./write.ts";

/** Events, demands, claims and evidence of a case as tables for a spreadsheet, each a format of its own. */
export const entryTables: readonly Format[] = TABLES.map((table) => ({
  id: `${table}.csv`,
  title: `table of ${table} (CSV)`,
  extensions: [],
  merge: (file, text, caseFile) => mergeEntries(table, file, text, caseFile),
  write: (c) => writeEntries(table, c),
}));
