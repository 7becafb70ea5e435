import { type Contradiction, warning } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import type { Quantity } from "../../quantity.ts";
import { rangeOf } from "../../quantity.ts";

/** Parties in points that have more without a deal than the best options of all clauses, taken together, are worth to them. */
export function nothingEnough(c: LenientCase): Contradiction[] {
  return listed(c.packages?.parties).flatMap(({ at, of: party }): Contradiction[] => {
    const has = party.walkAway?.worth;
    const least = typeof has === "number" || Array.isArray(has) ? rangeOf(has as Quantity)?.low : undefined;
    const rows = listed(party.values).map(({ of }) => of);
    if (least === undefined || rows.length === 0 || rows.some(({ points }) => points === undefined))
      return [];
    // What a slip has removed is not known, and nothing follows from it.
    const high = (given: unknown) => {
      const range = given === undefined ? { high: undefined } : rangeOf(given as Quantity);
      return range === undefined ? 0 : (range.high ?? Number.NaN);
    };
    const best = rows.reduce<number>((sum, { points, weight }) => {
      const by = weight === undefined ? 1 : high(weight);
      return (
        sum +
        by *
          Object.values(points!).reduce<number>(
            (most, one) => Math.max(most, high(one)),
            Number.NEGATIVE_INFINITY,
          )
      );
    }, party.base ?? 0);
    const linked = listed(party.linked).reduce((sum, { of }) => sum + Math.max(0, high(of.adds)), 0);
    if (!(least > best + linked + TOLERANCE * Math.abs(least))) return [];
    return [
      warning(
        ["packages", "parties", at, "walkAway", "worth"],
        `no package is worth as much to \`${party.actor}\` as what it has without a deal`,
        "give both in the same measure: its points come to less, whatever is agreed",
      ),
    ];
  });
}

/** What rounding may leave of two equal sums. */
const TOLERANCE = 1e-9;
