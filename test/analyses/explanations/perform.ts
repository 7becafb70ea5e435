import { explanations } from "#analyses/explanations/explanations.ts";
import type { ExplanationsResult, HypothesisResult, SetResult } from "#analyses/explanations/result.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { caseOf, type SampleSet } from "./sample-set.ts";

/** Runs the analysis as the program does. */
export function outcomeOf(c: Case, samples = 4000, seed = 1) {
  return explanations.perform(c, { samples }, new Random(seed, "explanations"));
}

/** What it found and said of sets that can be compared. */
export function doneOf(...sets: readonly SampleSet[]): { sets: readonly SetResult[]; said: Explanation } {
  const outcome = outcomeOf(caseOf(...sets));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return {
    sets: (outcome.result as unknown as ExplanationsResult).sets,
    said: outcome.explanation,
  };
}

/** What it found for one set. */
export function resultOf(set: SampleSet): SetResult {
  return doneOf(set).sets[0]!;
}

/** The result of one hypothesis of a set. */
export function hypothesisOf(result: SetResult, id: string): HypothesisResult {
  return result.hypotheses.find((hypothesis) => hypothesis.id === id)!;
}
