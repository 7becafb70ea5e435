import * as z from "zod";
import { Case } from "#case/case.ts";
import { type Notation, notationOf } from "#case/reference.ts";
import { describedAt, keysAt, membersOf, schemaAt } from "#case/schema-at.ts";
import { unwrapped } from "#case/walk.ts";
import type { Completion } from "./messages.ts";
import { namesIn } from "./names-in.ts";
import { yamlPlaceAt } from "./yaml-place.ts";

/** So many proposals at most: who wants another types on. */
const MOST = 200;

/**
 * What may stand at a place of a case's text: the keys that the map there may have and has not yet, the words and the ids that a
 * value may be. `data` are those of the last text that could be read.
 */
export function completionsAt(
  text: string,
  at: number,
  data: unknown,
): { readonly from: number; readonly options: readonly Completion[] } {
  const place = yamlPlaceAt(text, at);
  if (!place) return { from: at, options: [] };
  const { path, writes, from } = place;
  const options = writes === "key" ? keyOptions(path, data) : valueOptions(path, data);
  return { from, options: options.slice(0, MOST) };
}

function keyOptions(path: readonly (string | number)[], data: unknown): Completion[] {
  const here = path.reduce<unknown>(
    (part, key) => (part as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    data,
  );
  const known = here !== null && typeof here === "object" ? Object.keys(here) : [];
  return keysAt(Case, path, data)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      label: key,
      insert: `${key}: `,
      ...detail(describedAt(Case, [...path, key], data)),
    }));
}

function valueOptions(path: readonly (string | number)[], data: unknown): Completion[] {
  const schema = schemaAt(Case, path, data);
  if (!schema) return [];
  return [...wordsOf(schema).map((word) => ({ label: word, insert: word })), ...idOptions(schema, data)];
}

function detail(text: string | undefined): { readonly detail?: string } {
  return text === undefined ? {} : { detail: text };
}

/** The words that a value may be. */
function wordsOf(schema: z.ZodType): string[] {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return [...new Set(membersOf(inner).flatMap(wordsOf))];
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.def.values].map(String);
  if (inner instanceof z.ZodBoolean) return ["true", "false"];
  if (inner instanceof z.ZodArray) return wordsOf(inner.def.element as z.ZodType);
  return [];
}

/** The ids of the entries that a value may name, each with what the entry says. */
function idOptions(schema: z.ZodType, data: unknown): Completion[] {
  const kinds = notationsOf(schema);
  if (kinds.length === 0) return [];
  return namesIn(data)
    .filter(
      ({ kind }) => kinds.includes(kind as Notation) || (kind === "source" && kinds.includes("citation")),
    )
    .map(({ id, words }) => ({ label: id, insert: id, ...detail(words || undefined) }));
}

function notationsOf(schema: z.ZodType): Notation[] {
  const own = unwrapped(schema).notation ?? notationOf(schema);
  if (own !== undefined) return [own];
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodArray) return notationsOf(inner.def.element as z.ZodType);
  return inner instanceof z.ZodUnion ? membersOf(inner).flatMap(notationsOf) : [];
}
