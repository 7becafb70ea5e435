import type { Case } from "#case/case.ts";
import { counted, quoted } from "../../sentence-parts.ts";
import { type Context, placed, stepsOf } from "../context.ts";
import { ratedItems, ratingsOf } from "../ratings.ts";
import { onsetOf } from "../timing.ts";

/** What a rule needed and the case does not give. */
export function gapsOf(c: Case, context: Context): string[] {
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
  const unplaced = stepsOf("elimination", context)
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
