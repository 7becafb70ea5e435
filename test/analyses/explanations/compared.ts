import type { ExplanationModel, ExplanationsInput } from "#analyses/explanations/model.ts";
import type { HypothesisResult, SetResult } from "#analyses/explanations/result.ts";
import { selectSets } from "#analyses/explanations/select.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

/** What the analysis selects of one set. */
export function modelOf(set: SampleSet): ExplanationModel {
  return inputOf(set).sets[0]!;
}

/** What the analysis selects of a case with these sets. */
export function inputOf(...sets: readonly SampleSet[]): ExplanationsInput {
  const selection = selectSets(caseOf(...sets));
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  return selection.input;
}

/** A finding made up for one explanation. */
export function finding(id: string, more: Partial<HypothesisResult> = {}): HypothesisResult {
  return {
    id,
    prior: { low: 0.2, high: 0.4 },
    priorGiven: true,
    posterior: { low: 0.1, high: 0.9 },
    median: 0.5,
    central: { low: 0.3, high: 0.6 },
    leads: 0,
    trails: 0,
    alike: [],
    beats: [],
    holdsOff: [],
    inconsistency: 0,
    ...more,
  };
}

/** A result made up for a model: A leads, B is second, and nothing small would change that. */
export function resultFor(model: ExplanationModel, more: Partial<SetResult> = {}): SetResult {
  return {
    id: model.id,
    samples: 1000,
    leader: "A",
    runnerUp: "B",
    first: more.verdict === "level" ? ["A", "B"] : [more.leader ?? "A"],
    verdict: "clear",
    hypotheses: model.rows.map(({ id }) => finding(id, { leads: id === "A" ? 0.8 : id === "B" ? 0.2 : 0 })),
    reserved: { low: 0.1, high: 0.3 },
    evidence: model.evidence.map(({ id, ratings }) => ({
      id,
      used: ratings.some(({ range }) => range !== null),
      isEffect: false,
      exponent: 1,
      rated: ratings.filter(({ range }) => range !== null).length,
      missing: ratings.filter(({ range }) => range === null).length,
      bits: 0.1,
      without: { leader: "A", share: 0.7 },
    })),
    clusters: [],
    overturns: { steps: null, atLeast: 3, all: false, count: 0, strongest: [] },
    priorOddsToLevel: 2,
    leastInconsistent: ["A"],
    ...more,
  };
}

/** Running text as one string: shares and likelihoods in per cent, terms bare, citations in brackets. */
export function plain(text: Text): string {
  return typeof text === "string" ? text : text.map(plainPiece).join("");
}

function plainPiece(piece: Inline): string {
  if (typeof piece === "string") return piece;
  if ("strong" in piece) return piece.strong;
  if ("term" in piece) return piece.term;
  if ("cite" in piece) return `[${piece.cite.join(" ")}]`;
  const value = "likelihood" in piece ? piece.likelihood : piece.share;
  const percent = (share: number) => Math.round(share * 1000) / 10;
  if (typeof value === "number") return `${percent(value)} %`;
  return value.low === value.high
    ? `${percent(value.low)} %`
    : `${percent(value.low)}–${percent(value.high)} %`;
}
