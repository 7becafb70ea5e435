import type { ExplanationSet } from "#case/explanation.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { isEffectItself } from "../../effect-evidence.ts";
import { citesOf, isOwn, type Placed, placedHypotheses } from "../context.ts";
import { hypothesised } from "../named.ts";
import { ratingsOf } from "../ratings.ts";
import { defineRule } from "../rule.ts";

/** A hypothesis set aside, and why nothing that the text gives stands against it. */
type Dismissed = {
  readonly hypothesis: string;
  /**
   * `dismissed` where the text claims no evidence itself; `unsaid` where it does not either, but gives some that stands
   * against it; `elsewhere` where only other sources have any.
   */
  readonly ground: "dismissed" | "unsaid" | "none" | "elsewhere" | "not against";
};

/** Rejection without a ground. */
export const dismissedWithoutEvidence = defineRule<Placed, Dismissed>({
  id: "dismissed-without-evidence",
  title: "An explanation set aside without evidence",
  definition:
    "The text sets a hypothesis aside and gives no evidence, or it rejects a hypothesis and cites no evidence that is " +
    "rated less expected under that hypothesis than under another.",
  reason: "An explanation that was not tested has not failed a test.",
  of: "explanations that the text sets aside or rejects",
  data: (c, context) =>
    placedHypotheses(c).filter(({ set, hypothesis: { id, stance } }) => {
      if (stance !== "rejects") return stance === "dismisses";
      const given = set.evidence.filter((item) => isOwn(item, context));
      // Where nobody rated what the text gives, it cannot be told whether it stands against the hypothesis.
      return given.length === 0 || given.some((item) => ratingsOf({ set, item }).has(id));
    }),
  check({ set, hypothesis }, c, context) {
    const against = set.evidence.filter(
      (item) => countsAgainst(set, item, hypothesis.id) && !isEffectItself(set, item, c),
    );
    const dismissed = hypothesis.stance === "dismisses";
    const given = against.some((item) => isOwn(item, context));
    if (!dismissed && given) return [];
    const ground = dismissed
      ? given
        ? "unsaid"
        : "dismissed"
      : against.length > 0
        ? "elsewhere"
        : set.evidence.some((item) => isOwn(item, context))
          ? "not against"
          : "none";
    return [
      {
        subjects: [hypothesis.id],
        facts: { hypothesis: hypothesis.id, ground },
        cites: citesOf(hypothesis),
        severity: ground === "elsewhere" || ground === "unsaid" ? ("note" as const) : ("weakens" as const),
      },
    ];
  },
  tell({ hypothesis, ground }, c) {
    const name = hypothesised(c, hypothesis);
    switch (ground) {
      case "dismissed":
        return { short: `${name} is set aside without evidence against it.` };
      case "unsaid":
        return {
          short: `${name} is set aside without a word on the evidence, though some that the text gives is more to be expected under a rival.`,
        };
      case "none":
        return { short: `${name} is rejected, but the text gives no evidence on the question.` };
      case "elsewhere":
        return {
          short: `${name} is rejected, but the evidence against it is from other sources; the text gives none.`,
        };
      case "not against":
        return {
          short: `${name} is rejected, but none of the evidence that the text gives counts against it.`,
          detail: "Nothing that the text cites is less expected under it than under a rival.",
        };
    }
  },
});

/** Whether some other hypothesis makes the evidence more expected, going by the middle of the ratings. */
function countsAgainst(set: ExplanationSet, item: ExplanationSet["evidence"][number], id: string): boolean {
  const ratings = ratingsOf({ set, item });
  const own = ratings.get(id);
  if (own === undefined) return false;
  const middle = (rating: typeof own) => likelihoodRange(rating)!.low + likelihoodRange(rating)!.high;
  return [...ratings].some(([other, rating]) => other !== id && middle(rating) > middle(own));
}
