import { entryTables } from "./entry-table/entry-table.ts";
import type { Format } from "./format.ts";
import { genius } from "./genius/genius.ts";
import { geniusWeb } from "./geniusweb/geniusweb.ts";
import { gmcr } from "./gmcr/gmcr.ts";
import { negmas } from "./negmas/negmas.ts";
import { pointsTable } from "./points-table/points-table.ts";
import { stateTable } from "./state-table/state-table.ts";

/** Every format that is read or written. A new one is one folder and one line. */
export const FORMATS: readonly Format[] = [
  gmcr,
  stateTable,
  ...entryTables,
  genius,
  geniusWeb,
  negmas,
  pointsTable,
];
