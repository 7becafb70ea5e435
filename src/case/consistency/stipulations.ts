import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Sources that are to lay down what they say, and repeat another: their word is from there. */
export function stipulations(c: LenientCase): Contradiction[] {
  return listed(c.sources).flatMap(({ at, of }) =>
    of.stipulates === true && listed(of.origin).length > 0
      ? [
          {
            path: ["sources", at, "stipulates"],
            what: `the source \`${of.id}\` repeats another, and is to lay down what it says`,
            cure: "`stipulates: true` belongs to the source that lays down the rules; one that repeats it needs `origin` alone",
          },
        ]
      : [],
  );
}
