import type { Case } from "#case/case.ts";
import type { Reason } from "#case/outside-view.ts";
import type { RegisteredQuestion } from "#case/register.ts";
import type { Findings } from "../analysis.ts";
import type { ExplanationsResult } from "../explanations/result.ts";
import { counted } from "../sentence-parts.ts";
import { type Chance, chanceGiven, factorOf } from "./chance.ts";
import type { ConditionInput, ReasonInput } from "./input.ts";

/** The time in which a question can come true: from when it is asked, if from a later day than now, to its close. */
export type Asked = Pick<RegisteredQuestion, "opens" | "closes">;

/** The days in which a question can still come true; on the very last day there is still that day. */
function daysLeft({ asOf }: Pick<Case, "asOf">, { opens, closes }: Asked): number {
  return Math.max(1, closes.latest! - Math.max(asOf.latest!, opens?.latest ?? asOf.latest!));
}

/** What a reason says: before one that goes by the days left, how many these are. */
export function reasonText(
  c: Pick<Case, "asOf">,
  asked: Asked,
  { text, openFor }: Pick<Reason, "text" | "openFor">,
): string {
  if (openFor === undefined) return text;
  const left = daysLeft(c, asked);
  const days = counted(left, "day");
  if ((asked.opens?.latest ?? c.asOf.latest!) > c.asOf.latest!)
    return `${days} ${left === 1 ? "lies" : "lie"} between its opening and its close; ${text}`;
  return `${days} ${left === 1 ? "is" : "are"} left; ${text}`;
}

/** A reason of a case, with what other analyses found of its condition. */
export function reasonInput(
  c: Case,
  register: readonly RegisteredQuestion[],
  reason: Reason,
  found: Findings,
  asked: Asked,
): ReasonInput {
  const { odds, pace, openFor, perYear, given, cite = [] } = reason;
  const common = { text: reasonText(c, asked, reason), cites: cite };
  if (odds !== undefined) return { ...common, way: "odds", factor: factorOf(odds) };
  if (pace !== undefined) return { ...common, way: "pace", factor: factorOf(pace) };
  if (openFor !== undefined)
    return { ...common, way: "pace", factor: factorOf(twoFigures(daysLeft(c, asked) / openFor)) };
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

/** A number to two figures: nobody knows how fast things come about to more. */
function twoFigures(number: number): number {
  return Number(number.toPrecision(2));
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
  // Of a condition that was an explanation the case may know nothing on the day, or from the selected sources.
  return { from: "judged", chance: chance === undefined ? null : chanceGiven(chance) };
}

/** The chance that an explanation is the main one, in nine readings of ten; null where they were not compared. */
function posteriorOf(id: string, { explanations }: Findings): Chance | null {
  if (explanations === undefined || "missing" in explanations) return null;
  const { sets } = explanations.result as unknown as ExplanationsResult;
  const row = sets.flatMap(({ hypotheses }) => hypotheses).find((hypothesis) => hypothesis.id === id);
  return row === undefined ? null : { low: row.central.low, best: row.median, high: row.central.high };
}
