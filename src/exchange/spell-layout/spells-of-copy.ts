import { dateOf } from "#case/date.ts";
import { type Day, dayOfIso } from "#case/day.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { shown } from "#case/value-cures.ts";
import type { PlacedCell } from "../entry-table/cells.ts";
import type { DateAt, SpellLayout } from "./layout.ts";
import { writtenDate } from "./written-date.ts";

/** A spell of a data set, in the columns of a table of spells. */
export interface CopiedSpell {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  /** `..` of one that goes on. */
  readonly end: string;
  readonly ending: string;
}

/** Why spells are left out. */
export const LEFT_OUT = {
  undated: "begins on no day that is known",
  unended: "nobody says when, or whether, it ended",
  reversed: "ends before it begins",
  late: "begins after the last day of the data",
} as const;

/** The spells of somebody's copy of a data set, and what could not be one. */
export interface SpellsOfCopy {
  readonly rows: number;
  readonly spells: readonly CopiedSpell[];
  /** Of the spells left out the first lines, by the reason. */
  readonly leftOut: ReadonlyMap<keyof typeof LEFT_OUT, readonly number[]>;
}

type Row = readonly PlacedCell[];

/** Makes spells of the rows of a copy, as a layout says. All columns that are not there are told at once; cells that are no date too. */
export function spellsOfCopy(
  [head = [], ...rows]: readonly Row[],
  layout: SpellLayout,
  file: string,
): SpellsOfCopy | { readonly faults: readonly Fault[] } {
  const names = head.map(({ text }) => text);
  const faults = missingColumns(names, layout, file);
  if (faults.length > 0) return { faults };
  const places = new Map(names.map((name, at) => [name, at]));
  const cellOf = (row: Row) => (column: string) => plain(row[places.get(column)!]?.text ?? "");
  const has = (row: Row, chosen: SpellLayout["only"]) =>
    Object.entries(chosen).every(([column, values]) => values.includes(cellOf(row)(column)));
  const missing = new Set(layout.missing);
  const told = new Set<string>();
  const dateAt = (row: Row, at: DateAt): string | undefined => {
    const date = writtenDate(at, cellOf(row), missing);
    if (date !== null) return date;
    const column = "year" in at ? at.year : at.column;
    const { line, column: place } = row[places.get(column)!] ?? row[0]!;
    // One cell may be both a start and an end.
    const key = `${line}:${place}`;
    if (told.has(key)) return undefined;
    told.add(key);
    const written = ("year" in at ? [at.year, at.month, at.day] : [at.column])
      .flatMap((name) => (name === undefined ? [] : [cellOf(row)(name)]))
      .join("-");
    faults.push({
      file,
      line,
      column: place,
      what: `${column} ${shown(written)} is no date`,
      cure: "mend the cell, or name in the layout what stands for no value (`missing`) and in which order the parts stand (`order`)",
      severity: "error",
    });
    return undefined;
  };

  const spells: CopiedSpell[] = [];
  const leftOut = new Map<keyof typeof LEFT_OUT, number[]>();
  const dataEnd = dayOfIso(layout.dataEnd);
  const groups = groupsOf(
    rows.filter((row) => has(row, layout.only)),
    layout.spell?.map((column) => (row: Row) => cellOf(row)(column)),
  );
  for (const [id, group] of groups) {
    const leave = (why: keyof typeof LEFT_OUT) => {
      const lines = leftOut.get(why);
      if (lines) lines.push(group[0]![0]!.line);
      else leftOut.set(why, [group[0]![0]!.line]);
    };
    const start = earliest(group.map((row) => dateAt(row, layout.start)));
    const closing = group.filter((row) => layout.closing === undefined || has(row, layout.closing));
    const ends = closing.map((row) => ({ row, date: dateAt(row, layout.end) }));
    const end = earliest(ends.map(({ date }) => date));
    const last = ends.find(({ date }) => date === end)?.row ?? closing.at(-1);
    const value = last === undefined ? "" : cellOf(last)(layout.ending.column);
    if (start === undefined) {
      leave("undated");
      continue;
    }
    if (daysOf(start).first > dataEnd) {
      leave("late");
      continue;
    }
    const isOpen =
      layout.ending.open.includes(value) ||
      (end === undefined ? layout.unended === "open" && value === "" : daysOf(end).first > dataEnd) ||
      (last === undefined && layout.unended === "open");
    if (!isOpen && end === undefined) {
      leave("unended");
      continue;
    }
    if (!isOpen && daysOf(end!).last < daysOf(start).first) {
      leave("reversed");
      continue;
    }
    const name = layout.label.map((column) => cellOf(group[0]!)(column)).filter((text) => text !== "");
    spells.push({
      id,
      name: name.join(": ") || id,
      start,
      end: isOpen ? ".." : end!,
      ending: isOpen ? "" : wordOf(value, layout),
    });
  }
  return faults.length > 0 ? { faults } : { rows: rows.length, spells, leftOut };
}

function missingColumns(names: readonly string[], layout: SpellLayout, file: string): Fault[] {
  const { only, spell = [], label, start, end, closing = {}, ending } = layout;
  const dates = [start, end].flatMap((at) =>
    "year" in at ? [at.year, at.month, at.day].flatMap((name) => name ?? []) : [at.column],
  );
  const wanted = new Set([
    ...spell,
    ...label,
    ...dates,
    ending.column,
    ...Object.keys(only),
    ...Object.keys(closing),
  ]);
  return [...wanted]
    .filter((column) => !names.includes(column))
    .map((column) => {
      const near = nearest(column, names);
      return {
        file,
        line: 1,
        column: 1,
        what: `there is no column ${shown(column)}, which the layout ${layout.id} names`,
        cure: near
          ? `did you mean ${shown(near)}? Take the layout's file, put that in, and name it with --layout`
          : "write a layout for this edition of the data set: docs/reference-classes.md",
        severity: "error" as const,
      };
    });
}

/** The rows of each spell, in the order of the first. */
function groupsOf(
  rows: readonly Row[],
  keys: readonly ((row: Row) => string)[] | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = keys === undefined ? String(row[0]!.line) : keys.map((key) => key(row)).join("/");
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** The date that begins first; of two that begin on one day the one that is first in the list. */
function earliest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce(
    (first, date) =>
      date !== undefined && (first === undefined || daysOf(date).first < daysOf(first).first) ? date : first,
    undefined,
  );
}

function daysOf(date: string): { readonly first: Day; readonly last: Day } {
  const { earliest: first, latest: last } = dateOf(date)!.meant;
  return { first: first!, last: last! };
}

/** How it ended, in the words of the layout; a value without any stands for itself, and an empty one for what is not known. */
function wordOf(value: string, { ending }: SpellLayout): string {
  if (Object.hasOwn(ending.words, value)) return ending.words[value]!;
  return value === "" ? "ended, it is not known how" : `${ending.column} ${value}`;
}

/** A whole number as such, whatever program wrote it: `5.0` is 5. */
function plain(text: string): string {
  return text.trim().replace(/^(-?\d+)\.0+$/, "$1");
}
