import type { Inline } from "#outcome/text.ts";

/** A citation mark after a space, or nothing where nothing is cited. */
export function citeMark(cites: readonly string[]): Inline[] {
  return cites.length > 0 ? [" ", { cite: cites }] : [];
}

/** Each citation once, in the order of their first mention. */
export function distinct(cites: readonly string[]): string[] {
  return [...new Set(cites)];
}
