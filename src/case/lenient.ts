import * as z from "zod";
import { Case } from "./case.ts";
import { unwrapped } from "./walk.ts";

/**
 * What can be used of a case in which some entries are faulty, so that the sound ones can be checked in the same
 * pass. Lists keep their positions: a faulty entry leaves a hole, which `map`, `flatMap` and `forEach` skip.
 */
export function lenientCase(value: unknown): Case {
  return lenientObject(Case, value) as Case;
}

function lenientObject(schema: z.ZodObject, value: unknown): Record<string, unknown> {
  const given = value as Record<string, unknown>;
  const usable: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(schema.def.shape)) {
    const part = given[key];
    const { inner } = unwrapped(child as z.ZodType);
    const parsed = (child as z.ZodType).safeParse(part);
    if (parsed.success) usable[key] = parsed.data;
    else if (inner instanceof z.ZodArray) usable[key] = soundEntries(inner.def.element as z.ZodType, part);
    else if (inner instanceof z.ZodObject && part !== null && typeof part === "object") {
      usable[key] = lenientObject(inner, part);
    }
  }
  return usable;
}

function soundEntries(element: z.ZodType, part: unknown): unknown[] {
  const list: unknown[] = [];
  if (!Array.isArray(part)) return list;
  part.forEach((item, index) => {
    const parsed = element.safeParse(item);
    if (parsed.success) list[index] = parsed.data;
  });
  return list;
}
