import { defineAnalysis } from "../analysis.ts";
import { parts } from "./parts/index.ts";
import { selectForecasts } from "./select.ts";

/** The register of dated questions: the chance of each, from what, and whether the chances agree with one another. */
export const forecasts = defineAnalysis({
  id: "forecasts",
  version: 17,
  title: "Dated questions",
  question:
    "How likely is each dated question to come true, from what, and can all the chances be right together?",
  firstLines: `register:
  - {id: deal, text: Do the two parties sign by the end of the year?, criteria: Both sign one text, closes: 2024-12-31, settledBy: The published text,
     outside: {counts: {yes: 3, of: 11}, what: Talks of this kind that ended in a text within the year, judgement: As I count them.}, cite: ["art:P1.S1"]}`,
  answers: ["occurrence"],
  references: [
    {
      text: "Kahneman, D. and Tversky, A., “Intuitive prediction: biases and corrective procedures”, TIMS Studies in Management Science 12: 313–327",
      year: 1979,
    },
    {
      text: "Brown, L. D., Cai, T. T. and DasGupta, A., “Interval estimation for a binomial proportion”, Statistical Science 16: 101–133",
      year: 2001,
    },
    {
      text: "Genest, C. and Zidek, J. V., “Combining probability distributions: a critique and an annotated bibliography”, Statistical Science 1: 114–135",
      year: 1986,
    },
    {
      text: "Predd, J. B., Osherson, D. N., Kulkarni, S. R. and Poor, H. V., “Aggregating probabilistic forecasts from incoherent and abstaining experts”, Decision Analysis 5: 177–189",
      year: 2008,
    },
    {
      text: "de Finetti, B., “La prévision: ses lois logiques, ses sources subjectives”, Annales de l'Institut Henri Poincaré 7: 1–68",
      year: 1937,
    },
  ],
  options: {},
  needs: ["explanations"],
  select: selectForecasts,
  setup: (input) => input,
  parts,
});
