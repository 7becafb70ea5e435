import { csvTable } from "../csv.ts";
import type { CopiedSpell } from "./spells-of-copy.ts";

/** Spells as a table that `classes[].file` of a case and `demarche durations` read. */
export function spellCsv(spells: readonly CopiedSpell[]): string {
  return csvTable([
    ["id", "name", "start", "end", "ending"],
    ...spells.map(({ id, name, start, end, ending }) => [id, name, start, end, ending]),
  ]);
}
