import * as z from "zod";
import { greatestOf } from "#math/extremes.ts";
import { nearest } from "./nearest.ts";
import { childOf } from "./place-words.ts";
import { type Path, unwrapped } from "./walk.ts";

/** The schema of the value at a path, taking of each union the member that was most likely meant. */
export function schemaAt(schema: z.ZodType, path: Path, value: unknown): z.ZodType | undefined {
  let current: z.ZodType = schema;
  let here = value;
  for (const key of path) {
    let { inner } = unwrapped(current);
    while (inner instanceof z.ZodUnion) inner = unwrapped(meantMember(inner, here)).inner;
    if (inner instanceof z.ZodObject) {
      const shape = inner.def.shape as Readonly<Record<string, z.ZodType>>;
      if (!Object.hasOwn(shape, key)) return undefined;
      current = shape[key]!;
    } else if (inner instanceof z.ZodArray) current = inner.def.element as z.ZodType;
    else if (inner instanceof z.ZodTuple && typeof key === "number" && key < inner.def.items.length)
      current = inner.def.items[key] as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.def.valueType as z.ZodType;
    else return undefined;
    here = childOf(here, key);
  }
  return current;
}

/** The keys of the map at a path; none if no map stands there. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  const found = schemaAt(schema, path, value);
  if (!found) return [];
  const here = path.reduce(childOf, value);
  let { inner } = unwrapped(found);
  while (inner instanceof z.ZodUnion) inner = unwrapped(meantMember(inner, here)).inner;
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

/** What the format says of the value at a path. */
export function describedAt(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  const found = schemaAt(schema, path, value);
  return found && (found.description ?? unwrapped(found).inner.description);
}

/** Whether a value has the form of a schema: a text, a number, a list or a map. */
export function hasFormOf(schema: z.ZodType, value: unknown): boolean {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return membersOf(inner).some((member) => hasFormOf(member, value));
  if (inner instanceof z.ZodLiteral) return inner.def.values.some((each) => typeof each === typeof value);
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum) return typeof value === "string";
  if (inner instanceof z.ZodNumber) return typeof value === "number";
  if (inner instanceof z.ZodBoolean) return typeof value === "boolean";
  if (Array.isArray(value)) return inner instanceof z.ZodArray || inner instanceof z.ZodTuple;
  const isMap = value !== null && typeof value === "object";
  return isMap && (inner instanceof z.ZodObject || inner instanceof z.ZodRecord);
}

const meant = new WeakMap<object, Map<z.ZodUnion, number>>();

/** The place of the member of a union that an author most likely meant, by form and then by keys; the first of equals. */
export function meantIndex(union: z.ZodUnion, value: unknown): number {
  if (value === null || typeof value !== "object") return likeliest(union, value);
  // Every fault of a map asks anew, and some have thousands of both.
  const known = meant.get(value) ?? new Map<z.ZodUnion, number>();
  meant.set(value, known);
  const index = known.get(union) ?? likeliest(union, value);
  known.set(union, index);
  return index;
}

function likeliest(union: z.ZodUnion, value: unknown): number {
  const members = membersOf(union);
  let best = 0;
  let most = -1;
  members.forEach((member, index) => {
    const score = likeness(member, value);
    if (score <= most) return;
    most = score;
    best = index;
  });
  return best;
}

/** The member of a union that an author most likely meant. */
export function meantMember(union: z.ZodUnion, value: unknown): z.ZodType {
  return membersOf(union)[meantIndex(union, value)]!;
}

export function membersOf(union: z.ZodUnion): readonly z.ZodType[] {
  return union.def.options as readonly z.ZodType[];
}

/** Keys of a map that are looked at to tell what it is meant to be. */
const MOST_KEYS = 1000;

function likeness(schema: z.ZodType, value: unknown): number {
  if (!hasFormOf(schema, value)) return 0;
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion)
    return greatestOf(membersOf(inner).map((member) => likeness(member, value)));
  if (!(inner instanceof z.ZodObject)) return 1;
  const shape = inner.def.shape as Readonly<Record<string, z.ZodType>>;
  const known = Object.keys(shape);
  const given = Object.keys(value as object);
  const near = given
    .slice(0, MOST_KEYS)
    .map((key) => (Object.hasOwn(shape, key) ? 1 : nearest(key, known) === undefined ? 0 : 0.5));
  const words = Object.entries(shape).filter(([, child]) => unwrapped(child).inner instanceof z.ZodLiteral);
  const right = words.filter(([key, child]) => child.safeParse(childOf(value, key)).success);
  // A word that chooses the member counts for more than any number of keys that members share.
  return 1 + near.reduce((sum: number, each) => sum + each, 0) + right.length * known.length;
}
