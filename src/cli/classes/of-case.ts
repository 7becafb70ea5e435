import { join, relative } from "node:path";
import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import type { Contradiction } from "#case/contradiction.ts";
import type { Fault } from "#case/fault.ts";
import { LARGEST_CLASS_FILE } from "#class-tables/own-class.ts";
import { tablesOfCase } from "#class-tables/tables-of-case.ts";
import { keptBy, once } from "#math/kept.ts";
import { CaseFault, FileFault } from "../fault.ts";
import { namedFile } from "../named-file.ts";
import { shippedClass, shippedEntries } from "./load.ts";

/**
 * The tables of the classes that a case names: those that ship with the program, and those in files of its folder.
 *
 * @param place gives what is wrong with the case its place there.
 * @param directory messages name the files from here, as they name the case.
 * @throws CaseFault where the case names a class that does not ship, a file that may not be read, or an ending that no spell
 *   has; FileFault where a table is at fault.
 */
export function tablesOf(
  c: Case,
  folder: string,
  place: (found: readonly Contradiction[]) => Fault[],
  directory = folder,
): ClassTables {
  const found = tablesOfCase(c, {
    // Hundreds may name one and the same.
    entries: once(shippedEntries),
    shipped: keptBy(({ id }) => id, shippedClass),
    named(name) {
      const bytes = namedFile(folder, name, LARGEST_CLASS_FILE);
      return "what" in bytes ? bytes : { bytes, shown: relative(directory, join(folder, name)) };
    },
  });
  if ("refused" in found) throw new CaseFault(place(found.refused));
  if ("faults" in found) throw new FileFault(found.faults);
  return found.tables;
}
