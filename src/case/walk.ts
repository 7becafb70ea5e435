import * as z from "zod";
import { ENTRIES, type EntryMark } from "./entry.ts";
import type { Statement } from "./moves-notation.ts";
import { type Notation, notationOf } from "./reference.ts";

/** Where a value stands in a case: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A path as a reader counts, from 1: `events[3].when`. */
export function pathInWords(path: Path): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key + 1}]` : index === 0 ? key : `.${key}`))
    .join("");
}

/** A schema without its wrappers. */
export interface Unwrapped {
  readonly inner: z.ZodType;
  /** Whether the value may be left out. */
  readonly optional: boolean;
  readonly notation: Notation | undefined;
  /** What is said of the entry that it is the schema of, if it is one. */
  readonly entry: EntryMark | undefined;
}

// A case is walked several times, and each schema stands in it many times over.
const unwrappedSchemas = new WeakMap<z.ZodType, Unwrapped>();
const schemasWithNotation = new WeakMap<z.ZodType, boolean>();
const schemasWithEntry = new WeakMap<z.ZodType, boolean>();
const childrenOfObjects = new WeakMap<z.ZodObject, readonly (readonly [string, z.ZodType])[]>();

/** The schema inside a wrapper: optional, default, or the input of a transformation. */
export function unwrapped(schema: z.ZodType): Unwrapped {
  const known = unwrappedSchemas.get(schema);
  if (known) return known;
  let optional = false;
  let notation = notationOf(schema);
  let entry = ENTRIES.get(schema);
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
      optional = true;
      inner = inner.def.innerType as z.ZodType;
    } else if (inner instanceof z.ZodPipe) {
      inner = inner.def.in as z.ZodType;
    } else break;
    notation ??= notationOf(inner);
    entry ??= ENTRIES.get(inner);
  }
  const result = { inner, optional, notation, entry };
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

/** Whether a value of the schema is an entry or can hold one. */
function holdsEntry(schema: z.ZodType): boolean {
  const known = schemasWithEntry.get(schema);
  if (known !== undefined) return known;
  const { inner, entry } = unwrapped(schema);
  const result = entry !== undefined || partsOf(inner).some(holdsEntry);
  schemasWithEntry.set(schema, result);
  return result;
}

/** The keys of a map with their schemas. */
export function childrenOf(schema: z.ZodObject): readonly (readonly [string, z.ZodType])[] {
  const known = childrenOfObjects.get(schema);
  if (known) return known;
  const children = Object.entries(schema.def.shape) as [string, z.ZodType][];
  childrenOfObjects.set(schema, children);
  return children;
}

/** Makes the function that gives the keys of a map under which something may stand that is looked for: most hold none of it. */
function childrenThat(hold: (schema: z.ZodType) => boolean): typeof childrenOf {
  const known = new WeakMap<z.ZodObject, ReturnType<typeof childrenOf>>();
  return (schema) => {
    let children = known.get(schema);
    if (children === undefined) {
      children = childrenOf(schema).filter(([, child]) => hold(child));
      known.set(schema, children);
    }
    return children;
  };
}

const childrenWithNotation = childrenThat(holdsNotation);
const childrenWithEntry = childrenThat(holdsEntry);

function partsOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.def.shape) as z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.def.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.def.options as readonly z.ZodType[];
  if (schema instanceof z.ZodRecord) return [schema.def.valueType as z.ZodType];
  return [];
}

/**
 * The member of a union that a value is of: the first that takes it, where it is a text or a number; where it is a map or
 * a list, the first that has its form.
 */
export function memberFor(
  union: z.ZodUnion | z.ZodDiscriminatedUnion,
  value: unknown,
): z.ZodType | undefined {
  return (union.def.options as readonly z.ZodType[]).find((member) => isOfForm(member, value));
}

function isOfForm(schema: z.ZodType, value: unknown): boolean {
  const { inner } = unwrapped(schema);
  if (value === null || typeof value !== "object")
    return mayTake(inner, value) && schema.safeParse(value).success;
  if (inner.type === "union")
    return ((inner as z.ZodUnion).def.options as readonly z.ZodType[]).some((m) => isOfForm(m, value));
  if (Array.isArray(value)) return inner.type === "array" || inner.type === "tuple";
  if (inner.type !== "object") return false;
  const shape = (inner as z.ZodObject).def.shape as Readonly<Record<string, z.ZodType>>;
  for (const key in value) if (!Object.hasOwn(shape, key)) return false;
  return childrenOf(inner as z.ZodObject).every(([key, child]) => {
    const part = (value as Record<string, unknown>)[key];
    if (part === undefined) return unwrapped(child).optional;
    const literal = unwrapped(child).inner;
    return literal.type !== "literal" || (literal as z.ZodLiteral).def.values.includes(part as string);
  });
}

/** Whether a schema may take a text or a number; of most that do not it can be told without a parse, which makes a fault. */
function mayTake(schema: z.ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodLiteral) return schema.def.values.includes(value as string);
  if (schema instanceof z.ZodEnum) return schema.options.includes(value as string);
  return !(schema instanceof z.ZodObject || schema instanceof z.ZodArray || schema instanceof z.ZodRecord);
}

/**
 * Calls `visit` for every text of a value that is written in a notation the reader must look up. What does not have
 * the form of the schema is passed over: the schema itself finds fault with it. The path is the caller's to copy: it
 * changes as the walk goes on.
 */
export function visitNotations(
  schema: z.ZodType,
  value: unknown,
  visit: (notation: Notation, text: string, path: Path, statement?: Statement) => void,
  path: (string | number)[] = [],
): void {
  if (value === undefined || value === null || !holdsNotation(schema)) return;
  const { inner, notation } = unwrapped(schema);
  if (notation !== undefined) {
    if (typeof value === "string") visit(notation, value, path);
    else if (notation === "statement" && typeof value === "object" && "proposition" in value) {
      const statement = value as Statement;
      visit(notation, statement.text, path, statement);
    }
    return;
  }
  forEachPart(inner, value, path, childrenWithNotation, (part, item) =>
    visitNotations(part, item, visit, path),
  );
}

/**
 * Makes the function that says whether a text stands in its list for the second time. It is to be asked of the texts of a
 * walk in their order.
 */
export function repetitions(): (text: string, path: Path) => boolean {
  let list: Path = [];
  const seen = new Set<string>();
  return (text, path) => {
    if (list.length !== path.length - 1 || list.some((key, at) => key !== path[at])) {
      list = path.slice(0, -1);
      seen.clear();
    }
    const before = seen.has(text);
    seen.add(text);
    return before;
  };
}

/**
 * Calls `visit` for every entry of a value, the outer before those in it, with what `visit` returned for the entry
 * around it; `around` if there is none. The path is the caller's to copy: it changes as the walk goes on.
 */
export function visitEntries<Around>(
  schema: z.ZodType,
  value: unknown,
  visit: (mark: EntryMark, entry: Readonly<Record<string, unknown>>, path: Path, around: Around) => Around,
  around: Around,
  path: (string | number)[] = [],
): void {
  if (value === undefined || value === null || !holdsEntry(schema)) return;
  const { inner, entry } = unwrapped(schema);
  const isMap = typeof value === "object" && !Array.isArray(value);
  const here = entry && isMap ? visit(entry, value as Record<string, unknown>, path, around) : around;
  forEachPart(inner, value, path, childrenWithEntry, (part, item) =>
    visitEntries(part, item, visit, here, path),
  );
}

/**
 * Goes over the parts of a value that has the form of the schema, of a map those under some `keys`, with their place at the end of the path. Kinds of schema are
 * told apart by their names: `instanceof` takes zod several times as long, for each value of a case.
 */
function forEachPart(
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[],
  keys: typeof childrenOf,
  each: (schema: z.ZodType, part: unknown) => void,
): void {
  if (schema.type === "union") {
    const member = memberFor(schema as z.ZodUnion, value);
    if (member) each(member, value);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const partAt = (key: string | number, part: z.ZodType, item: unknown) => {
    path.push(key);
    each(part, item);
    path.pop();
  };
  switch (schema.type) {
    case "object":
      for (const [key, child] of keys(schema as z.ZodObject)) {
        const part = (value as Record<string, unknown>)[key];
        if (part !== undefined) partAt(key, child, part);
      }
      break;
    case "array":
      if (Array.isArray(value)) {
        const element = (schema as z.ZodArray).def.element as z.ZodType;
        for (let at = 0; at < value.length; at++) if (at in value) partAt(at, element, value[at]);
      }
      break;
    case "record":
      for (const [key, item] of Object.entries(value))
        partAt(key, (schema as z.ZodRecord).def.valueType as z.ZodType, item);
      break;
    default:
  }
}
