import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import { citesOf, isConsidered, type Placed, placedHypotheses } from "../context.ts";
import { knowable } from "../issued.ts";
import { asked, entry, hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";

/** A hypothesis that only other sources put forward, and on what question. */
type NotConsidered = {
  readonly set: string;
  readonly hypothesis: string;
  readonly sources: readonly string[];
};

/** An explanation that was to be had. */
export const explanationNotConsidered = defineRule<Placed, NotConsidered>({
  id: "explanation-not-considered",
  title: "An explanation on offer that the text does not consider",
  definition:
    "Another source of the case, which was there to be read, puts forward a hypothesis on a question that the text " +
    "under analysis answers, and the text does not mention it.",
  reason: "An explanation is only as good as the rivals it was compared with.",
  of: "explanations from any source of the case",
  data: (c, context) =>
    placedHypotheses(c).filter(
      ({ set, hypothesis }) =>
        set.hypotheses.some((each) => isConsidered(each, context)) &&
        knowable(c, hypothesis.from, context).length > 0,
    ),
  check({ set, hypothesis }, c, context) {
    if (isConsidered(hypothesis, context)) return [];
    const sources = knowable(c, hypothesis.from, context);
    return [
      {
        subjects: [hypothesis.id],
        facts: { set: set.id, hypothesis: hypothesis.id, sources },
        cites: hypothesis.cite ? citesOf(hypothesis) : hypothesis.from,
        severity: "weakens" as const,
      },
    ];
  },
  tell({ set, hypothesis, sources }, c) {
    const titles = sources.map((id) => quoted(entry(c.sources, id).title));
    return {
      short: `${hypothesised(c, hypothesis)} is not considered.`,
      detail: `Put forward on ${asked(c, set)} by ${listed(titles)}.`,
    };
  },
  summary: (found) =>
    `${capitalised(inWords(found.length))} explanations that other sources offer are not considered.`,
});
