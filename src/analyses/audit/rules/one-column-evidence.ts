import { counted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { hypothesised, observed } from "../named.ts";
import { type Item, ratedItems, ratingOfOther, ratingsOf } from "../ratings.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** Evidence, the only hypothesis under which it is rated, and how many others there are. */
type OneColumn = { readonly item: string; readonly hypothesis: string; readonly others: number };

/** Pseudo-diagnosticity. */
export const oneColumnEvidence = defineRule<Item, OneColumn>({
  id: "one-column-evidence",
  title: "Evidence weighed under one explanation only",
  definition:
    "An item of evidence is rated under exactly one hypothesis of its set; the others are not rated.",
  reason: "Evidence counts for an explanation only if it would be less expected under another.",
  of: "rated items of evidence",
  data: (c) => ratedItems(c).filter((each) => ratingsOf(each).size > 0),
  check(each) {
    const [hypothesis, another] = ratingsOf(each).keys();
    if (another !== undefined || ratingOfOther(each) !== undefined) return [];
    return [
      {
        subjects: [each.item.id, hypothesis!],
        facts: { item: each.item.id, hypothesis: hypothesis!, others: each.set.hypotheses.length - 1 },
        cites: citesOf(each.item),
        severity: "weakens" as const,
      },
    ];
  },
  tell: ({ item, hypothesis, others }, c) => ({
    short: `${observed(c, item)} is weighed under ${hypothesised(c, hypothesis)} only.`,
    detail: `How expected it is under ${counted(others, "other hypothesis", "other hypotheses")} is not given.`,
  }),
  summary: (found, examined) =>
    `${share(found.length, examined, "items of evidence")} are weighed under one explanation only.`,
});
