import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import type { Contradiction } from "#case/contradiction.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { append } from "#math/append.ts";
import type { ClassEntry } from "#reference-classes/class-entry.ts";
import { endingGroups } from "#reference-classes/grouped-endings.ts";
import type { ReferenceClass } from "#reference-classes/reference-class.ts";
import { ownClass } from "./own-class.ts";

/** Why a file that a case names cannot be had, and what would be right. */
interface Refusal {
  readonly what: string;
  readonly cure: string;
}

/** Where tables are read from: the disk, or what a browser holds. */
export interface ClassFiles {
  /** The classes that come with the program. */
  entries(): readonly ClassEntry[];
  /** One of them with its counts. */
  shipped(entry: ClassEntry): ReferenceClass;
  /** The bytes of a file in the folder of the case, and how messages name it. */
  named(name: string): { readonly bytes: Uint8Array; readonly shown: string } | Refusal;
}

/**
 * The tables of the classes that a case names: those that ship with the program, and those in files of its folder; or what of
 * the case is refused (a class that does not ship, a file that may not be read, an ending that no spell has), or the faults
 * of a table.
 */
export function tablesOfCase(
  c: Case,
  files: ClassFiles,
):
  | { readonly tables: ClassTables }
  | { readonly refused: readonly Contradiction[] }
  | { readonly faults: readonly Fault[] } {
  const tables = new Map<string, ReferenceClass>();
  const refused: Contradiction[] = [];
  for (const [at, given] of c.classes.entries()) {
    const found =
      given.shipped !== undefined
        ? shipped(given.shipped, files)
        : given.file !== undefined
          ? fromFile(given, given.file, files)
          : undefined;
    if (found === undefined) continue;
    if ("faults" in found) return found;
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
  return refused.length > 0 ? { refused } : { tables };
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

function shipped(id: string, files: ClassFiles): ReferenceClass | Refusal {
  const entries = files.entries();
  const entry = entries.find((each) => each.id === id);
  if (entry) return files.shipped(entry);
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
  files: ClassFiles,
): ReferenceClass | Refusal | { readonly faults: readonly Fault[] } {
  const found = files.named(name);
  return "what" in found ? found : ownClass(given, found.bytes, found.shown);
}
