import { entryTables } from "./entry-table/entry-table.ts";
import type { Format } from "./format.ts";
import { gmcr } from "./gmcr/gmcr.ts";
import { stateTable } from "./state-table/state-table.ts";

/** Every format that is read or written. A new one is one folder and one line. */
export const FORMATS: readonly Format[] = [gmcr, stateTable, ...entryTables];
