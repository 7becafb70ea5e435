import type { ClassEntry } from "./class-entry.ts";
import { type DatedLifeTable, readLifeTables } from "./read-life-tables.ts";
import { type ListedSpell, readSpellList } from "./read-spell-list.ts";
import type { TableCells } from "./table-cells.ts";

/** A named set of comparable spells, with what begins and ends one in words, and its source. Plain data. */
export type ReferenceClass =
  | { readonly entry: ClassEntry & { form: "life tables" }; readonly tables: readonly DatedLifeTable[] }
  | { readonly entry: ClassEntry & { form: "spells" }; readonly spells: readonly ListedSpell[] };

/**
 * A class from its entry in the index and the cells of its file.
 *
 * @throws ClassFault with the first row at fault.
 */
export function referenceClass(entry: ClassEntry, cells: TableCells): ReferenceClass {
  if (entry.form === "life tables") return { entry, tables: readLifeTables(entry, cells) };
  return { entry, spells: readSpellList(entry, cells) };
}
