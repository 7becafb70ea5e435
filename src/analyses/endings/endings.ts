import { defineAnalysis } from "../analysis.ts";
import { figuredClasses } from "./figured-class.ts";
import { ENDINGS_LIMITS } from "./limits.ts";
import { phaseResult } from "./phase-result.ts";
import type { EndingsResult } from "./result.ts";
import { roundsResult } from "./rounds-result.ts";
import { selectEndings } from "./select.ts";
import { MOST_DRAWN } from "./thresholds.ts";
import { explainEndings } from "./words/explain.ts";

/** How long a phase lasts and how it ends, as comparable spells did; and what the case's own rounds show. */
export const endings = defineAnalysis({
  id: "endings",
  version: 14,
  title: "Duration and ending",
  question: "How long do such phases last, and how do they end?",
  firstLines: `rounds:
  - {id: first-talks, name: first talks, parties: [first, second], start: 2024-01-10, end: 2024-03-20, ending: impasse, cite: [art]}`,
  answers: ["duration"],
  references: [
    {
      text: "E. L. Kaplan and Paul Meier, Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53: 457–481",
      year: 1958,
    },
    {
      text: "Odd O. Aalen and Søren Johansen, An empirical transition matrix for non-homogeneous Markov chains, Scandinavian Journal of Statistics 5: 141–150",
      year: 1978,
    },
    {
      text: "John P. Klein and Melvin L. Moeschberger, Survival Analysis: Techniques for Censored and Truncated Data, second edition",
      year: 2003,
    },
    { text: "Andrew Gelman et al., Bayesian Data Analysis, third edition", year: 2013 },
  ],
  options: {},
  select: selectEndings,
  limits: ENDINGS_LIMITS,
  run(input, _, __, progress, budget): EndingsResult {
    const work = { budget, steps: budget.meter("redatedSpells") };
    const figured = figuredClasses(input.classes, input.phases);
    return {
      phases: input.phases.map((phase, at) => {
        progress(at / input.phases.length);
        return phaseResult(phase, input, figured, at < MOST_DRAWN, work);
      }),
      rounds: roundsResult(input, budget),
    };
  },
  explain: explainEndings,
});
