import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { boundsOf } from "#case/effective-date.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { type Context, ownForecasts } from "./context.ts";
import { ratedItems, ratingsOf } from "./ratings.ts";
import { tookPlace } from "./timing.ts";

/** How many of the values that the rules look for the case gives. */
export function inputsOf(c: Case, context: Context): { given: number; missing: number } {
  const stated = (text: unknown) => !isMissing(text);
  const given = [
    ...[...c.events.filter(tookPlace), ...c.sanctions].map(({ when, otherDates }) =>
      [when, ...otherDates.map((other) => other.when)].some((each) => boundsOf(each).earliest !== null),
    ),
    ...ratedItems(c).flatMap((each) => {
      const ratings = ratingsOf(each);
      return each.set.hypotheses.map(({ id }) => ratings.has(id));
    }),
    ...ownForecasts(c, context).flatMap(({ probability, horizon, criterion }) => [
      likelihoodRange(probability) !== undefined,
      stated(horizon),
      stated(criterion),
    ]),
    ...c.claims.map((claim) => c.actors.some((actor) => actor.id === claim.by && actor.named)),
  ];
  const count = given.filter(Boolean).length;
  return { given: count, missing: given.length - count };
}
