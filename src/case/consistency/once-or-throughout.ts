import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Words of a source that date a thing which happened once, on a day that it does not give. */
const ONCE = /\b(?:some ?time|(?:on )?some day|(?:on )?one day|at some point|on an unknown day|on a day)\b/i;
const BETWEEN = /\bbetween\b.*\band\b/i;

/**
 * Acts that are dated as lasting, by an interval, while the words of the source say that they happened once in between. A
 * warning: what was done “between March and May” may have been done all the time.
 */
export function onceOrThroughout(c: LenientCase): Contradiction[] {
  return (["events", "sanctions"] as const).flatMap((list) =>
    listed(c[list]).flatMap(({ at, of: { when, phrase } }): Contradiction[] => {
      if (typeof when !== "object" || typeof phrase !== "string" || !when.ends) return [];
      const { start, end } = when.ends;
      if (start.is !== "stated" || end.is !== "stated") return [];
      if (!ONCE.test(phrase) && !BETWEEN.test(phrase)) return [];
      return [
        {
          path: [list, at, "when"],
          what: `the date ${when.edtf} says that it lasted throughout, but the words of the source are “${phrase}”`,
          cure: `if it happened once, write [${when.edtf.replace("/", "..")}]: some day between`,
          severity: "warning",
        },
      ];
    }),
  );
}
