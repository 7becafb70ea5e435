import type { Judgement } from "#outcome/explanation.ts";
import type { Likelihood, Text } from "#outcome/text.ts";
import { confidenceIn } from "./confidence.ts";
import type { ExplanationModel } from "./model.ts";
import type { HypothesisResult, SetResult } from "./result.ts";
import { count, distinct, explaining, often, outward, quoted } from "./wording.ts";

/** Two shares of 4000 draws that differ by less cannot be told apart (about two and a half standard errors). */
const LEVEL = 0.02;

/** How the leading explanation stands. */
interface Standing {
  readonly name: string;
  readonly lead: HypothesisResult;
  readonly second: HypothesisResult;
  readonly secondName: string;
  /** It beats every rival under every input allowed. */
  readonly certain: boolean;
  readonly level: boolean;
}

/** Finds the leader and the second, and whether the lead is certain or none. */
function standing(result: SetResult, model: ExplanationModel): Standing {
  const find = (id: string) => result.hypotheses.find((hypothesis) => hypothesis.id === id)!;
  const lead = find(result.leader);
  const second = find(result.runnerUp);
  const nameOf = (id: string) => model.rows.find((row) => row.id === id)!.name;
  return {
    name: nameOf(lead.id),
    lead,
    second,
    secondName: nameOf(second.id),
    certain: lead.beats.length === result.hypotheses.length - 1,
    level: lead.leads - second.leads < LEVEL,
  };
}

/** The result for one effect in one sentence without figures of probability. */
export function headlineOf(result: SetResult, model: ExplanationModel): string {
  const { name, secondName, certain, level } = standing(result, model);
  const rivals = `${count(result.hypotheses.length)} explanations`;
  if (level) return `the evidence puts ${quoted(name)} and ${quoted(secondName)} level among ${rivals}`;
  if (!result.decides) return `the evidence does not decide between ${rivals}; ${quoted(name)} is ahead`;
  return `${quoted(name)} is the best supported of ${rivals}${certain ? " under every reading of the inputs" : ""}`;
}

/**
 * The answer for one effect. Its likelihood is the range of nine draws in ten of the leader's posterior; the exact
 * bounds stand in the table (why: see the method's page).
 */
export function judgementOf(result: SetResult, model: ExplanationModel): Judgement {
  const { lead } = standing(result, model);
  const likelihood = outward(lead.central);
  return {
    answers: { kind: "cause", about: model.id },
    text: textOf(result, model, likelihood),
    likelihood,
    confidence: confidenceIn(result, model),
    n: {
      count: model.items.length,
      of: model.items.length === 1 ? "piece of evidence" : "pieces of evidence",
    },
    cites: citesOf(result, model),
  };
}

function textOf(result: SetResult, model: ExplanationModel, likelihood: Likelihood): Text {
  const { name, lead, second, secondName, certain, level } = standing(result, model);
  const { samples } = result;
  const rivals = `${count(result.hypotheses.length)} explanations`;
  if (level) {
    return [
      `The evidence does not decide between ${quoted(name)} and ${quoted(secondName)}: of ${rivals}, each comes first `,
      ...explaining(`in ${often(lead.leads)} of the inputs. `, samples),
      `That ${quoted(name)} is the main one is `,
      { likelihood },
      ".",
    ];
  }
  const chance = [" That it is the main explanation is ", { likelihood }, "."];
  if (!result.decides) {
    return [
      `The evidence does not decide between ${rivals}. `,
      { strong: name },
      ...explaining(` comes first most often, in ${often(lead.leads)} of the inputs; `, samples),
      `${quoted(secondName)} in ${often(second.leads).replace(" of the readings", "")}.`,
      ...chance,
    ];
  }
  const where = certain
    ? "every reading that the inputs allow"
    : `${often(lead.leads)} that the inputs allow`;
  return [
    { strong: name },
    ...explaining(` is the best supported of ${rivals}: it comes first in ${where}.`, samples),
    ...chance,
  ];
}

/** The set's own citations, the leader's, and those of the three pieces of evidence that tell most. */
function citesOf(result: SetResult, model: ExplanationModel): string[] {
  const telling = result.evidence
    .filter((item) => item.bits !== null && item.bits > 0)
    .sort((a, b) => b.bits! * b.exponent - a.bits! * a.exponent)
    .slice(0, 3)
    .flatMap(({ id }) => model.items.find((item) => item.id === id)!.cites);
  const leader = model.rows.find((row) => row.id === result.leader)!;
  return distinct([...model.cites, ...leader.cites, ...telling]);
}
