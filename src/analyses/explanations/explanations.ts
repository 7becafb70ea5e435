import { defineAnalysis } from "../analysis.ts";
import { EXPLANATIONS_LIMITS } from "./limits.ts";
import { selectSets } from "./select.ts";
import { sets } from "./sets.ts";

/** Competing explanations of one effect, weighed by Bayes' rule over ranges of likelihoods and starting beliefs. */
export const explanations = defineAnalysis({
  id: "explanations",
  version: 17,
  title: "Competing explanations",
  question: "Which explanation does the evidence support, how firmly, and what would change that?",
  firstLines: `explanations:
  - {id: why, question: Why the offer?, effect: {text: the first party offers talks, events: [offer]},
     hypotheses: [{id: pressed, name: Pressure worked, judgement: As I see it.}, {id: strong, name: It could talk from strength, judgement: As I see it.}],
     evidence: [{id: e1, text: New sanctions came before, likelihood: {pressed: likely, strong: even}, judgement: As I see it.}]}`,
  answers: ["cause"],
  references: [
    { text: "Walley, P., Statistical Reasoning with Imprecise Probabilities. Chapman and Hall", year: 1991 },
    {
      text:
        "Whitcomb, K. M., “Quasi-Bayesian analysis using imprecise probability assessments and the generalized " +
        "Bayes' rule”, Theory and Decision 58: 209–238",
      year: 2005,
    },
    {
      text: "Heuer, R. J., Psychology of Intelligence Analysis, ch. 8. Center for the Study of Intelligence",
      year: 1999,
    },
    {
      text:
        "Karvetski, C. W. and Mandel, D. R., “Coherence of probability judgments from uncertain evidence: Does ACH " +
        "help?”, Judgment and Decision Making 15(6)",
      year: 2020,
    },
    {
      text:
        "Dhami, M. K., Belton, I. K., De Werd, P., Hadzhieva, V. and Wicke, L., “Effects of task structure and " +
        "confirmation bias in alternative hypotheses evaluation”, Cognitive Research: Principles and Implications 9: 37",
      year: 2024,
    },
  ],
  options: {
    samples: {
      kind: "integer",
      label: "Readings of the inputs to draw",
      default: 2000,
      min: 100,
      max: 200000,
    },
  },
  limits: EXPLANATIONS_LIMITS,
  select: selectSets,
  setup: (input, { samples }) => ({ input, samples }),
  parts: [sets],
});
