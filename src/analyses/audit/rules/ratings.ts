import type { Case } from "#case/case.ts";
import type { Evidence, ExplanationSet } from "#case/explanation.ts";
import { LIKELIHOOD_WORDS, type Likelihood, likelihoodRange } from "#case/likelihood.ts";
import { counted, listed, quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { share } from "../wording.ts";

/** A piece of evidence and the set it stands in. */
interface Item {
  readonly set: ExplanationSet;
  readonly item: Evidence;
}

/** How expected the evidence is under each named hypothesis; `every` fills in, what is not stated is left out. */
export function ratingsOf({ set, item }: Item): Map<string, Likelihood> {
  const ratings = new Map<string, Likelihood>();
  for (const { id } of set.hypotheses) {
    const rating = item.likelihood[id] ?? item.likelihood.every;
    if (rating !== undefined && likelihoodRange(rating) !== undefined) ratings.set(id, rating);
  }
  return ratings;
}

/** Evidence of sets that weigh at least two hypotheses. */
export function ratedItems(c: Case): Item[] {
  return c.explanations
    .filter((set) => set.hypotheses.length > 1)
    .flatMap((set) => set.evidence.map((item) => ({ set, item })));
}

/** A likelihood as it would be written, so that equal ones are equal texts. */
function written(likelihood: Likelihood): string {
  if (typeof likelihood === "string" && likelihood in LIKELIHOOD_WORDS) return likelihood;
  const { low, high } = likelihoodRange(likelihood)!;
  return `${low}–${high}`;
}

function summary(what: string): (findings: readonly unknown[], examined: number) => string {
  return (findings, examined) => `${share(findings.length, examined, "items of evidence")} ${what}.`;
}

/** A likelihood ratio of one. */
export const nonDiagnosticEvidence = defineRule<Item>({
  id: "non-diagnostic-evidence",
  title: "Evidence that fits every explanation",
  definition: "An item of evidence is rated equally expected under every hypothesis of its set.",
  reason: "What would have been seen whichever explanation is true cannot tell them apart.",
  of: "items of evidence rated under every hypothesis",
  summary: summary("fit every explanation equally well"),
  data: (c) => ratedItems(c).filter((each) => ratingsOf(each).size === each.set.hypotheses.length),
  check(each, c) {
    const { set, item } = each;
    const ratings = new Set([...ratingsOf(each).values()].map(written));
    if (ratings.size > 1) return [];
    const leans = c.claims.filter(
      ({ argument }) => argument?.form === "sign" && argument.by.some((event) => item.events.includes(event)),
    );
    return [
      {
        subjects: [item.id, ...item.events, ...leans.map((claim) => claim.id)],
        short: `${quoted(item.text)} fits every explanation equally well, so it favours none.`,
        detail:
          `All ${counted(set.hypotheses.length, "hypothesis", "hypotheses")} of ${quoted(set.question)} make it ` +
          `${[...ratings].join("")}.` +
          (leans.length > 0
            ? ` The argument nevertheless offers it as a sign: ${listed(leans.map((claim) => quoted(claim.text)))}.`
            : ""),
        cites: citesOf(item, ...leans),
        severity: leans.length > 0 ? ("weakens" as const) : ("note" as const),
      },
    ];
  },
});

/** Pseudo-diagnosticity. */
export const oneColumnEvidence = defineRule<Item>({
  id: "one-column-evidence",
  title: "Evidence weighed under one explanation only",
  definition:
    "An item of evidence is rated under exactly one hypothesis of its set; the others are not rated.",
  reason: "Evidence counts for an explanation only if it would be less expected under another.",
  of: "rated items of evidence",
  summary: summary("are weighed under one explanation only"),
  data: (c) => ratedItems(c).filter((each) => ratingsOf(each).size > 0),
  check(each) {
    const rated = [...ratingsOf(each).keys()];
    if (rated.length !== 1) return [];
    const hypothesis = each.set.hypotheses.find(({ id }) => id === rated[0])!;
    return [
      {
        subjects: [each.item.id, hypothesis.id],
        short: `${quoted(each.item.text)} is weighed under ${quoted(hypothesis.name)} only.`,
        detail: `How expected it is under ${counted(each.set.hypotheses.length - 1, "other hypothesis", "other hypotheses")} is not given.`,
        cites: citesOf(each.item),
        severity: "weakens" as const,
      },
    ];
  },
});
