import { LIKELIHOOD_WORDS, type Likelihood, type LikelihoodWord, likelihoodRange } from "#case/likelihood.ts";
import { counted, listed } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { asked, claimed, entry, observed } from "../named.ts";
import { type Item, ratedItems, ratingOfOther, ratingsOf } from "../ratings.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** A likelihood as it was given: a word, or the ends of a range. */
type Rating = LikelihoodWord | { readonly low: number; readonly high: number };

/** Evidence that every hypothesis of its set makes equally expected. */
type Even = {
  readonly set: string;
  readonly item: string;
  readonly rating: Rating;
  /** Claims that offer it as a sign nevertheless. */
  readonly signs: readonly string[];
};

/** A likelihood ratio of one. */
export const nonDiagnosticEvidence = defineRule<Item, Even>({
  id: "non-diagnostic-evidence",
  title: "Evidence that fits every explanation",
  definition: "An item of evidence is rated equally expected under every hypothesis of its set.",
  reason: "What would have been seen whichever explanation is true cannot tell them apart.",
  of: "items of evidence rated under every hypothesis",
  data: (c) => ratedItems(c).filter((each) => ratingsOf(each).size === each.set.hypotheses.length),
  check(each, _, { claims }) {
    const { set, item } = each;
    const unnamed = ratingOfOther(each);
    const all = [...ratingsOf(each).values(), ...(unnamed === undefined ? [] : [unnamed])];
    const [rating, ...others] = all.map(ratingOf);
    if (others.some((other) => !isSame(other, rating!))) return [];
    const signs = claims.signsBy(item.events);
    const ids = signs.map(({ id }) => id);
    return [
      {
        subjects: [item.id, ...item.events, ...ids],
        facts: { set: set.id, item: item.id, rating: rating!, signs: ids },
        cites: citesOf(item, ...signs),
        severity: signs.length > 0 ? ("weakens" as const) : ("note" as const),
      },
    ];
  },
  tell({ set, item, rating, signs }, c) {
    const { hypotheses } = entry(c.explanations, set);
    const offered = listed(signs.map((id) => claimed(c, id)));
    return {
      short: `${observed(c, item)} fits every explanation equally well.`,
      detail:
        `${hypotheses.length === 2 ? "Both hypotheses" : `All ${counted(hypotheses.length, "hypothesis", "hypotheses")}`} of ${asked(c, set)} make it ` +
        `${typeof rating === "string" ? rating : `${rating.low}–${rating.high}`}.` +
        (signs.length > 0 ? ` The argument nevertheless offers it as a sign: ${offered}.` : ""),
    };
  },
  summary: (found, examined) =>
    `${share(found.length, examined, "items of evidence")} fit every explanation equally well.`,
});

function ratingOf(likelihood: Likelihood): Rating {
  if (typeof likelihood === "string" && likelihood in LIKELIHOOD_WORDS) return likelihood as LikelihoodWord;
  const { low, high } = likelihoodRange(likelihood)!;
  return { low, high };
}

function isSame(a: Rating, b: Rating): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.low === b.low && a.high === b.high;
}
