import { dateOf } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { dayOfIso } from "#case/day.ts";
import type { ClassEntry } from "./class-entry.ts";
import { ClassFault } from "./class-fault.ts";
import { bodyOf, type TableCells } from "./table-cells.ts";

/** The first and the last day that a date allows. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** A spell of a class that lists each by itself. */
export interface ListedSpell {
  readonly id: string;
  readonly name: string;
  readonly start: DayRange;
  /** Null where it was open at the end of the data. */
  readonly end: DayRange | null;
  /** How it ended, by its place among the endings of the class; null where it was open. */
  readonly ending: number | null;
  /** The dates as written, in EDTF. */
  readonly written: { readonly start: string; readonly end: string };
}

const SPELL_LIST_COLUMNS = ["id", "name", "start", "end", "ending"] as const;

/** What is wrong with a spell that has ended, nobody says how. */
export const NO_ENDING = "it has an end and no ending";

/**
 * Reads the spells of a class; dates in EDTF, `..` for the end of one that is open.
 *
 * @throws ClassFault at the first row that is unsound: a date that is none, an end before the start or beyond the end of the
 *   data, an ending that the index does not name, an id used twice.
 */
export function readSpellList(entry: ClassEntry, cells: TableCells): readonly ListedSpell[] {
  const { file, endings, dataEnd } = entry;
  const lastDay = dayOfIso(dataEnd);
  const seen = new Set<string>();
  return bodyOf(cells, SPELL_LIST_COLUMNS, file).map(([id, name, start, end, ending], at): ListedSpell => {
    const refuse = (column: (typeof SPELL_LIST_COLUMNS)[number], what: string): never => {
      throw new ClassFault(file, at + 2, what, SPELL_LIST_COLUMNS.indexOf(column));
    };
    if (!id || !name) refuse(id ? "name" : "id", "the spell has no id, or no name");
    if (seen.has(id!)) refuse("id", `a second spell is called ${id}`);
    seen.add(id!);
    const range = (column: "start" | "end", text: string): DayRange => {
      const date = dateOf(text);
      if (!date || date.ends || date.meant.earliest === null || date.meant.latest === null)
        return refuse(column, text === "" ? `it has no ${column}` : `"${text}" is no day, month or year`);
      return { first: date.meant.earliest, last: date.meant.latest };
    };
    const written = { start: start!, end: end! };
    const began = range("start", start!);
    if (began.first > lastDay) refuse("start", `it begins after ${dataEnd}, the last day of the source`);
    if (end === "..") {
      if (ending !== "") refuse("ending", `it is open, and has an ending, "${ending}"`);
      return { id: id!, name: name!, start: began, end: null, ending: null, written };
    }
    const ended = range("end", end!);
    if (ended.last < began.first) refuse("end", "it ends before it begins");
    if (ended.first > lastDay) refuse("end", `it ends after ${dataEnd}, the last day of the source`);
    const kind = endings.indexOf(ending!);
    if (kind < 0) refuse("ending", ending === "" ? NO_ENDING : `the index names no ending "${ending}"`);
    return { id: id!, name: name!, start: began, end: ended, ending: kind, written };
  });
}
