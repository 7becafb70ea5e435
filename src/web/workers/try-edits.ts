import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit } from "#case/edit/edit.ts";
import { type Fault, printableFault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import type { Path } from "#case/walk.ts";
import { readYaml } from "#case/yaml-tree.ts";
import type { ChangeFault } from "./entry-shapes.ts";
import type { Folder } from "./messages.ts";
import { readFolder } from "./read-folder.ts";
import type { ShippedClasses } from "./shipped-classes.ts";

/** What would be wrong with a case after edits, by the keys of the entry at a path; nothing where it would be sound. */
export async function faultsAfter(
  edits: readonly Edit[],
  entry: Path,
  { main, texts }: Folder,
  classes: ShippedClasses,
): Promise<readonly ChangeFault[]> {
  const made = applyEdits(texts[main] ?? "", edits);
  if ("refusal" in made) return [{ what: made.refusal.what, cure: made.refusal.cure }];
  const { faults } = await readFolder({ main, texts: { ...texts, [main]: made.text } }, classes);
  const keyOf = keysByPlace(made.text, entry);
  return faults
    .filter(({ severity }) => severity === "error")
    .map((fault) => {
      const { what, cure } = printableFault(fault);
      const key = keyOf(fault);
      return { what, ...(key !== undefined && { key }), ...(cure !== undefined && { cure }) };
    });
}

/** Makes the function that tells which key of an entry a fault stands at, if it stands in the entry. */
function keysByPlace(text: string, entry: Path): (fault: Fault) => string | undefined {
  const yaml = readYaml(text, "");
  if (!("tree" in yaml)) return () => undefined;
  const { tree } = yaml;
  const value = entry.reduce<unknown>(
    (part, key) => (part as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    tree.value,
  );
  if (value === null || typeof value !== "object" || Array.isArray(value)) return () => undefined;
  const keys = Object.keys(value).map((key) => ({ key, place: tree.placeOfKey(entry, key) }));
  const end = lastLine(text, tree.place(entry));
  return (fault) => {
    if (fault.line > end) return undefined;
    return keys.findLast(({ place }) => !isBefore(fault, place))?.key;
  };
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** The last line of what begins at a place: those below it that are not indented less. */
function lastLine(text: string, { line, column }: Place): number {
  const below = text.split("\n").slice(line);
  const length = below.findIndex((each) => each.trim() !== "" && each.search(/\S/) < column - 1);
  return line + (length < 0 ? below.length : length);
}
