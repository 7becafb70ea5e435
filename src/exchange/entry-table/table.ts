import * as z from "zod";
import { Case } from "#case/case.ts";
import { schemaAt } from "#case/schema-at.ts";
import { childrenOf, type Path, unwrapped } from "#case/walk.ts";

/** The lists of a case that can be written as a table: a row for each entry, a column for each key. */
export const TABLES = ["events", "demands", "claims", "evidence"] as const;
export type TableName = (typeof TABLES)[number];

/** The column that says in which explanation set a piece of evidence stands. */
export const SET_COLUMN = "explanation";

/** Where an entry of a table stands in a case; `set` is the position of the explanation set of evidence. */
export function entryPath(table: TableName, place: number, set = 0): Path {
  return table === "evidence" ? ["explanations", set, "evidence", place] : [table, place];
}

/** The keys that an entry of a table can have, in the order of the case format. */
export function columnsOf(table: TableName): readonly string[] {
  const schema = schemaAt(Case, entryPath(table, 0), undefined);
  const inner = schema === undefined ? undefined : unwrapped(schema).inner;
  if (!(inner instanceof z.ZodObject)) throw new Error(`${table} are no entries`);
  return childrenOf(inner).map(([key]) => key);
}

/** What a key of an entry is to be. */
export function schemaOf(table: TableName, key: string): z.ZodType {
  return schemaAt(Case, [...entryPath(table, 0), key], undefined)!;
}
