import type { Case } from "#case/case.ts";
import { tookPlace } from "#case/contest.ts";
import { boundsOf } from "#case/effective-date.ts";
import { withId } from "./by-id.ts";
import { type Context, ownForecasts } from "./context.ts";
import { ratedItems, ratingsOf } from "./ratings.ts";
import { lacks, PARTS } from "./rules/forecast-form.ts";

/** How many of the values that the rules look for the case gives. */
export function inputsOf(c: Case, context: Context): { given: number; missing: number } {
  const given = [
    ...[...c.events.filter(tookPlace), ...c.sanctions].map(({ when, otherDates }) =>
      [when, ...otherDates.map((other) => other.when)].some((each) => boundsOf(each).earliest !== null),
    ),
    ...ratedItems(c).flatMap((each) => {
      const ratings = ratingsOf(each);
      return each.set.hypotheses.map(({ id }) => ratings.has(id));
    }),
    ...ownForecasts(c, context).flatMap((forecast) => {
      const missing = lacks(forecast);
      return PARTS.map((part) => !missing.includes(part));
    }),
    ...c.claims.map(({ by }) => by.some((id) => withId(c.actors, id)?.named === true)),
  ];
  const count = given.filter(Boolean).length;
  return { given: count, missing: given.length - count };
}
