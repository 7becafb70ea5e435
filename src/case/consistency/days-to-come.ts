import type { Contradiction } from "../contradiction.ts";
import { isoDay } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** What is told as done though its day had not come on the day of the case. Warnings: the day of the case may be what is wrong. */
export function daysToCome(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  const later = (day: number | null | undefined) => typeof day === "number" && day > asOf;
  const cure = `mend the day, or \`asOf\` (${isoDay(asOf)})`;
  const rounds = listed(c.rounds).flatMap(({ at, of: { id, end, ending } }): Contradiction[] => {
    if (typeof end !== "object" || !later(end.earliest)) return [];
    if (ending === undefined || ending === "open" || ending === "not stated") return [];
    const what = `the round \`${id ?? at + 1}\` ended (${ending}) on a day to come (${end.edtf})`;
    return [{ path: ["rounds", at, "end"], what, cure, severity: "warning" }];
  });
  const ties = listed(c.ties).flatMap(({ at, of: { since } }): Contradiction[] => {
    if (typeof since !== "object" || !later(since.earliest)) return [];
    const what = `a tie since a day to come (${since.edtf})`;
    return [{ path: ["ties", at, "since"], what, cure, severity: "warning" }];
  });
  const on = c.coded?.on;
  const coded: Contradiction[] =
    typeof on === "object" && typeof on.latest === "number" && on.latest < asOf
      ? [
          {
            path: ["coded", "on"],
            what: `the case was coded (${on.edtf}) before its own day`,
            cure,
            severity: "warning",
          },
        ]
      : [];
  return [...coded, ...rounds, ...ties];
}
