import { z } from "zod";

/** The lists of a case whose entries other entries name by their id. */
export const REFERENCE_KINDS = [
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
  "round",
  "sanction",
  "forecast",
] as const;

/** One of the lists of a case whose entries are named by others. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

const kinds = new WeakMap<z.ZodType, ReferenceKind>();

/** The id of an entry: letters, digits, `-` and `_`, beginning with a letter. */
export const Id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "an id is letters, digits, - and _, beginning with a letter");

/** A schema for the id of an entry of that kind; the reader reports an id that names none, with the nearest. */
export function reference(kind: ReferenceKind): z.ZodString {
  const schema = z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, `not the id of a ${kind}`)
    .describe(`id of a ${kind}`);
  kinds.set(schema, kind);
  return schema;
}

/** What kind of entry a schema made by `reference` names, if it is one. */
export function referenceKind(schema: z.ZodType): ReferenceKind | undefined {
  return kinds.get(schema);
}
