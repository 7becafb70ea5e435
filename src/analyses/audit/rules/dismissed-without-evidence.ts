import type { ExplanationSet } from "#case/explanation.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { citesOf, isOwn, type Placed, placedHypotheses } from "../context.ts";
import { hypothesised } from "../named.ts";
import { ratingsOf } from "../ratings.ts";
import { defineRule } from "../rule.ts";

/** A hypothesis set aside; `rejected` where the text claims to have weighed it. */
type Dismissed = { readonly hypothesis: string; readonly rejected: boolean };

/** Rejection without a ground. */
export const dismissedWithoutEvidence = defineRule<Placed, Dismissed>({
  id: "dismissed-without-evidence",
  title: "An explanation set aside without evidence",
  definition:
    "The text sets a hypothesis aside and gives no evidence, or it rejects a hypothesis although none of the " +
    "rated evidence that it cites is less expected under that hypothesis than under another.",
  reason: "An explanation that was not tested has not failed a test.",
  of: "explanations that the text sets aside or rejects",
  data: (c) =>
    placedHypotheses(c).filter(
      ({ set, hypothesis }) =>
        hypothesis.stance === "dismisses" ||
        (hypothesis.stance === "rejects" &&
          set.evidence.some((item) => ratingsOf({ set, item }).has(hypothesis.id))),
    ),
  check({ set, hypothesis }, _, context) {
    const rejected = hypothesis.stance === "rejects";
    const against = set.evidence.filter(
      (item) => isOwn(item, context) && countsAgainst(set, item, hypothesis.id),
    );
    if (rejected && against.length > 0) return [];
    return [
      {
        subjects: [hypothesis.id],
        facts: { hypothesis: hypothesis.id, rejected },
        cites: citesOf(hypothesis),
        severity: "weakens" as const,
      },
    ];
  },
  tell: ({ hypothesis, rejected }, c) => ({
    short: `${hypothesised(c, hypothesis)} is set aside without evidence against it.`,
    ...(rejected && {
      detail: "No rated evidence that the text cites is less expected under it than under a rival.",
    }),
  }),
});

/** Whether some other hypothesis makes the evidence more expected, whatever lies within the ranges' middle. */
function countsAgainst(set: ExplanationSet, item: ExplanationSet["evidence"][number], id: string): boolean {
  const ratings = ratingsOf({ set, item });
  const own = ratings.get(id);
  if (own === undefined) return false;
  const middle = (rating: typeof own) => likelihoodRange(rating)!.low + likelihoodRange(rating)!.high;
  return [...ratings].some(([other, rating]) => other !== id && middle(rating) > middle(own));
}
