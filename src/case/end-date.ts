import type { EndGiven } from "./basis.ts";
import { type DateBounds, UNDATED } from "./date.ts";

/** The days on which something may have ended; `undefined` if it goes on, or if nobody speaks of an end. */
export function endBounds(end: EndGiven | undefined): DateBounds | undefined {
  if (end === undefined || end === "open") return undefined;
  return typeof end === "string" ? UNDATED : end;
}

/** An end as the case writes it. */
export function writtenEnd(end: EndGiven | undefined): string {
  return typeof end === "object" ? end.edtf : (end ?? "not stated");
}
