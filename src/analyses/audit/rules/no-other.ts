import type { ExplanationSet } from "#case/explanation.ts";
import { rangeOf } from "#case/quantity.ts";
import { citesOf } from "../context.ts";
import { asked } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A set that claims to be complete. */
export const noOther = defineRule<ExplanationSet, { readonly set: string }>({
  id: "no-other",
  title: "No room for an explanation that nobody named",
  definition: "A set of hypotheses keeps no share for an explanation that is not among them.",
  reason: "Without it the best of the named explanations looks certain merely because the list is short.",
  of: "sets of explanations",
  data: (c) => c.explanations,
  check(set) {
    const other = set.other === undefined ? undefined : rangeOf(set.other);
    const isListed = set.hypotheses.some(({ id }) => id === "other");
    if (isListed || (other !== undefined && other.high > 0)) return [];
    return [{ subjects: [set.id], facts: { set: set.id }, cites: citesOf(set), severity: "note" as const }];
  },
  tell: ({ set }, c) => ({
    short: `${asked(c, set)} leaves no share for an explanation that nobody named.`,
  }),
});
