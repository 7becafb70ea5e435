import type { Case } from "#case/case.ts";
import type { ExplanationSet } from "#case/explanation.ts";
import { areOfEffect, isEffectItself } from "../../effect-evidence.ts";
import { type Cited, type Context, citesOf, placed, placedHypotheses, stepsOf } from "../context.ts";
import { claimed, hypothesised, observed } from "../named.ts";
import { ratingsOf } from "../ratings.ts";
import { defineRule, type Severity } from "../rule.ts";

/** What is made of the effect: evidence, a sign by which an argument shows its cause, or a cause of itself. */
type Circle =
  | { readonly of: "evidence"; readonly id: string }
  | { readonly of: "sign"; readonly id: string; readonly hypothesis: string }
  | { readonly of: "cause"; readonly id: string };

/** Something offered for an explanation, and whether it is nothing but the effect. */
interface Offered {
  readonly circle: Circle;
  readonly isEffect: boolean;
  readonly severity: Severity;
  readonly entries: readonly Cited[];
}

/** Circular explanation. */
export const effectAsEvidence = defineRule<Offered, Circle>({
  id: "effect-as-evidence",
  title: "The effect as evidence for its own cause",
  definition:
    "An item of evidence, the acts that an argument offers as a sign, or those that a hypothesis names as its cause " +
    "are nothing but events in which the effect itself shows.",
  reason:
    "Every explanation is there to explain the effect; that it came about does not tell which of them is right.",
  of: "evidence, signs and causes",
  data: (c, context) => [
    ...c.explanations.flatMap((set) => evidence(set, c)),
    ...signs(c, context),
    ...causes(c),
  ],
  check: ({ circle, isEffect, severity, entries }) =>
    isEffect
      ? [
          {
            subjects: circle.of === "sign" ? [circle.id, circle.hypothesis] : [circle.id],
            facts: circle,
            cites: citesOf(...entries),
            severity,
            ...(severity === "breaks" && { undo: 1 }),
          },
        ]
      : [],
  tell(circle, c) {
    switch (circle.of) {
      case "evidence":
        return {
          short: `${observed(c, circle.id)} is the effect itself, and no evidence for any cause of it.`,
        };
      case "sign":
        return {
          short: `What is offered as a sign of ${hypothesised(c, circle.hypothesis)} is the effect itself.`,
          detail: `The argument: ${claimed(c, circle.id)}.`,
          undo: "another act had been offered as the sign",
        };
      case "cause":
        return { short: `${hypothesised(c, circle.id)} names as its cause nothing but the effect itself.` };
    }
  },
});

function evidence(set: ExplanationSet, c: Case): Offered[] {
  return set.evidence.map((item) => {
    const ratings = [...ratingsOf({ set, item }).values()].map((rating) => JSON.stringify(rating));
    return {
      circle: { of: "evidence", id: item.id },
      isEffect: isEffectItself(set, item, c),
      // Rated alike everywhere it does no harm.
      severity: new Set(ratings).size > 1 ? "weakens" : "note",
      entries: [item],
    };
  });
}

function signs(c: Case, context: Context): Offered[] {
  return stepsOf("sign", context).flatMap(({ claim, argument }) =>
    placed(c, argument.shows).map(({ set, hypothesis }) => ({
      circle: { of: "sign" as const, id: claim.id, hypothesis: hypothesis.id },
      isEffect: areOfEffect(set, argument.by),
      severity: "breaks" as const,
      entries: [claim],
    })),
  );
}

function causes(c: Case): Offered[] {
  return placedHypotheses(c)
    .filter(({ hypothesis }) => hypothesis.causes.length > 0)
    .map(({ set, hypothesis }) => ({
      circle: { of: "cause" as const, id: hypothesis.id },
      isEffect: hypothesis.causes.every(
        ({ events, sanctions }) => sanctions.length === 0 && areOfEffect(set, events),
      ),
      severity: hypothesis.stance === "favours" ? ("weakens" as const) : ("note" as const),
      entries: [hypothesis, ...hypothesis.causes],
    }));
}
