import type { Case } from "#case/case.ts";
import type { Evidence, ExplanationSet } from "#case/explanation.ts";
import { type Likelihood, likelihoodRange } from "#case/likelihood.ts";

/** A piece of evidence and the set it stands in. */
export interface Item {
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

/** How expected it is under an explanation that nobody has named, where that is rated; `every` does not speak for it. */
export function ratingOfOther({ set, item }: Item): Likelihood | undefined {
  if (!Object.hasOwn(item.likelihood, "other") || set.hypotheses.some(({ id }) => id === "other"))
    return undefined;
  const rating = item.likelihood.other;
  return rating !== undefined && likelihoodRange(rating) !== undefined ? rating : undefined;
}

/** Evidence of sets that weigh at least two hypotheses. */
export function ratedItems(c: Case): Item[] {
  return c.explanations
    .filter((set) => set.hypotheses.length > 1)
    .flatMap((set) => set.evidence.map((item) => ({ set, item })));
}
