import * as z from "zod";
import { Case } from "#case/case.ts";
import { childrenOf, memberFor, type Path, unwrapped } from "#case/walk.ts";

/** A place of a case that can be broken: a key that is there, a key that could be, or a member of a list. */
export interface Place {
  readonly path: Path;
  /** The map that the key stands in, as the format has it; none for a member of a list. */
  readonly map?: z.ZodObject;
  readonly isThere: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
}

/**
 * Every place of a case, read off the format: all keys and members that are there and, of the first map of each kind, the
 * keys that are not. So a key that is added to the format is broken from that day on.
 */
export function placesOf(value: unknown): Place[] {
  const found: Place[] = [];
  const seen = new Set<z.ZodType>();
  const walk = (schema: z.ZodType, here: unknown, path: Path): void => {
    const { inner } = unwrapped(schema);
    if (inner instanceof z.ZodUnion) {
      const member = memberFor(inner, here);
      if (member) walk(member, here, path);
    } else if (inner instanceof z.ZodArray || inner instanceof z.ZodTuple) {
      (here as readonly unknown[]).forEach((item, at) => {
        found.push({ path: [...path, at], isThere: true, optional: true });
        const of = inner instanceof z.ZodArray ? inner.def.element : inner.def.items[at];
        walk(of as z.ZodType, item, [...path, at]);
      });
    } else if (inner instanceof z.ZodRecord) {
      for (const [key, item] of Object.entries(here as object)) {
        found.push({ path: [...path, key], isThere: true, optional: true });
        walk(inner.def.valueType as z.ZodType, item, [...path, key]);
      }
    } else if (inner instanceof z.ZodObject) {
      const isFirst = !seen.has(inner);
      seen.add(inner);
      for (const [key, child] of childrenOf(inner)) {
        const isThere = Object.hasOwn(here as object, key);
        const { optional } = unwrapped(child);
        if (isThere || isFirst) found.push({ path: [...path, key], map: inner, isThere, optional });
        if (isThere) walk(child, (here as Record<string, unknown>)[key], [...path, key]);
      }
    }
  };
  walk(Case, value, []);
  return found;
}

/** Every kind of map of the format, by the place where it is found first: `events[]`, `moves.views[].unseen[]`. */
export function mapsOf(schema: z.ZodType): ReadonlyMap<z.ZodObject, string> {
  const found = new Map<z.ZodObject, string>();
  const walk = (part: z.ZodType, at: string): void => {
    const { inner } = unwrapped(part);
    if (inner instanceof z.ZodUnion) for (const member of inner.def.options) walk(member as z.ZodType, at);
    else if (inner instanceof z.ZodArray) walk(inner.def.element as z.ZodType, `${at}[]`);
    else if (inner instanceof z.ZodTuple)
      for (const item of inner.def.items) walk(item as z.ZodType, `${at}[]`);
    else if (inner instanceof z.ZodRecord) walk(inner.def.valueType as z.ZodType, `${at}.*`);
    else if (inner instanceof z.ZodObject && !found.has(inner)) {
      found.set(inner, at);
      for (const [key, child] of childrenOf(inner)) walk(child, at === "" ? key : `${at}.${key}`);
    }
  };
  walk(schema, "");
  return found;
}
