import type { Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { distinct } from "../cites.ts";
import { outward } from "../outward.ts";
import { inWords, quoted } from "../sentence-parts.ts";
import { groundOf, isByEvidence, onBeliefs } from "./alone-in-words.ts";
import { confidenceIn } from "./confidence.ts";
import { leadButForDisputed } from "./disputed.ts";
import { inShort } from "./gist.ts";
import { lateInWords } from "./late-cause.ts";
import { namesByText, namesOf, sharingOf } from "./level-words.ts";
import { lostInWords } from "./lost.ts";
import { type ExplanationModel, evidenceInUse } from "./model.ts";
import { changesInWords, hangsOn, isFarAhead } from "./narrowness.ts";
import type { HypothesisResult, SetResult } from "./result.ts";
import { nameOf, often, oftenInShort, rangeInFull, rangeOf, readingsTerm } from "./wording.ts";

/** How many of the pieces of evidence that tell most are cited. */
const CITED = 3;

/** How the leading explanation stands. */
interface Standing {
  readonly name: string;
  readonly lead: HypothesisResult;
  readonly second: HypothesisResult;
  /** The second, and those that are level with it in every reading. */
  readonly secondNames: string;
  /** It beats every rival under every input allowed. */
  readonly certain: boolean;
  /** How many explanations there are, in words. */
  readonly rivals: string;
}

/** Finds the leader and the second, and whether the lead is certain. */
function standing(result: SetResult, model: ExplanationModel): Standing {
  const find = (id: string) => result.hypotheses.find((hypothesis) => hypothesis.id === id)!;
  const lead = find(result.first[0]!);
  const second = find(result.runnerUp);
  const named = (id: string) => nameOf(model.rows.find((row) => row.id === id)!);
  return {
    name: named(lead.id),
    lead,
    second,
    secondNames: namesByText(alikeOf(second, result), model),
    certain: lead.beats.length === result.hypotheses.length - 1,
    rivals: `${inWords(result.hypotheses.length)} explanations`,
  };
}

/** The result for one effect, as part of a sentence. */
export function headlineOf(result: SetResult, model: ExplanationModel): string {
  const { name, secondNames, certain, rivals } = standing(result, model);
  if (evidenceInUse(model).length === 0) return `only starting beliefs tell ${rivals} apart`;
  switch (result.verdict) {
    case "level":
      return `the evidence puts ${namesOf(result.first, model)} level among ${rivals}`;
    case "open":
      return `the evidence does not decide between ${rivals}; ${quoted(name)} is ahead`;
    case "narrow":
      return isFarAhead(result)
        ? `${quoted(name)} is far ahead of ${secondNames} among ${rivals}, which hangs on ${hangsOn(result)}`
        : `${quoted(name)} is narrowly ahead of ${secondNames} among ${rivals}`;
    case "clear":
      if (!isByEvidence(result)) return `${quoted(name)} leads ${rivals}${groundOf(result, model)}`;
      return `${quoted(name)} is the best supported of ${rivals}${certain ? " under every reading of the inputs" : ""}`;
  }
}

/**
 * The answer for one effect. Its likelihood is the range of nine readings in ten of the leader's posterior; the exact
 * bounds stand beside it (why: see the method's page).
 */
export function judgementOf(result: SetResult, model: ExplanationModel): Judgement {
  const { lead } = standing(result, model);
  const likelihood = outward(lead.central);
  // Where nothing is left open, the outer bounds would only repeat the range.
  const bounds: Inline[] =
    rangeInFull(lead.central) === rangeInFull(lead.posterior)
      ? []
      : [", and ", rangeOf(lead.posterior), " at the outside"];
  const inUse = evidenceInUse(model).length;
  return {
    answers: { kind: "cause", about: model.id },
    text: [
      ...leadText(result, model),
      { likelihood },
      ...bounds,
      ...leadButForDisputed(lead, result),
      `${lostInWords(model.lost)}.${onBeliefs(result, model)}${lateInWords(result, model.rows, (row) => quoted(nameOf(row)))}`,
    ],
    ...inShort(result, model),
    likelihood,
    ...leadsOf(result, model),
    confidence: confidenceIn(result, model),
    n: { count: inUse, of: inUse === 1 ? "piece of evidence" : "pieces of evidence" },
    cites: citesOf(result, model),
    ...(inUse > 0 && evidenceInUse(model).every(({ cites }) => cites.length === 0)
      ? { judgedAlone: true as const }
      : {}),
  };
}

/** Which explanation comes first; all where several are level, none where there is no evidence to put one first. */
function leadsOf(result: SetResult, model: ExplanationModel): Pick<Judgement, "leads"> {
  if (evidenceInUse(model).length === 0) return {};
  return { leads: result.first.map((id) => nameOf(model.rows.find((row) => row.id === id)!)) };
}

/** Who leads and how far, up to the words that announce the likelihood. */
function leadText(result: SetResult, model: ExplanationModel): Inline[] {
  const { name, lead, second, secondNames, certain, rivals } = standing(result, model);
  const share = often(lead.leads, readingsTerm("readings", result.samples));
  const everyReading = ["every ", readingsTerm("reading", result.samples), " of the inputs"];
  if (evidenceInUse(model).length === 0) {
    return [
      `Only starting beliefs tell ${rivals} apart. The only evidence is the effect itself. ` +
        `How likely ${quoted(name)} is to be the main explanation: `,
    ];
  }
  switch (result.verdict) {
    case "level":
      return levelText(result, model, share);
    case "open":
      return [
        `The evidence does not decide between ${rivals}. `,
        { strong: quoted(name) },
        " comes first most often, in ",
        ...share,
        `; ${nextInWords(result, model)} `,
        ...oftenInShort(second.leads),
        `. How likely ${quoted(name)} is to be the main explanation: `,
      ];
    case "narrow":
      return [
        { strong: quoted(name) },
        ` is ${isFarAhead(result) ? "far" : "narrowly"} ahead of ${secondNames} among ${rivals}: it comes first in `,
        ...(certain ? everyReading : share),
        `, but ${changesInWords(result)} changes the leader. How likely it is to be the main explanation: `,
      ];
    case "clear":
      return [
        { strong: quoted(name) },
        isByEvidence(result)
          ? ` is the best supported of ${rivals}: it comes first in `
          : ` leads ${rivals}: it comes first in `,
        ...(certain ? everyReading : share),
        ". How likely it is to be the main explanation: ",
      ];
  }
}

/** An explanation and those that are level with it in every reading, in the order of the case; not the first. */
function alikeOf({ id, alike }: HypothesisResult, { hypotheses, first }: SetResult): string[] {
  const ids = [id, ...alike].filter((other) => other === id || !first.includes(other));
  return hypotheses.map((each) => each.id).filter((each) => ids.includes(each));
}

/** Who comes first next to most often, up to the share: all for whom one and the same share is printed. */
function nextInWords(result: SetResult, model: ExplanationModel): string {
  const { second, lead } = standing(result, model);
  const shown = ({ leads }: HypothesisResult) => JSON.stringify(oftenInShort(leads));
  const next = result.hypotheses.filter((each) => each !== lead && shown(each) === shown(second));
  const names = namesByText(
    next.map(({ id }) => id),
    model,
  );
  if (next.length === 1) return `${names} in`;
  return next.length === alikeOf(second, result).length
    ? `${names}, level in every reading, in`
    : `${names} each in`;
}

/** That several are level, and how often and in what way they come first. */
function levelText(result: SetResult, model: ExplanationModel, share: readonly Inline[]): Inline[] {
  const { name, rivals } = standing(result, model);
  const names = namesOf(result.first, model);
  const likely = (whom: string) => `. How likely ${whom} is to be the main explanation: `;
  switch (sharingOf(result)) {
    case "together":
      return result.first.length === result.hypotheses.length
        ? [
            `The evidence tells nothing between ${names}: they are level in every `,
            readingsTerm("reading", result.samples),
            likely("each"),
          ]
        : [
            `The evidence does not decide between ${names}, which are level in every reading: of ${rivals}, they come ` +
              "first together in ",
            ...share,
            likely("each"),
          ];
    case "mixed":
      return [
        `The evidence does not decide between ${names}: of ${rivals}, each comes first, alone or level with another, in `,
        ...share,
        likely(quoted(name)),
      ];
    case "by turns":
      return [
        `The evidence does not decide between ${names}: of ${rivals}, each comes first in `,
        ...share,
        likely(quoted(name)),
      ];
  }
}

/** The set's own citations, the leader's, and those of the pieces of evidence that tell most. */
function citesOf(result: SetResult, model: ExplanationModel): string[] {
  const itemOf = (id: string) => model.evidence.find((item) => item.id === id)!;
  const telling = result.evidence
    .filter(({ bits }) => bits !== null && bits > 0)
    .map(({ id, bits, exponent }) => ({ item: itemOf(id), weight: bits! * exponent }))
    .sort((a, b) => b.weight - a.weight || (a.item.text < b.item.text ? -1 : 1))
    .slice(0, CITED)
    .flatMap(({ item }) => item.cites);
  const leaders = model.rows.filter((row) => result.first.includes(row.id));
  return distinct([...model.cites, ...leaders.flatMap(({ cites }) => cites), ...telling]);
}
