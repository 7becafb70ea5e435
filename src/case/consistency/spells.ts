import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Rounds that end before they start. */
export function spells(c: LenientCase): Contradiction[] {
  return listed(c.rounds).flatMap(({ at, of: { id, start, end } }) => {
    if (!start || !end || typeof start === "string" || typeof end === "string") return [];
    if (start.earliest === null || end.latest === null || start.earliest <= end.latest) return [];
    return [
      {
        path: ["rounds", at, "end"],
        what: `the round \`${id ?? at + 1}\` ends (${end.edtf}) before it starts (${start.edtf})`,
        cure: "exchange or mend the dates",
      },
    ];
  });
}
