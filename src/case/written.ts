import type * as z from "zod";
import type { Case } from "./case.ts";

/** A case as one writes it: what has a default may be left out, and dates and statements are texts. */
export type WrittenCase = z.input<typeof Case>;

/** A case that has been read as it could be written: its dates and statements are the texts that the user gave. */
export function asWritten(c: Case | WrittenCase): WrittenCase {
  return partAsWritten(c) as WrittenCase;
}

/** A part of such a case, in the same way. */
export function partAsWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(partAsWritten);
  if (value === null || typeof value !== "object") return value;
  if ("edtf" in value) return value.edtf;
  if ("proposition" in value && "text" in value) return value.text;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isUnnamed(key, part) ? "unknown" : partAsWritten(part)]),
  );
}

/** Whether somebody alleges or denies an act who is not named: an empty list would look as if nobody did. */
function isUnnamed(key: string, part: unknown): boolean {
  return (key === "alleged" || key === "denied") && Array.isArray(part) && part.length === 0;
}
