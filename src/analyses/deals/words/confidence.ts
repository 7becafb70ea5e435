import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom } from "../../confidence.ts";
import { independentSources } from "../../independent-sources.ts";
import { counted } from "../../sentence-parts.ts";
import { HARDLY_ANY_READINGS, NEARLY_ALL_READINGS } from "../thresholds.ts";
import { turningPremises } from "./flips.ts";
import { basesOf, inputsOf } from "./inputs.ts";
import type { Answer, ToldDeals } from "./told.ts";

/** How far the answer can be relied on. */
export function confidenceIn(told: ToldDeals, answer: Answer): Confidence {
  const { input } = told;
  const bases = basesOf(input);
  const cites = bases.flatMap((basis) => basis.cites);
  const sources = independentSources(cites, input.origins);
  const { given, missing } = inputsOf(input);
  const stated =
    bases.length === 0 ? 0 : bases.filter(({ basis }) => basis === "stated").length / bases.length;
  const decides =
    answer !== null &&
    (answer.known || answer.share >= NEARLY_ALL_READINGS || answer.share <= HARDLY_ANY_READINGS);
  const turning = turningPremises(told, answer).length;
  return confidenceFrom([
    {
      grounds: { answers: decides },
      why: decides ? "" : "What is not stated decides whether there is one.",
    },
    {
      grounds: { answers: true, given: given / (given + missing) },
      why:
        missing === 0
          ? ""
          : `Of ${counted(given + missing, "thing")} that one would have to know of the parties, ${counted(given, "is stated or judged", "are stated or judged").replace(/^0 .*$/, "none is stated or judged")}.`,
    },
    {
      grounds: { answers: true, stated },
      why:
        stated === 1
          ? "What the parties want is what sources state."
          : stated === 0
            ? "What the parties want is read or judged by the analyst."
            : "Part of what the parties want is read or judged by the analyst.",
    },
    {
      grounds: { answers: true, sources },
      why: sources === 1 ? "One source alone tells of their terms." : "",
    },
    {
      grounds: { answers: true, turnedBy: turning > 0 ? "input" : "none" },
      why: turning > 0 ? "One input that falls away would turn the answer." : "",
    },
  ]);
}
