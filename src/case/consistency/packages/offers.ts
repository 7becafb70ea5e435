import type { Contradiction } from "../../contradiction.ts";
import { certainlyBefore } from "../../date.ts";
import { type LenientCase, listed } from "../../lenient.ts";

/** Offers of days to come. */
export function offers(c: LenientCase): Contradiction[] {
  const { asOf } = c;
  return listed(c.packages?.offers).flatMap(({ at, of: { id, when } }) =>
    asOf && typeof when === "object" && certainlyBefore(asOf, when)
      ? [
          {
            path: ["packages", "offers", at, "when"],
            what: `the offer \`${id ?? at + 1}\` is of a day to come (${when.edtf})`,
            cure: "an offer is one that has been made: mend the day, or leave it out of a package that is only to be looked at",
          },
        ]
      : [],
  );
}
