import { type EffectiveDate, meantBounds } from "#case/effective-date.ts";
import type { Conflict } from "./entry.ts";

/** The datings that exclude the others, with what each allows. */
export function conflictsOf({ conflicts }: EffectiveDate, end: Conflict["end"]): Conflict[] {
  return conflicts.map(({ when, cite }) => ({ end, ...meantBounds(when), cite }));
}
