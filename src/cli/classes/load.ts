import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf } from "#exchange/entry-table/cells.ts";
import type { ClassEntry } from "#reference-classes/class-entry.ts";
import { ClassFault } from "#reference-classes/class-fault.ts";
import { readIndex } from "#reference-classes/read-index.ts";
import { type ReferenceClass, referenceClass } from "#reference-classes/reference-class.ts";
import { packageRoot } from "../package-root.ts";

/** Where the classes lie that come with the program. */
const folder = () => join(packageRoot(), "data", "reference-classes");

/** The reference classes that come with the program, as their index lists them. */
export function shippedEntries(): readonly ClassEntry[] {
  return readIndex(JSON.parse(readFileSync(join(folder(), "index.json"), "utf8")), "index.json");
}

/** A class that comes with the program, with its counts. */
export function shippedClass(entry: ClassEntry): ReferenceClass {
  const cells = cellsOf(readFileSync(join(folder(), entry.file), "utf8"), entry.file);
  if ("faults" in cells) throw new ClassFault(entry.file, cells.faults[0]!.line, cells.faults[0]!.what);
  return referenceClass(
    entry,
    cells.rows.map((row) => row.map(({ text }) => text)),
  );
}
