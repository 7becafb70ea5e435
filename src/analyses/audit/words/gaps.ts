import type { Case } from "#case/case.ts";
import { capitalised, counted, quoted } from "../../sentence-parts.ts";
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
      ? [
          `${capitalised(counted(unrated, "item"))} of evidence ${unrated === 1 ? "is" : "are"} rated under no hypothesis.`,
        ]
      : []),
  ];
}

/**
 * Contradictions that are coded, and that no rule looks at because the text is not said to endorse either side: nothing that
 * somebody might state, but a limit of the audit.
 */
export function unendorsed(c: Case, { claims }: Context): string[] {
  const endorsed = new Set(claims.endorsed.map(({ id }) => id));
  // Two that contradict each other are one pair, written from one end or from both.
  const passed = new Set(
    c.claims.flatMap(({ id, contradicts }) =>
      contradicts
        .filter((other) => !endorsed.has(id) && !endorsed.has(other))
        .map((other) => JSON.stringify([id, other].sort())),
    ),
  ).size;
  if (passed === 0) return [];
  return [
    passed === 1
      ? "One contradiction was not tested: the text takes no side."
      : `${passed} contradictions were not tested: the text takes no side.`,
  ];
}
