import { type Contradiction, warning } from "../contradiction.ts";
import { isoDay } from "../day.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Other datings of demands on days to come. Warnings: the day of the case may be what is wrong. */
export function otherDatings(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  return listed(c.demands).flatMap(({ at, of: { id, otherDates } }) =>
    listed(otherDates).flatMap(({ at: place, of: { when } }): Contradiction[] =>
      typeof when !== "object" || when.earliest === null || when.earliest <= asOf
        ? []
        : [
            warning(
              ["demands", at, "otherDates", place, "when"],
              `\`${id ?? at + 1}\` is dated by another source on a day to come (${when.edtf})`,
              `mend the day, or \`asOf\` (${isoDay(asOf)})`,
            ),
          ],
    ),
  );
}
