import type { Inline } from "#outcome/text.ts";

/** A citation mark after a space, or nothing where nothing is cited. */
export function citeMark(cites: readonly string[]): readonly Inline[] {
  return cites.length > 0 ? [" ", { cite: cites }] : [];
}
