import { join } from "node:path";
import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import type { Contradiction } from "#case/contradiction.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { append } from "#math/append.ts";
import { endingGroups } from "#reference-classes/grouped-endings.ts";
import type { ReferenceClass } from "#reference-classes/reference-class.ts";
import { CaseFault, FileFault } from "../fault.ts";
import { namedFile } from "../named-file.ts";
import { shippedClass, shippedEntries } from "./load.ts";
import { LARGEST_CLASS_FILE, ownClass } from "./own-class.ts";

/**
 * The tables of the classes that a case names: those that ship with the program, and those in files of its folder.
 *
 * @param place gives what is wrong with the case its place there.
 * @throws CaseFault where the case names a class that does not ship, a file that may not be read, or an ending that no spell
 *   has; FileFault where a table is at fault.
 */
export function tablesOf(
  c: Case,
  folder: string,
  place: (found: readonly Contradiction[]) => Fault[],
): ClassTables {
  const tables = new Map<string, ReferenceClass>();
  const refused: Contradiction[] = [];
  for (const [at, given] of c.classes.entries()) {
    const found =
      given.shipped !== undefined
        ? shipped(given.shipped)
        : given.file !== undefined
          ? fromFile(given, given.file, folder)
          : undefined;
    if (found === undefined) continue;
    if ("what" in found) {
      refused.push({ path: ["classes", at, given.shipped === undefined ? "file" : "shipped"], ...found });
      continue;
    }
    tables.set(given.id, found);
    for (const [word, kinds] of Object.entries(given.endings ?? {})) {
      for (const [index, kind] of kinds.entries()) {
        if (found.entry.endings.includes(kind)) continue;
        const near = nearest(kind, found.entry.endings);
        refused.push({
          path: ["classes", at, "endings", word, index],
          what: `no spell of the class \`${given.id}\` ended as ${JSON.stringify(kind)}`,
          cure: near
            ? `did you mean ${JSON.stringify(near)}?`
            : `its endings: ${found.entry.endings.join(", ")}`,
        });
      }
    }
  }
  append(refused, unknownEndings(c, tables));
  if (refused.length > 0) throw new CaseFault(place(refused));
  return tables;
}

/** Endings that outside views count and no spell of their class can have. */
function unknownEndings(c: Case, tables: ClassTables): Contradiction[] {
  const asked = [
    ...c.forecasts.map(({ question }, at) => ({ of: question, path: ["forecasts", at, "question"] })),
    ...c.register.map((of, at) => ({ of, path: ["register", at] })),
  ];
  return asked.flatMap(({ of, path }) => {
    const { class: named, phase, endings = [] } = of?.outside ?? {};
    const id = named ?? c.phases.find((one) => one.id === phase)?.classes[0]?.class;
    const table = id === undefined ? undefined : tables.get(id);
    if (table === undefined) return [];
    const given = c.classes.find((one) => one.id === id);
    const known = endingGroups(table.entry.endings, given?.endings ?? {}).endings;
    return endings.flatMap((ending, index): Contradiction[] => {
      if (known.includes(ending)) return [];
      const near = nearest(ending, known);
      return [
        {
          path: [...path, "outside", "endings", index],
          what: `no spell of the class \`${id}\` ended as ${JSON.stringify(ending)}`,
          cure: near ? `did you mean ${JSON.stringify(near)}?` : `its endings: ${known.join(", ")}`,
        },
      ];
    });
  });
}

function shipped(id: string): ReferenceClass | { readonly what: string; readonly cure: string } {
  const entries = shippedEntries();
  const entry = entries.find((each) => each.id === id);
  if (entry) return shippedClass(entry);
  const ids = entries.map((each) => each.id);
  const near = nearest(id, ids);
  return {
    what: `no class ${JSON.stringify(id)} ships with the program`,
    cure: near ? `did you mean ${near}?` : `one of: ${ids.join(", ")}`,
  };
}

function fromFile(
  given: Case["classes"][number],
  name: string,
  folder: string,
): ReferenceClass | { readonly what: string; readonly cure: string } {
  const bytes = namedFile(folder, name, LARGEST_CLASS_FILE);
  if ("what" in bytes) return bytes;
  const found = ownClass(given, bytes, join(folder, name));
  if ("faults" in found) throw new FileFault(found.faults);
  return found;
}
