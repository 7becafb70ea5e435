import type { Day } from "#case/day.ts";
import { isoDay } from "#case/day.ts";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { shown } from "#case/value-cures.ts";
import { cellsOf, type PlacedCell } from "../entry-table/cells.ts";
import type { GivenFile } from "../format.ts";
import { type DayRange, dateCell, daysCell, endingCell, formulaCell, type Refused } from "./cell-values.ts";
import type { SpellRow } from "./spell-row.ts";

/** The columns that a table of spells may have. */
export const SPELL_COLUMNS = ["id", "start", "end", "time", "ending", "entry", "name"] as const;
type SpellColumn = (typeof SPELL_COLUMNS)[number];

/** What is read of a table of spells. */
export interface SpellTable {
  readonly spells: readonly SpellRow[];
  /** The kinds of ending, in the order in which the table first names them. */
  readonly endings: readonly string[];
  /** Open spells without an end, counted to the day that was given. */
  readonly openToday: number;
}

/** What the rows cannot say. */
export interface SpellContext {
  /** The day up to which an open spell without an end has lasted. */
  readonly day: Day;
  /** The longest spell that is taken, in days. */
  readonly longest: number;
  /** How many kinds of ending there may be. */
  readonly kinds: number;
}

/** The largest table of spells that is read, in bytes: some million rows. */
export const LARGEST_SPELL_TABLE = 64_000_000;

/**
 * Reads a CSV of spells: columns id, start, end and ending, the dates in EDTF; or time, in days, and ending. An empty
 * ending is open. All faults of the table are told, each at its cell; nothing is guessed.
 */
export function readSpellTable(
  { name, bytes }: GivenFile,
  context: SpellContext,
): SpellTable | { readonly faults: readonly Fault[] } {
  const decoded = decode(bytes, name, LARGEST_SPELL_TABLE);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const cells = cellsOf(decoded.text, name);
  if ("faults" in cells) return cells;
  const reader = new SpellReader(name, context);
  const table = reader.read(cells.rows);
  return table && reader.faults.length === 0 ? table : { faults: reader.faults };
}

/** A row between its cells and the table: when it began and ended, where dates say so. */
interface Dated {
  readonly start: DayRange;
  readonly end: DayRange;
  readonly startCell: PlacedCell;
}

class SpellReader {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #context: SpellContext;
  #openToday = 0;

  constructor(file: string, context: SpellContext) {
    this.#file = file;
    this.#context = context;
  }

