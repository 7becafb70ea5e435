import type { ClassTables } from "#analyses/class-tables.ts";
import type { Case } from "#case/case.ts";
import type { Contradiction } from "#case/contradiction.ts";
import { dayOfIso } from "#case/day.ts";
import { Round } from "#case/event.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import type { Path } from "#case/walk.ts";
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
    append(refused, allLater(c, at, found));
  }
  append(refused, groupedEndings(c, tables));
  append(refused, endingsOfPhases(c, tables));
  append(refused, unknownEndings(c, tables));
  return refused.length > 0 ? { refused } : { tables };
}

/** A class of the case's own whose spells all begin after its day: nothing of it was known then, and nothing can be told by it. */
function allLater(c: Case, at: number, table: ReferenceClass): Contradiction[] {
  if (c.classes[at]!.file === undefined || "tables" in table || table.spells.length === 0) return [];
  const day = dayOfIso(c.asOf.edtf);
  if (table.spells.some(({ start }) => start.first <= day)) return [];
  return [
    {
      path: ["classes", at, "file"],
      what: `every spell of the class \`${c.classes[at]!.id}\` begins after the day of the case, ${c.asOf.edtf}: nothing can be told by it`,
      cure: "mend the dates of the table, or `asOf`; or name spells that had begun by then",
    },
  ];
}

/** The kinds of ending that spells of a class can have; undefined where its table is not at hand. */
function kindsOf(
  tables: ClassTables,
  { id, rounds }: Case["classes"][number],
): readonly string[] | undefined {
  if (rounds === undefined) return tables.get(id)?.entry.endings;
  return Round.shape.ending.options.filter((ending) => ending !== "open");
}

/** The same in the words under which the case puts some together. */
function wordsOf(c: Case, tables: ClassTables, id: string | undefined): readonly string[] | undefined {
  const given = c.classes.find((one) => one.id === id);
  const kinds = given && kindsOf(tables, given);
  return kinds && endingGroups(kinds, given.endings ?? {}).endings;
}

function noSuchEnding(path: Path, id: string, ending: string, known: readonly string[]): Contradiction {
  const near = nearest(ending, known);
  return {
    path,
    what: `no spell of the class \`${id}\` ended as ${JSON.stringify(ending)}`,
    cure: near ? `did you mean ${JSON.stringify(near)}?` : `its endings: ${known.join(", ")}`,
  };
}

/** Kinds of ending put together that no spell has, that are put under two words, or under the name of another. */
function groupedEndings(c: Case, tables: ClassTables): Contradiction[] {
  return c.classes.flatMap((given, at): Contradiction[] => {
    const kinds = kindsOf(tables, given);
    if (kinds === undefined) return [];
    const wordOf = new Map<string, string>();
    return Object.entries(given.endings ?? {}).flatMap(([word, taken]) =>
      taken.flatMap((kind, index): Contradiction[] => {
        const path = ["classes", at, "endings", word, index];
        if (!kinds.includes(kind)) return [noSuchEnding(path, given.id, kind, kinds)];
        const other = wordOf.get(kind);
        wordOf.set(kind, word);
        if (other !== undefined)
          return [
            {
              path,
              what: `${JSON.stringify(kind)} is put under two words, ${JSON.stringify(other)} and ${JSON.stringify(word)}`,
              cure: "each kind of ending counts once: remove one of the two",
            },
          ];
        return kinds.includes(word) && !taken.includes(word)
          ? [
              {
                path,
                what: `${JSON.stringify(kind)} is put under ${JSON.stringify(word)}, which is a kind of its own`,
                cure: "put both under the word, or take a word that no kind has",
              },
            ]
          : [];
      }),
    );
  });
}

/** Endings of phases that no spell of any of their classes has. */
function endingsOfPhases(c: Case, tables: ClassTables): Contradiction[] {
  return c.phases.flatMap(({ ending, classes }, at): Contradiction[] => {
    if (ending === undefined) return [];
    const words = classes.map((one) => wordsOf(c, tables, one.class));
    const [first] = classes;
    if (first === undefined || words.includes(undefined) || words.some((known) => known!.includes(ending)))
      return [];
    return [noSuchEnding(["phases", at, "ending"], first.class, ending, words[0]!)];
  });
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
    const known = wordsOf(c, tables, id);
    if (known === undefined) return [];
    return endings.flatMap((ending, index) =>
      known.includes(ending)
        ? []
        : [noSuchEnding([...path, "outside", "endings", index], id!, ending, known)],
    );
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
  return "what" in found ? found : ownClass(given, found.bytes, name, found.shown);
}
