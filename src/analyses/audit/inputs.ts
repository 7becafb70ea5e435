import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { boundsOf } from "#case/effective-date.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { counted, quoted } from "../sentence-parts.ts";
import { contextOf, isOwn, placed, stepsOf } from "./context.ts";
import { ratedItems, ratingsOf } from "./rules/ratings.ts";
import { onsetOf, tookPlace } from "./timing.ts";

/** What a rule needed and the case does not give. */
export function gapsOf(c: Case, recentMonths: number): string[] {
  const context = contextOf(c, recentMonths);
  const withCauses = c.explanations.filter((set) =>
    set.hypotheses.some(({ causes }) =>
      causes.some(({ events, sanctions }) => events.length + sanctions.length > 0),
    ),
  );
  const undatedEffects = withCauses
    .filter((set) => !onsetOf(c, set, context))
    .map(
      (set) =>
        `No dated event shows when the effect of ${quoted(set.question)} began, so the order of cause and effect could not be tested.`,
    );
  const unplaced = stepsOf("elimination", c, context)
    .filter(({ argument }) =>
      placed(c, argument.dismisses).every(({ hypothesis }) => hypothesis.locus === undefined),
    )
    .map(
      ({ claim }) =>
        `Whether the causes dismissed lie outside or inside the actor is not coded, so the elimination ${quoted(claim.text)} could not be tested.`,
    );
  const unrated = ratedItems(c).filter((each) => ratingsOf(each).size === 0).length;
  return [
    ...undatedEffects,
    ...unplaced,
    ...(unrated > 0
      ? [`${counted(unrated, "item")} of evidence ${unrated === 1 ? "is" : "are"} rated under no hypothesis.`]
      : []),
  ];
}

/** How many of the values that the rules look for the case gives. */
export function inputsOf(c: Case, recentMonths: number): { given: number; missing: number } {
  const context = contextOf(c, recentMonths);
  const stated = (text: string) => !isMissing(text);
  const given = [
    ...[...c.events.filter(tookPlace), ...c.sanctions].map(({ when, otherDates }) =>
      [when, ...otherDates.map((other) => other.when)].some((each) => boundsOf(each).earliest !== null),
    ),
    ...ratedItems(c).flatMap((each) => {
      const ratings = ratingsOf(each);
      return each.set.hypotheses.map(({ id }) => ratings.has(id));
    }),
    ...c.forecasts
      .filter((forecast) => isOwn(forecast, context))
      .flatMap(({ probability, horizon, criterion }) => [
        likelihoodRange(probability) !== undefined,
        stated(horizon),
        stated(criterion),
      ]),
    ...c.claims.map((claim) => c.actors.some((actor) => actor.id === claim.by && actor.named)),
  ];
  const count = given.filter(Boolean).length;
  return { given: count, missing: given.length - count };
}
