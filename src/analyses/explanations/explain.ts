import type { Block } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { caveatsOf, generalCaveats } from "./caveats.ts";
import { evidenceTable } from "./evidence-table.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, inputsOf } from "./gaps.ts";
import { glanceTable } from "./glance.ts";
import { hypothesisTable } from "./hypothesis-table.ts";
import { headlineOf, judgementOf } from "./judgement.ts";
import { likelihoodMatrix } from "./likelihood-matrix.ts";
import { type ExplanationModel, type ExplanationsInput, evidenceInUse } from "./model.ts";
import { posteriorPlot } from "./posterior-plot.ts";
import type { SetResult } from "./result.ts";
import { pieces, reasonNotToCompare } from "./wording.ts";

/** Words, tables and pictures for the comparison of explanations. */
export function explain(sets: readonly SetResult[], input: ExplanationsInput): Explanation {
  const several = sets.length + input.incomparable.length > 1;
  const pairs = sets.map((result, index) => ({ result, model: input.sets[index]! }));
  const of = (model: { question: string }, text: Text): Text =>
    several ? [`${quoted(short(model.question, 60))}: `, ...pieces(text)] : text;
  const inputs = input.sets.map(inputsOf);
  const lines = pairs.map(({ result, model }) => headlineOf(result, model)).join("; ");
  return {
    headline: `${capitalised(lines)}.`,
    judgements: pairs.map(({ result, model }) => judgementOf(result, model)),
    blocks: pairs.flatMap(({ result, model }) => blocksOf(result, model)),
    glance: pairs.map(({ result, model }) => glanceTable(result, model)),
    caveats: [
      ...generalCaveats(sets[0]!.samples),
      ...pairs.flatMap(({ result, model }) => caveatsOf(result, model).map((text) => of(model, text))),
    ],
    flips: pairs.flatMap(({ result, model }) => flipsOf(result, model)).sort((a, b) => a.steps - b.steps),
    gaps: [
      ...input.incomparable.map(
        ({ question, why }) => `${quoted(question)} was not compared: ${reasonNotToCompare(why)}.`,
      ),
      ...input.sets.flatMap((model) => gapsOf(model).map((text) => of(model, text))),
    ],
    inputs: {
      given: inputs.reduce((total, { given }) => total + given, 0),
      missing: inputs.reduce((total, { missing }) => total + missing, 0),
    },
  };
}

function blocksOf(result: SetResult, model: ExplanationModel): Block[] {
  const about = short(model.question, 80);
  return [
    likelihoodMatrix(model, `${about} How expected the evidence is`),
    posteriorPlot(result, model, `${about} Chance of each explanation`),
    hypothesisTable(result, model, `${about} The explanations`),
    evidenceTable(result, model, `${about} The evidence`),
    ...(result.overturns.steps === null && evidenceInUse(model).length > 0
      ? [{ kind: "text" as const, text: noChangeText(result, model) }]
      : []),
  ];
}

/** That no change of ratings puts another explanation first, as far as they were tried. */
function noChangeText({ overturns, first }: SetResult, model: ExplanationModel): string {
  if (!evidenceInUse(model).some(({ ratings }) => ratings.some(({ word }) => word !== null))) {
    return "No rating is a word, so that there is no step by which one could be changed.";
  }
  if (first.length > 1) return "No change of one rating by one step puts one of those that are level first.";
  const excluded =
    overturns.atLeast > 2 ? "up to two steps, in one rating or in two," : "one rating by one step";
  return (
    `No change of ${excluded} puts another explanation first. Of larger ones, up to four steps, the strongest were ` +
    "tried, and none does."
  );
}
