import type { Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { distinct } from "../cites.ts";
import { quoted } from "../sentence-parts.ts";
import { confidenceIn } from "./confidence.ts";
import type { ExplanationModel } from "./model.ts";
import type { HypothesisResult, SetResult } from "./result.ts";
import { count, explaining, often, outward, percentRange } from "./wording.ts";

/** How the leading explanation stands. */
interface Standing {
  readonly name: string;
  readonly lead: HypothesisResult;
  readonly second: HypothesisResult;
  readonly secondName: string;
  /** It beats every rival under every input allowed. */
  readonly certain: boolean;
}

/** Finds the leader and the second, and whether the lead is certain. */
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
  };
}

/** The result for one effect, as part of a sentence. */
export function headlineOf(result: SetResult, model: ExplanationModel): string {
  const { name, secondName, certain } = standing(result, model);
  const rivals = `${count(result.hypotheses.length)} explanations`;
  switch (result.verdict) {
    case "level":
      return `the evidence puts ${quoted(name)} and ${quoted(secondName)} level among ${rivals}`;
    case "open":
      return `the evidence does not decide between ${rivals}; ${quoted(name)} is ahead`;
    case "narrow":
      return `${quoted(name)} is narrowly ahead of ${quoted(secondName)} among ${rivals}`;
    case "clear":
      return `${quoted(name)} is the best supported of ${rivals}${certain ? " under every reading of the inputs" : ""}`;
  }
}

/**
 * The answer for one effect. Its likelihood is the range of nine draws in ten of the leader's posterior; the exact
 * bounds stand beside it (why: see the method's page).
 */
export function judgementOf(result: SetResult, model: ExplanationModel): Judgement {
  const { lead } = standing(result, model);
  const likelihood = outward(lead.central);
  return {
    answers: { kind: "cause", about: model.id },
    text: [
      ...leadText(result, model),
      { likelihood },
      `, and ${percentRange(lead.posterior)} at the outside.`,
    ],
    likelihood,
    confidence: confidenceIn(result, model),
    n: {
      count: model.items.length,
      of: model.items.length === 1 ? "piece of evidence" : "pieces of evidence",
    },
    cites: citesOf(result, model),
  };
}

/** Who leads and how far, up to the words that announce the likelihood. */
function leadText(result: SetResult, model: ExplanationModel): Inline[] {
  const { name, lead, second, secondName, certain } = standing(result, model);
  const rivals = `${count(result.hypotheses.length)} explanations`;
  const inReadings = (text: string) => explaining(text, result.samples);
  const share = often(lead.leads);
  switch (result.verdict) {
    case "level":
      return [
        `The evidence does not decide between ${quoted(name)} and ${quoted(secondName)}: of ${rivals}, each comes first `,
        ...inReadings(`in ${share}. That ${quoted(name)} is the main one is `),
      ];
    case "open":
      return [
        `The evidence does not decide between ${rivals}. `,
        { strong: name },
        ...inReadings(` comes first most often, in ${share}; `),
        `${quoted(secondName)} in ${often(second.leads).replace(" of the readings", "")}. `,
        "That the first is the main explanation is ",
      ];
    case "narrow":
      return [
        { strong: name },
        ` is narrowly ahead of ${quoted(secondName)} among ${rivals}: `,
        ...inReadings(`it comes first in ${share}, but ${narrowness(result)} would put another first. `),
        "That it is the main explanation is ",
      ];
    case "clear":
      return [
        { strong: name },
        ` is the best supported of ${rivals}: `,
        ...inReadings(`it comes first in ${certain ? "every reading of the inputs" : share}. `),
        "That it is the main explanation is ",
      ];
  }
}

/** The small changes that would cost the leader its place. */
function narrowness(result: SetResult): string {
  const pivotal = result.evidence.some(({ without }) => without && without.leader !== result.leader);
  return [
    ...(result.overturns.steps === 1 ? ["one rating moved by one step"] : []),
    ...(pivotal ? ["one piece of evidence less"] : []),
  ].join(" or ");
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
