import * as z from "zod";
import { Case } from "../case.ts";
import type { LenientCase } from "../lenient.ts";
import { childrenOf, unwrapped } from "../walk.ts";

/** The lists of a case that are compared entry by entry. */
type Lists = Pick<Case, "actors" | "demands" | "events" | "sanctions">;

type SoundEntries = Lists & Partial<Pick<Case, "asOf">>;

/**
 * The entries of a case that are sound as a whole, for rules that need all of each: lists keep their positions, and a
 * faulty entry leaves a hole, which `map`, `flatMap` and `forEach` skip.
 */
export function ofSoundEntries(c: LenientCase): SoundEntries {
  const known = soundEntries.get(c);
  if (known) return known;
  const sound = <Key extends keyof Lists>(key: Key) => wholeMembers(Case.shape[key], c[key]) as Lists[Key];
  const found = {
    ...(c.asOf ? { asOf: c.asOf } : {}),
    actors: sound("actors"),
    demands: sound("demands"),
    events: sound("events"),
    sanctions: sound("sanctions"),
  };
  soundEntries.set(c, found);
  return found;
}

// Several rules ask for those of one case.
const soundEntries = new WeakMap<LenientCase, SoundEntries>();

function wholeMembers(schema: z.ZodType, list: readonly unknown[] | undefined): unknown[] {
  const { inner } = unwrapped(schema);
  const members: unknown[] = [];
  if (!(inner instanceof z.ZodArray)) return members;
  const element = inner.def.element as z.ZodType;
  (list ?? []).forEach((member, at) => {
    if (isWhole(element, member)) members[at] = member;
  });
  return members;
}

/** Whether no part of something that was read leniently is away, but for what may be left out. */
function isWhole(schema: z.ZodType, value: unknown): boolean {
  if (value === undefined) return schema.type === "optional";
  const { inner } = unwrapped(schema);
  if (inner.type === "array") {
    const element = (inner as z.ZodArray).def.element as z.ZodType;
    return Array.isArray(value) && value.every((member) => isWhole(element, member));
  }
  if (inner.type !== "object") return true;
  return childrenOf(inner as z.ZodObject).every(([key, child]) =>
    isWhole(child, (value as Record<string, unknown>)[key]),
  );
}
