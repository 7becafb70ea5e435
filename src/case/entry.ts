import * as z from "zod";
import type { ReferenceKind } from "./reference.ts";

/** What an entry of a case is. The kinds that other entries name by id are those of references. */
export type EntryKind =
  | ReferenceKind
  | "tie"
  | "cause"
  | "order of preference"
  | "preference"
  | "utility"
  | "weight"
  | "excluded combination"
  | "merged states"
  | "barred move"
  | "transition"
  | "lapse"
  | "base rate"
  | "reason"
  | "estimate"
  | "clause"
  | "terms"
  | "valuation"
  | "importance"
  | "walk-away value"
  | "link"
  | "condition"
  | "step"
  | "offer"
  | "meaning"
  | "unit"
  | "rule of agreement";

/** What is said of an entry where its schema is defined, for all that goes over the entries of a case. */
export interface EntryMark {
  readonly kind: EntryKind;
  /** Whether it says that something is so, and therefore has to rest on something; else it only names. */
  readonly asserts: boolean;
  /** Whether it is known before the first source that mentions it has appeared: states and matters, not what is said of them. */
  readonly known: boolean;
  /** Whether it stands for the entries in it, which rest on what it rests on where they say nothing themselves. */
  readonly group: boolean;
}

/** The schemas of entries: `.register(ENTRIES, entry("claim"))` at the end of a schema marks it. */
export const ENTRIES = z.registry<EntryMark>();

/**
 * What is said of the entries of a kind. Every list of entries whose schema is marked, wherever it stands in a case, is
 * counted, asked for its basis, known by its ids, and pruned.
 */
export function entry(
  kind: EntryKind,
  { asserts = true, known = false, group = false }: Partial<Omit<EntryMark, "kind">> = {},
): EntryMark {
  return { kind, asserts, known, group };
}
