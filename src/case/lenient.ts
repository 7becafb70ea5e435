import * as z from "zod";
import { Case } from "./case.ts";
import type { CaseDate } from "./date.ts";
import type { Statement } from "./moves-notation.ts";
import { heavyParts, LIGHT, parseInParts } from "./parse-in-parts.ts";
import { unwrapped } from "./walk.ts";

/**
 * What can be used of something in which some parts are faulty: of a map the sound keys, of a list the sound members in
 * their positions, with `undefined` for the others: a key with `undefined` was given and is faulty, one that is not there was
 * not given. Who reads it has to reckon with every part being away.
 */
export type Lenient<T> = T extends CaseDate | Statement
  ? T
  : T extends readonly (infer Member)[]
    ? readonly (Lenient<Member> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Lenient<T[Key]> | undefined }
      : T;

/** A case of which some entries may be faulty. */
export type LenientCase = Lenient<Case>;

/** What can be used of a faulty case, so that the sound entries, and the sound parts of others, are checked in one pass. */
export function lenientCase(value: unknown): LenientCase {
  return usable(Case, value, heavyParts(value, LIGHT)) as LenientCase;
}

function usable(schema: z.ZodType, value: unknown, isHeavy: (part: unknown) => boolean): unknown {
  const { inner } = unwrapped(schema);
  const inParts = inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodRecord;
  if (!inParts || !isHeavy(value)) {
    const parsed = isHeavy(value) ? parseInParts(schema, value, 1) : schema.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  if (inner instanceof z.ZodObject) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    const shape = Object.entries(inner.def.shape) as [string, z.ZodType][];
    return Object.fromEntries(
      shape.flatMap(([key, child]) => {
        const isGiven = Object.hasOwn(value, key);
        const part = usable(child, isGiven ? (value as Record<string, unknown>)[key] : undefined, isHeavy);
        return isGiven || part !== undefined ? [[key, part] as const] : [];
      }),
    );
  }
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => usable(inner.def.element as z.ZodType, item, isHeavy));
  if (inner instanceof z.ZodRecord && value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(
        ([key, item]) => [key, usable(inner.def.valueType as z.ZodType, item, isHeavy)] as const,
      ),
    );
  }
  return undefined;
}

/** The members of a list that are there, each with its position. */
export function listed<Member>(
  list: readonly (Member | undefined)[] | undefined,
): readonly { readonly at: number; readonly of: Member }[] {
  if (list === undefined) return [];
  if (list.length < LONG) return listedAnew(list);
  let known = longLists.get(list) as ReturnType<typeof listedAnew<Member>> | undefined;
  if (!known) {
    known = listedAnew(list);
    longLists.set(list, known);
  }
  return known;
}

// Dozens of rules go over the lists of one case, which nobody changes.
const longLists = new WeakMap<object, unknown>();
const LONG = 100;

function listedAnew<Member>(
  list: readonly (Member | undefined)[],
): readonly { readonly at: number; readonly of: Member }[] {
  return list.flatMap((of, at) => (of === undefined ? [] : [{ at, of }]));
}
