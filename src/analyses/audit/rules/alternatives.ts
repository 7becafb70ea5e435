import type { ExplanationSet } from "#case/explanation.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { rangeOf } from "#case/quantity.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { citesOf, isOwn, isOwnHypothesis, type Placed, placedHypotheses } from "../context.ts";
import { defineRule } from "../rule.ts";
import { ratingsOf } from "./ratings.ts";

/** Rejection without a ground. */
export const dismissedWithoutEvidence = defineRule<Placed>({
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
    const against = set.evidence.filter(
      (item) => isOwn(item, context) && countsAgainst(set, item, hypothesis.id),
    );
    if (hypothesis.stance === "rejects" && against.length > 0) return [];
    return [
      {
        subjects: [hypothesis.id],
        short: `${quoted(hypothesis.name)} is set aside without evidence against it.`,
        ...(hypothesis.stance === "rejects"
          ? { detail: "No rated evidence that the text cites is less expected under it than under a rival." }
          : {}),
        cites: citesOf(hypothesis),
        severity: "weakens" as const,
      },
    ];
  },
});

/** Whether some other hypothesis makes the evidence more expected, whatever lies within the ranges' middle. */
function countsAgainst(set: ExplanationSet, item: ExplanationSet["evidence"][number], id: string): boolean {
  const ratings = ratingsOf({ set, item });
  const own = ratings.get(id);
  if (own === undefined) return false;
  const middle = (rating: typeof own) => likelihoodRange(rating)!.low + likelihoodRange(rating)!.high;
  return [...ratings].some(([other, rating]) => other !== id && middle(rating) > middle(own));
}

/** A set that claims to be complete. */
export const noOther = defineRule<ExplanationSet>({
  id: "no-other",
  title: "No room for an explanation that nobody named",
  definition: "A set of hypotheses keeps no share for an explanation that is not among them.",
  reason: "Without it the best of the named explanations looks certain merely because the list is short.",
  of: "sets of explanations",
  data: (c) => c.explanations,
  check(set) {
    const other = set.other === undefined ? undefined : rangeOf(set.other);
    if (other !== undefined && other.high > 0) return [];
    return [
      {
        subjects: [set.id],
        short: `${quoted(set.question)} leaves no share for an explanation that nobody named.`,
        cites: citesOf(set),
        severity: "note" as const,
      },
    ];
  },
});

/** An explanation that was to be had. */
export const explanationNotConsidered = defineRule<Placed>({
  id: "explanation-not-considered",
  title: "An explanation on offer that the text does not consider",
  definition:
    "Another source of the case puts forward a hypothesis on a question that the text under analysis answers, " +
    "and the text does not mention it.",
  reason: "An explanation is only as good as the rivals it was compared with.",
  of: "explanations from any source of the case",
  summary: (findings) => `${findings.length} explanations that other sources offer are not considered.`,
  data: (c, context) => {
    const known = new Set(c.sources.map((source) => source.id));
    return placedHypotheses(c).filter(
      ({ set, hypothesis }) =>
        set.hypotheses.some((each) => isOwnHypothesis(each, context)) &&
        hypothesis.from.some((source) => known.has(source)),
    );
  },
  check({ set, hypothesis }, c, context) {
    if (isOwnHypothesis(hypothesis, context)) return [];
    const titles = c.sources
      .filter((source) => hypothesis.from.includes(source.id))
      .map((source) => source.title);
    return [
      {
        subjects: [hypothesis.id],
        short: `${quoted(hypothesis.name)} is not considered.`,
        detail: `Put forward on ${quoted(set.question)} by ${listed(titles.map(quoted))}.`,
        cites: hypothesis.cite ? citesOf(hypothesis) : hypothesis.from,
        severity: "weakens" as const,
      },
    ];
  },
});