  read([head, ...rows]: readonly (readonly PlacedCell[])[]): SpellTable | undefined {
    const first = { text: "", line: 1, column: 1 };
    if (head === undefined) {
      this.#fault(first, "the table is empty", "begin with a line of columns: id,start,end,ending");
      return undefined;
    }
    const columns = this.#columns(head);
    if (columns === undefined) return undefined;
    if (rows.length === 0) {
      this.#fault(
        head[0]!,
        "the table has no spells",
        "write a line for each below the names of the columns",
      );
      return undefined;
    }
    const spells: SpellRow[] = [];
    const endings = new Set<string>();
    const bySubject = new Map<string, Dated[]>();
    for (const row of rows) {
      const extra = row.slice(head.length).find(({ text }) => text !== "");
      if (extra)
        this.#fault(
          extra,
          "the row has more cells than the first line",
          "name the column, or put texts with commas in quotes",
        );
      const cell = (column: SpellColumn): PlacedCell | undefined => {
        const at = columns.indexOf(column);
        return at < 0 ? undefined : (row[at] ?? { ...row.at(-1)!, text: "" });
      };
      const read = columns.includes("time") ? this.#timed(cell) : this.#dated(cell, bySubject);
      if (read === undefined) continue;
      spells.push(read);
      if (read.ending !== null && !endings.has(read.ending)) {
        endings.add(read.ending);
        if (endings.size === this.#context.kinds + 1)
          this.#fault(
            cell("ending")!,
            `the table has more than ${this.#context.kinds} kinds of ending`,
            "name kinds of ending, not each ending by itself",
          );
      }
    }
    for (const [id, dated] of bySubject) this.#overlaps(id, dated);
    return { spells, endings: [...endings], openToday: this.#openToday };
  }

  #columns(head: readonly PlacedCell[]): SpellColumn[] | undefined {
    const known: readonly string[] = SPELL_COLUMNS;
    for (const [index, cell] of head.entries()) {
      const near = nearest(cell.text, known);
      if (!known.includes(cell.text))
        this.#fault(
          cell,
          cell.text === ""
            ? "a column has no name"
            : `there is no column ${shown(cell.text)} in a table of spells`,
          near ? `did you mean ${near}?` : `remove it; columns: ${known.join(", ")}`,
        );
      else if (head.findIndex(({ text }) => text === cell.text) < index)
        this.#fault(cell, `two columns are called ${cell.text}`, "keep one of them");
    }
    if (this.faults.length > 0) return undefined;
    const has = (column: SpellColumn) => head.some(({ text }) => text === column);
    const lacks = (what: string, cure: string) => this.#fault(head[0]!, what, cure);
    if (!has("ending"))
      lacks("there is no column ending", "add it, with an empty cell where a spell is open");
    if (has("time") && (has("start") || has("end")))
      lacks("the table has both time and dates", "keep time, in days, or start and end, in EDTF");
    else if (!has("time") && !has("start"))
      lacks("there is no column start, and none called time", "add start and end, in EDTF, or time, in days");
    else if (has("start") && !has("end"))
      lacks("there is no column end", "add it, with an empty cell where a spell is open");
    return this.faults.length > 0 ? undefined : head.map(({ text }) => text as SpellColumn);
  }

  #timed(cell: (column: SpellColumn) => PlacedCell | undefined): SpellRow | undefined {
    const time = cell("time")!;
    const days =
      time.text === ""
        ? { what: "the row has no time", cure: "write how many days the spell lasted, or has lasted so far" }
        : daysCell(time.text, "time", this.#context.longest);
    const sound = this.#taken(time, days);
    const rest = this.#rest(cell, sound);
    if (sound === undefined || rest === undefined) return undefined;
    return { ...rest, days: { least: sound, most: sound }, cell: time };
  }

  #dated(
    cell: (column: SpellColumn) => PlacedCell | undefined,
    bySubject: Map<string, Dated[]>,
  ): SpellRow | undefined {
    const [startCell, endCell] = [cell("start")!, cell("end")!];
    const start = this.#taken(
      startCell,
      startCell.text === ""
        ? {
            what: "the row has no start",
            cure: "write when it began, as narrowly as is known: 2017, 2017-11",
          }
        : dateCell(startCell.text, "start"),
    );
    const end = this.#end(endCell, cell("ending")!, start);
    const rest = this.#rest(cell, end && start ? Math.max(0, end.first - start.last) : undefined);
    if (start === undefined || end === undefined || rest === undefined) return undefined;
    if (end.last < start.first) {
      const what = `the end, ${endCell.text || isoDay(end.last)}, is before the start, ${startCell.text}`;
      this.#fault(
        endCell.text === "" ? startCell : endCell,
        what,
        "exchange the two, or mend the one that is wrong",
      );
      return undefined;
    }
    const most = end.last - start.first;
    if (most > this.#context.longest) {
      this.#fault(
        endCell,
        `the spell lasts ${most} days`,
        `mend a date: ${this.#context.longest} are the most`,
      );
      return undefined;
    }
    if (rest.id !== null) {
      const spells = bySubject.get(rest.id) ?? [];
      spells.push({ start, end, startCell });
      bySubject.set(rest.id, spells);
    }
    return { ...rest, days: { least: Math.max(0, end.first - start.last), most }, cell: endCell };
  }

  /** When a spell ended or was last seen open. */
  #end(cell: PlacedCell, ending: PlacedCell, start: DayRange | undefined): DayRange | undefined {
    if (cell.text !== "" && cell.text !== "..") return this.#taken(cell, dateCell(cell.text, "end"));
    if (ending.text !== "") {
      const what = `the row has an ending, ${shown(ending.text)}, and no end`;
      this.#fault(cell, what, "write when it ended, as narrowly as is known, or leave the ending empty");
      return undefined;
    }
    const { day } = this.#context;
    if (start && start.first > day) {
      const what = `the spell is open and begins after ${isoDay(day)}, the day up to which open spells are counted`;
      this.#fault(cell, what, "name a later day: --as-of DATE");
      return undefined;
    }
    this.#openToday++;
    return { first: day, last: day };
  }

  #rest(
    cell: (column: SpellColumn) => PlacedCell | undefined,
    days: number | undefined,
  ): Pick<SpellRow, "id" | "ending" | "entry"> | undefined {
    const [idCell, endingAt, entryCell] = [cell("id"), cell("ending")!, cell("entry")];
    const id = idCell && this.#id(idCell);
    const ending = this.#taken(endingAt, endingCell(endingAt.text));
    const entry =
      entryCell === undefined || entryCell.text === ""
        ? null
        : this.#taken(entryCell, daysCell(entryCell.text, "entry", this.#context.longest));
    if (typeof entry === "number" && days !== undefined && entry >= days) {
      this.#fault(
        entryCell!,
        `the entry, day ${entry}, is not before the end, day ${days}`,
        "leave out spells that were over when the watch began, or mend one of the two",
      );
      return undefined;
    }
    if (ending === undefined || entry === undefined || id === "") return undefined;
    return { id: id ?? null, ending: ending.ending, entry };
  }

  /** The id of a row; empty where it is at fault. */
  #id(cell: PlacedCell): string {
    if (cell.text === "") {
      this.#fault(cell, "the row has no id", "give every row an id, or remove the column");
      return "";
    }
    const formula = formulaCell(cell.text, "id");
    if (formula) this.#fault(cell, formula.what, formula.cure);
    return formula ? "" : cell.text;
  }

  /** One thing cannot be in two spells at once: told where the dates leave no doubt. */
  #overlaps(id: string, dated: readonly Dated[]): void {
    const sorted = [...dated].sort((a, b) => a.start.first - b.start.first || a.end.first - b.end.first);
    let [before, ...later] = sorted as [Dated, ...Dated[]];
    for (const spell of later) {
      if (before.end.first > spell.start.last) {
        const what = `this spell of ${shown(id)} begins before its spell of line ${before.startCell.line} has ended`;
        this.#fault(spell.startCell, what, "mend a date, join the two spells, or give them ids of their own");
      }
      if (spell.end.first >= before.end.first) before = spell;
    }
  }

  #taken<Value>(cell: PlacedCell, value: Value | Refused): Value | undefined {
    if (typeof value !== "object" || value === null || !("cure" in value)) return value as Value;
    this.#fault(cell, (value as Refused).what, (value as Refused).cure);
    return undefined;
  }

  #fault({ line, column }: PlacedCell, what: string, cure: string): void {
    this.faults.push({ file: this.#file, line, column, what, cure, severity: "error" });
  }
}
