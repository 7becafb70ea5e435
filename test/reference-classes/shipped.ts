import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedClass, shippedEntries } from "../../src/cli/classes/load.ts";

/** The classes that come with the program, as the program reads them. */
export const SHIPPED = shippedEntries().map(shippedClass);

/** A class that ships, by its id. */
export function shipped(id: string) {
  const found = SHIPPED.find(({ entry }) => entry.id === id);
  if (!found) throw new Error(`no class ${id}`);
  return found;
}

export const dataFolder = join(import.meta.dirname, "..", "..", "data", "reference-classes");

/** A table as it lies in the folder: no cell of the tables of counts holds a comma. */
export function plainRows(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(dataFolder, file), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

/** The counts from which the tables were made, where they are at hand. */
export const COUNTS = join(import.meta.dirname, "..", "..", "..", "shared", "data", "life-tables.json");
export const countsThere = existsSync(COUNTS);
