import type { Contradiction } from "../contradiction.ts";
import type { LenientCase } from "../lenient.ts";
import { everyDate } from "./every-date.ts";

/** Dates that allow every day and name none: `../..`, `XXXX`. Warnings: they say what leaving the date open says better. */
export function datesOfNothing(c: LenientCase): Contradiction[] {
  return everyDate(c).flatMap(({ path, date }): Contradiction[] => {
    const { earliest, latest, named } = date;
    if ([earliest, latest, named.earliest, named.latest].some((day) => day !== null)) return [];
    return [
      {
        path,
        what: `\`${String(path.at(-1))}\` (${date.edtf}) names no day, and allows every one`,
        cure: "write `not stated` where a date must be given, and leave the key out where it may be left out",
        severity: "warning",
      },
    ];
  });
}
