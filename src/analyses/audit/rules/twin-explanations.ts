import type { ExplanationSet } from "#case/explanation.ts";
import { inWords } from "../../sentence-parts.ts";
import { twinsIn } from "../../twins.ts";
import { citesOf } from "../context.ts";
import { asked, hypothesised } from "../named.ts";
import { defineRule } from "../rule.ts";

/** Hypotheses of one name, and the set they stand in. */
type Twins = { readonly set: string; readonly hypotheses: readonly string[] };

/** Belief split by mistake. */
export const twinExplanations = defineRule<ExplanationSet, Twins>({
  id: "twin-explanations",
  title: "One explanation entered twice",
  definition: "Two hypotheses of one set have the same name, case, punctuation and articles apart.",
  reason:
    "Belief is split between the entries, and another explanation may come first that is held less likely.",
  of: "sets of explanations",
  data: (c) => c.explanations.filter(({ hypotheses }) => hypotheses.length > 1),
  check: (set) =>
    twinsIn(set.hypotheses, ({ name }) => name).map((twins) => ({
      subjects: twins.map(({ id }) => id),
      facts: { set: set.id, hypotheses: twins.map(({ id }) => id) },
      cites: citesOf(...twins),
      severity: "weakens" as const,
    })),
  tell: ({ set, hypotheses }, c) => ({
    short: `${hypothesised(c, hypotheses[0]!)} is entered ${hypotheses.length === 2 ? "twice" : `${inWords(hypotheses.length)} times`} as an answer to ${asked(c, set)}.`,
  }),
});
