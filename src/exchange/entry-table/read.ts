import { decode } from "#case/decode.ts";
import { applyEdits } from "#case/edit/apply-edits.ts";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Fault } from "#case/fault.ts";
import { nearest } from "#case/nearest.ts";
import { printable } from "#case/printable.ts";
import { readCaseText } from "#case/read.ts";
import { shown } from "#case/value-cures.ts";
import type { Path } from "#case/walk.ts";
import { readYaml } from "#case/yaml-tree.ts";
import { append } from "#math/append.ts";
import type { GivenFile, Merged } from "../format.ts";
import { cellsOf, type PlacedCell } from "./cells.ts";
import { columnsOf, entryPath, SET_COLUMN, schemaOf, type TableName } from "./table.ts";
import { cellText, cellValue, cureForCell, unfitValue } from "./values.ts";

type Entry = Record<string, YamlValue>;
const NONE: readonly Entry[] = [];

/**
 * Puts the rows of a table into the text of a case. A row whose id the case has changes that entry: a cell sets its key,
 * an empty cell takes the key away, and keys without a column stay. Any other row is a new entry, after the others.
 * Comments, order and layout of the case stay; if a row is at fault, nothing is changed and the fault has its cell's place.
 */
export function mergeEntries(
  table: TableName,
  { name, bytes }: GivenFile,
  text: string,
  caseFile: string,
): Merged {
  const decoded = decode(bytes, name);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const cells = cellsOf(decoded.text, name);
  if ("faults" in cells) return cells;
  const reading = readYaml(text, caseFile);
  if ("faults" in reading) return reading;
  const data = reading.tree.value as Record<string, YamlValue>;
  const merger = new Merger(table, name, data);
  merger.read(cells.rows);
  if (merger.faults.length > 0) return { faults: merger.faults };
  const edited = applyEdits(text, merger.edits);
  if ("refusal" in edited) {
    const { refusal } = edited;
    return { faults: [{ file: caseFile, ...refusal, severity: "error" }] };
  }
  const merged = readCaseText(
    edited.text,
    caseFile,
    edited.data as Readonly<Record<string, unknown>> | undefined,
  );
  if ("faults" in merged) return { faults: merger.placed(merged.faults, edited.text) };
  return { text: edited.text, added: merger.added, changed: merger.changed, same: merger.same };
}

class Merger {
  readonly faults: Fault[] = [];
  readonly edits: Edit[] = [];
  added = 0;
  changed = 0;
  same = 0;
  readonly #table: TableName;
  readonly #file: string;
  readonly #data: Record<string, YamlValue>;
  /** The cells of every entry that comes from the table, by its place in the case. */
  readonly #rows: { readonly path: Path; readonly cells: ReadonlyMap<string, PlacedCell> }[] = [];

  /** For the lists of the case that were asked for, where each id stands. */
  readonly #places = new Map<readonly Entry[], ReadonlyMap<unknown, number>>();

  readonly #schemas = new Map<string, ReturnType<typeof schemaOf>>();

  constructor(table: TableName, file: string, data: Record<string, YamlValue>) {
    this.#table = table;
    this.#file = file;
    this.#data = data;
  }

