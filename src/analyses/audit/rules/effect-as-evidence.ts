import { areOfEffect, SAYS_MORE } from "../../effect-evidence.ts";
import { citesOf } from "../context.ts";
import { claimed, entry, hypothesised, observed } from "../named.ts";
import { type Offer, type Offered, offeredIn, subjectsOf } from "../offered.ts";
import { ratingsOf } from "../ratings.ts";
import { defineRule, type Severity } from "../rule.ts";

/** Circular explanation. */
export const effectAsEvidence = defineRule<Offered, Offer>({
  id: "effect-as-evidence",
  title: "The effect as evidence for its own cause",
  definition:
    "An item of evidence, the acts that an argument offers as a sign, or those that a hypothesis names as its cause " +
    "are nothing but events in which the effect itself shows.",
  reason:
    "Every explanation is there to explain the effect; that it came about does not tell which of them is right.",
  of: "evidence, signs and causes",
  data: offeredIn,
  check(offered) {
    const { offer, set, events, sanctions, withoutActs, saysEffect, entries } = offered;
    const others = sanctions.length + withoutActs;
    if (!saysEffect && (others > 0 || !areOfEffect(set, events))) return [];
    const severity = gravity(offered);
    return [
      {
        subjects: subjectsOf(offer),
        facts: offer,
        cites: citesOf(...entries),
        severity,
        ...(severity === "breaks" && { undo: 1 }),
      },
    ];
  },
  tell(offer, c) {
    switch (offer.of) {
      case "evidence":
        return offer.says
          ? { short: `${observed(c, offer.id)} is the effect itself, and no evidence for any cause of it.` }
          : {
              short: `${observed(c, offer.id)} names no act but the effect itself.`,
              detail: SAYS_MORE,
            };
      case "sign":
        return {
          short: `What is offered as a sign of ${hypothesised(c, offer.hypothesis)} is the effect itself.`,
          detail: `The argument: ${claimed(c, offer.id)}.`,
          undo: "another act had been offered as the sign",
        };
      case "cause":
        return { short: `${hypothesised(c, offer.id)} names as its cause nothing but the effect itself.` };
    }
  },
});

/** A step that rests on the effect alone fails; evidence that is rated alike everywhere does no harm. */
function gravity({ offer, set, leanedOn }: Offered): Severity {
  if (offer.of === "sign") return "breaks";
  if (offer.of === "cause") return leanedOn ? "weakens" : "note";
  const ratings = [...ratingsOf({ set, item: entry(set.evidence, offer.id) }).values()];
  return new Set(ratings.map((rating) => JSON.stringify(rating))).size > 1 ? "weakens" : "note";
}
