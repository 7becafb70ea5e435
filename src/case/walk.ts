import { z } from "zod";
import { type Notation, notationOf } from "./reference.ts";

/** Where a value stands in a case: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** The schema inside a wrapper (optional, default, a transformation's input), and whether the value may be left out. */
export function unwrapped(schema: z.ZodType): {
  inner: z.ZodType;
  optional: boolean;
  notation: Notation | undefined;
} {
  let optional = false;
  let notation = notationOf(schema);
  let current = schema;
  for (;;) {
    if (current instanceof z.ZodOptional || current instanceof z.ZodDefault) {
      optional = true;
      current = current.def.innerType as z.ZodType;
    } else if (current instanceof z.ZodPipe) {
      current = current.def.in as z.ZodType;
    } else {
      return { inner: current, optional, notation: notation ?? notationOf(current) };
    }
    notation ??= notationOf(current);
  }
}

/** The member of a union that a valid value belongs to. */
export function memberFor(
  union: z.ZodUnion | z.ZodDiscriminatedUnion,
  value: unknown,
): z.ZodType | undefined {
  return (union.def.options as readonly z.ZodType[]).find((option) => option.safeParse(value).success);
}

/** Calls `visit` for every text of a valid value that is written in a notation the reader must look up. */
export function visitNotations(
  schema: z.ZodType,
  value: unknown,
  visit: (notation: Notation, text: string, path: Path) => void,
  path: Path = [],
): void {
  if (value === undefined) return;
  const { inner, notation } = unwrapped(schema);
  if (notation !== undefined) {
    if (typeof value === "string") visit(notation, value, path);
    return;
  }
  if (inner instanceof z.ZodUnion) {
    const member = memberFor(inner, value);
    if (member) visitNotations(member, value, visit, path);
  } else if (inner instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(inner.def.shape)) {
      visitNotations(child as z.ZodType, (value as Record<string, unknown>)[key], visit, [...path, key]);
    }
  } else if (inner instanceof z.ZodArray) {
    const element = inner.def.element as z.ZodType;
    (value as unknown[]).forEach((item, index) => {
      visitNotations(element, item, visit, [...path, index]);
    });
  } else if (inner instanceof z.ZodRecord) {
    for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
      visitNotations(inner.def.valueType as z.ZodType, item, visit, [...path, key]);
    }
  }
}
