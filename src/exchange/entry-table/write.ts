import type { Case } from "#case/case.ts";
import type { YamlValue } from "#case/edit/edit.ts";
import { isMap } from "#case/edit/values.ts";
import { asWritten } from "#case/written.ts";
import { csvTable } from "../csv.ts";
import type { Exported } from "../format.ts";
import { columnsOf, SET_COLUMN, schemaOf, type TableName } from "./table.ts";
import { cellText } from "./values.ts";

type Entry = { readonly [key: string]: YamlValue };

/** The entries of one list of a case as a table, with a column for every key that one of them has. */
export function writeEntries(table: TableName, c: Case): Exported {
  const data = asWritten(c) as unknown as Readonly<Record<string, readonly Entry[]>>;
  const entries: Entry[] =
    table === "evidence"
      ? data.explanations!.flatMap(({ id, evidence }) =>
          (evidence as readonly Entry[]).map((entry) => ({ [SET_COLUMN]: id!, ...entry })),
        )
      : [...data[table]!];
  if (entries.length === 0)
    return { obstacles: [{ what: `the case has no ${table}`, cure: "code some, or export something else" }] };
  const keys = [...(table === "evidence" ? [SET_COLUMN] : []), ...columnsOf(table)];
  const told = entries.map((entry) => new Map(keys.map((key) => [key, cellOf(table, key, entry[key])])));
  const columns = keys.filter((key) => told.some((cells) => cells.get(key) !== ""));
  const rows = told.map((cells) => columns.map((key) => cells.get(key)!));
  return { text: csvTable([columns, ...rows]), warnings: [] };
}

function cellOf(table: TableName, key: string, value: YamlValue | undefined): string | number {
  if (!isEmptyList(value)) return cellText(withoutEmpty(value));
  // Nobody, where somebody has to be named, is how a case holds that it is not known who.
  const needed = key !== SET_COLUMN && !schemaOf(table, key).safeParse(undefined).success;
  return needed ? "unknown" : "";
}

/** A map without the lists in it that are empty: they stand for what was not written. */
function withoutEmpty(value: YamlValue | undefined): YamlValue | undefined {
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmptyList(part)));
}

function isEmptyList(value: YamlValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
