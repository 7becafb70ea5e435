import * as z from "zod";
import { type Notation, notationOf } from "./reference.ts";

/** Where a value stands in a case: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A schema without its wrappers. */
export interface Unwrapped {
  readonly inner: z.ZodType;
  /** Whether the value may be left out. */
  readonly optional: boolean;
  readonly notation: Notation | undefined;
}

// A case is walked several times, and each schema stands in it many times over.
const unwrappedSchemas = new WeakMap<z.ZodType, Unwrapped>();
const schemasWithNotation = new WeakMap<z.ZodType, boolean>();

/** The schema inside a wrapper: optional, default, or the input of a transformation. */
export function unwrapped(schema: z.ZodType): Unwrapped {
  const known = unwrappedSchemas.get(schema);
  if (known) return known;
  let optional = false;
  let notation = notationOf(schema);
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
      optional = true;
      inner = inner.def.innerType as z.ZodType;
    } else if (inner instanceof z.ZodPipe) {
      inner = inner.def.in as z.ZodType;
    } else break;
    notation ??= notationOf(inner);
  }
  const result = { inner, optional, notation };
  unwrappedSchemas.set(schema, result);
  return result;
}

/** Whether a value of the schema can hold a text in a notation that must be looked up. */
export function holdsNotation(schema: z.ZodType): boolean {
  const known = schemasWithNotation.get(schema);
  if (known !== undefined) return known;
  const { inner, notation } = unwrapped(schema);
  const result = notation !== undefined || partsOf(inner).some(holdsNotation);
  schemasWithNotation.set(schema, result);
  return result;
}

function partsOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.def.shape) as z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.def.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.def.options as readonly z.ZodType[];
  if (schema instanceof z.ZodRecord) return [schema.def.valueType as z.ZodType];
  return [];
}

/** The member of a union that a valid value belongs to. */
export function memberFor(
  union: z.ZodUnion | z.ZodDiscriminatedUnion,
  value: unknown,
): z.ZodType | undefined {
  return (union.def.options as readonly z.ZodType[]).find((option) => option.safeParse(value).success);
}

/**
 * Calls `visit` for every text of a value that is written in a notation the reader must look up. What does not have
 * the form of the schema is passed over: the schema itself finds fault with it.
 */
export function visitNotations(
  schema: z.ZodType,
  value: unknown,
  visit: (notation: Notation, text: string, path: Path) => void,
  path: Path = [],
): void {
  if (value === undefined || value === null || !holdsNotation(schema)) return;
  const { inner, notation } = unwrapped(schema);
  if (notation !== undefined) {
    if (typeof value === "string") visit(notation, value, path);
    return;
  }
  if (inner instanceof z.ZodUnion) {
    const member = memberFor(inner, value);
    if (member) visitNotations(member, value, visit, path);
  } else if (typeof value !== "object") return;
  else if (inner instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(inner.def.shape)) {
      visitNotations(child as z.ZodType, (value as Record<string, unknown>)[key], visit, [...path, key]);
    }
  } else if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    const element = inner.def.element as z.ZodType;
    value.forEach((item, index) => {
      visitNotations(element, item, visit, [...path, index]);
    });
  } else if (inner instanceof z.ZodRecord) {
    for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
      visitNotations(inner.def.valueType as z.ZodType, item, visit, [...path, key]);
    }
  }
}
