import type { ExplanationSet } from "#case/explanation.ts";
import { rangeOf } from "#case/quantity.ts";
import { UNNAMED_SHARE } from "#case/unnamed-share.ts";
import { citesOf } from "../context.ts";
import { asked } from "../named.ts";
import { defineRule } from "../rule.ts";

const KEPT = `${Math.round(UNNAMED_SHARE.low * 100)}–${Math.round(UNNAMED_SHARE.high * 100)} %`;

/** A set that claims to be complete (`none`), or does not say how nearly it is so. */
export const noOther = defineRule<ExplanationSet, { readonly set: string; readonly none: boolean }>({
  id: "no-other",
  title: "No share stated for an explanation that nobody named",
  definition: "A set of hypotheses gives no share to an explanation that is not among them.",
  reason: "By that share the best of the named explanations looks the less certain.",
  of: "sets of explanations",
  data: (c) => c.explanations,
  check(set) {
    const other = set.other === undefined ? undefined : rangeOf(set.other);
    const isListed = set.hypotheses.some(({ id }) => id === "other");
    if (isListed || (other !== undefined && other.high > 0)) return [];
    return [
      {
        subjects: [set.id],
        facts: { set: set.id, none: other !== undefined },
        cites: citesOf(set),
        severity: "note" as const,
      },
    ];
  },
  tell: ({ set, none }, c) => ({
    short: none
      ? `${asked(c, set)} leaves no share for an explanation that nobody named.`
      : `${asked(c, set)}: ${KEPT} is kept for an explanation that nobody has named, by convention.`,
  }),
});
