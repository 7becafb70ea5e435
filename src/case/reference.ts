import * as z from "zod";

/** The lists of a case whose entries other entries name by their id. */
const REFERENCE_KINDS = [
  "source",
  "actor",
  "event",
  "claim",
  "issue",
  "demand",
  "explanation",
  "hypothesis",
  "evidence",
  "option",
  "listed state",
  "round",
  "sanction",
  "class",
  "phase",
  "forecast",
  "dated question",
] as const;

/** One of the lists of a case whose entries are named by others. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What a text in a case stands for, where the reader must look it up: an entry's id, or one of three notations. */
export type Notation = ReferenceKind | "citation" | "statement" | "state";

// zod copies a schema when it is described; a registry, unlike a WeakMap, finds the copy's original.
const notations = z.registry<{ notation: Notation }>();

/**
 * Words that no id can be: `unknown`, which says that a value is left open, and the names of what every object of a program
 * has, which a table of ids would find in itself.
 */
const NO_IDS: ReadonlySet<string> = new Set(["unknown", ...Object.getOwnPropertyNames(Object.prototype)]);

/** The id of an entry: letters, digits, `-` and `_`, beginning with a letter. */
export const Id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "an id is letters, digits, - and _, beginning with a letter")
  .refine((id) => !NO_IDS.has(id), "it is a word with a meaning of its own; choose another");

/** A schema for the id of an entry of that kind; the reader reports an id that names none, with the nearest. */
export function reference(kind: ReferenceKind): z.ZodString {
  return notated(
    kind,
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, `not the id of ${an(kind)}`)
      .describe(`id of ${an(kind)}`),
  );
}

/** Marks a schema as written in a notation that the reader must look up. */
export function notated<Schema extends z.ZodType>(notation: Notation, schema: Schema): Schema {
  notations.add(schema, { notation });
  return schema;
}

/** The notation of a schema, if it has one. */
export function notationOf(schema: z.ZodType): Notation | undefined {
  return notations.get(schema)?.notation;
}

/** `an actor`, `a source`. */
export function an(noun: string): string {
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}