  read([head, ...rows]: readonly (readonly PlacedCell[])[]): void {
    if (head === undefined) {
      this.#fault({ line: 1, column: 1 }, "the table is empty", "begin with a line that names the columns");
      return;
    }
    const columns = this.#columns(head);
    if (this.faults.length > 0) return;
    const seen = new Map<string, PlacedCell>();
    const places = new Map<string, number>();
    for (const row of rows) {
      for (const extra of row.slice(head.length)) {
        if (extra.text !== "")
          this.#fault(
            extra,
            "the row has more cells than the first line",
            "name the column, or put texts with commas in quotes",
          );
      }
      const cells = new Map(columns.map((key, index) => [key, row[index] ?? { ...row.at(-1)!, text: "" }]));
      const id = cells.get("id")!;
      if (id.text === "") this.#fault(id, "the row has no id", "give every row an id of its own");
      else if (seen.has(id.text))
        this.#fault(id, `two rows have the id ${id.text}`, `the first is in line ${seen.get(id.text)!.line}`);
      else this.#row(id.text, cells, places);
      seen.set(id.text, id);
    }
  }

  #columns(head: readonly PlacedCell[]): string[] {
    const known = [...(this.#table === "evidence" ? [SET_COLUMN] : []), ...columnsOf(this.#table)];
    for (const [index, cell] of head.entries()) {
      const near = nearest(cell.text, known);
      if (!known.includes(cell.text))
        this.#fault(
          cell,
          `there is no column “${cell.text}” in ${this.#table}`,
          near ? `did you mean ${near}?` : `columns: ${known.join(", ")}`,
        );
      else if (head.findIndex(({ text }) => text === cell.text) < index)
        this.#fault(cell, `two columns are called ${cell.text}`, "keep one of them");
    }
    if (!head.some(({ text }) => text === "id"))
      this.#fault(
        head[0]!,
        "there is no column id",
        "give every row an id: that of an entry of the case, or a new one",
      );
    return head.map(({ text }) => text);
  }

  #row(id: string, cells: ReadonlyMap<string, PlacedCell>, places: Map<string, number>): void {
    const set = this.#setOf(cells);
    if (set === undefined) return;
    const list = entryPath(this.#table, 0, set).slice(0, -1);
    const entries = list.reduce<YamlValue | undefined>(
      (value, key) => (value as Entry | undefined)?.[key],
      this.#data,
    ) as readonly Entry[] | undefined;
    const place = this.#placeOf(entries ?? NONE, id);
    if (place === undefined) {
      const key = String(list);
      const next = places.get(key) ?? entries?.length ?? 0;
      places.set(key, next + 1);
      const path = [...list, next];
      const value = Object.fromEntries(this.#values(cells).filter(([, said]) => said !== undefined)) as Entry;
      this.edits.push(
        next === 0 && !entries?.length
          ? { do: "set", path: list, value: [value] }
          : { do: "insert", path, value },
      );
      this.#rows.push({ path, cells });
      this.added++;
      return;
    }
    const path = [...list, place];
    const before = entries![place]!;
    const edits = this.#values(cells).flatMap(([key, value]): Edit[] => {
      if (this.#says(key, before[key], cells.get(key)!.text, value)) return [];
      return [
        value === undefined
          ? { do: "remove", path: [...path, key] }
          : { do: "set", path: [...path, key], value },
      ];
    });
    append(this.edits, edits);
    this.#rows.push({ path, cells });
    if (edits.length === 0) this.same++;
    else this.changed++;
  }

  /** The position of the entry with an id in a list of the case, the first of several. */
  #placeOf(entries: readonly Entry[], id: string): number | undefined {
    let known = this.#places.get(entries);
    if (!known) {
      known = new Map(entries.map((entry, at) => [entry?.id, at] as const).reverse());
      this.#places.set(entries, known);
    }
    return known.get(id);
  }

  #values(cells: ReadonlyMap<string, PlacedCell>): (readonly [string, YamlValue | undefined])[] {
    return [...cells]
      .filter(([key]) => key !== SET_COLUMN || this.#table !== "evidence")
      .map(([key, cell]) => [key, cell.text === "" ? undefined : this.#value(key, cell)]);
  }

  #schemaOf(key: string): ReturnType<typeof schemaOf> {
    const schema = this.#schemas.get(key) ?? schemaOf(this.#table, key);
    this.#schemas.set(key, schema);
    return schema;
  }

  #value(key: string, cell: PlacedCell): YamlValue {
    const schema = this.#schemaOf(key);
    const value = cellValue(cell.text, schema);
    if (value !== undefined) return value;
    const cure = cureForCell(cell.text, schema);
    if (cure !== undefined) this.#fault(cell, `\`${key}\` cannot be ${shown(cell.text)}`, cure);
    return unfitValue(cell.text, schema);
  }

  /** Whether a cell says what a key of an entry says already, be it by its default or in other words of the format. */
  #says(key: string, before: YamlValue | undefined, cell: string, value: YamlValue | undefined): boolean {
    if (inCell(before) === cell.replace(/\s+/g, " ")) return true;
    const [had, has] = [before, value].map((each) => this.#schemaOf(key).safeParse(each));
    return had!.success && has!.success && JSON.stringify(had!.data) === JSON.stringify(has!.data);
  }

  /** The position of the explanation set that a row names; the only one where it names none. */
  #setOf(cells: ReadonlyMap<string, PlacedCell>): number | undefined {
    if (this.#table !== "evidence") return 0;
    const sets = (this.#data.explanations ?? []) as readonly Entry[];
    const cell = cells.get(SET_COLUMN);
    if (cell === undefined || cell.text === "") {
      if (sets.length === 1) return 0;
      const what =
        sets.length === 0
          ? "the case has no explanations"
          : "the row does not say in which explanation it stands";
      this.#fault(
        cell ?? cells.get("id")!,
        what,
        `fill in the column ${SET_COLUMN}${sets.length > 1 ? `: ${sets.map(({ id }) => String(id)).join(", ")}` : ""}`,
      );
      return undefined;
    }
    const place = sets.findIndex(({ id }) => id === cell.text);
    if (place >= 0) return place;
    this.#fault(
      cell,
      `the case has no explanation ${cell.text}`,
      `known here: ${sets.map(({ id }) => String(id)).join(", ")}`,
    );
    return undefined;
  }

  /** A fault of the case that would come of it, at the cell from which it comes; as it is where it comes from none. */
  placed(faults: readonly Fault[], text: string): Fault[] {
    const reading = readYaml(text, faults[0]?.file ?? "");
    if (!("tree" in reading)) return [...faults];
    const { tree } = reading;
    const rows = this.#rows
      .map((row) => ({ ...row, place: tree.place(row.path) }))
      .sort((a, b) => comparePlaces(a.place, b.place));
    return faults.map((fault) => {
      const row = lastUpTo(rows, fault);
      if (row === undefined) return fault;
      const cells = [...row.cells]
        .filter(([key, { text: said }]) => said !== "" && key !== SET_COLUMN)
        .map(([key, cell]) => ({ cell, place: tree.place([...row.path, key]) }))
        .sort((a, b) => comparePlaces(a.place, b.place));
      const { line, column } = lastUpTo(cells, fault)?.cell ?? row.cells.get("id")!;
      return { ...fault, file: this.#file, line, column };
    });
  }

  #fault(
    { line, column }: { readonly line: number; readonly column: number },
    what: string,
    cure: string,
  ): void {
    this.faults.push({ file: this.#file, line, column, what, cure, severity: "error" });
  }
}

/** What the cell of a value says once it has been written and read. */
function inCell(value: YamlValue | undefined): string {
  if (Array.isArray(value) && value.length === 0) return "";
  return printable(String(cellText(value)))
    .replace(/\s+/g, " ")
    .trim();
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** Of things in the order of their places the last that stands at a fault or before it; there may be very many. */
function lastUpTo<Placed extends { readonly place: Parameters<typeof comparePlaces>[0] }>(
  sorted: readonly Placed[],
  fault: Fault,
): Placed | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comparePlaces(sorted[middle]!.place, fault) <= 0) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1];
}
