import type { Case } from "#case/case.ts";
import type { Reason } from "#case/outside-view.ts";
import type { RegisteredQuestion } from "#case/register.ts";
import type { Findings } from "../analysis.ts";
import type { ExplanationsResult } from "../explanations/result.ts";
import { type Chance, chanceGiven, factorOf } from "./chance.ts";
import type { ConditionInput, ReasonInput } from "./input.ts";

/** A reason of a case, with what other analyses found of its condition. */
export function reasonInput(
  c: Case,
  register: readonly RegisteredQuestion[],
  { text, odds, pace, perYear, given, cite = [] }: Reason,
  found: Findings,
): ReasonInput {
  const common = { text, cites: cite };
  if (odds !== undefined) return { ...common, way: "odds", factor: factorOf(odds) };
  if (pace !== undefined) return { ...common, way: "pace", factor: factorOf(pace) };
  if (perYear !== undefined) return { ...common, way: "perYear", factor: factorOf(perYear) };
  const { yes, no } = given!;
  return {
    ...common,
    way: "given",
    condition: conditionInput(c, register, given!, found),
    yes: chanceGiven(yes),
    no: no === undefined ? "before" : chanceGiven(no),
  };
}

function conditionInput(
  c: Case,
  register: readonly RegisteredQuestion[],
  { hypothesis, question, chance }: NonNullable<Reason["given"]>,
  found: Findings,
): ConditionInput {
  if (hypothesis !== undefined) {
    const named = c.explanations.flatMap(({ hypotheses }) => hypotheses).find(({ id }) => id === hypothesis);
    return {
      from: "hypothesis",
      id: hypothesis,
      name: named?.name ?? hypothesis,
      chance: posteriorOf(hypothesis, found),
    };
  }
  if (question !== undefined) {
    const { text } = register.find(({ id }) => id === question)!;
    return { from: "question", id: question, text };
  }
  return { from: "judged", chance: chanceGiven(chance!) };
}

/** The chance that an explanation is the main one, in nine readings of ten; null where they were not compared. */
function posteriorOf(id: string, { explanations }: Findings): Chance | null {
  if (explanations === undefined || "missing" in explanations) return null;
  const { sets } = explanations.result as unknown as ExplanationsResult;
  const row = sets.flatMap(({ hypotheses }) => hypotheses).find((hypothesis) => hypothesis.id === id);
  return row === undefined ? null : { low: row.central.low, best: row.median, high: row.central.high };
}
