import type { Report } from "#outcome/report.ts";
import { type Answer, answersOf, type PlacedJudgement, unaskedJudgements } from "./answers.ts";

/** A judgement of the first page, with the question that it answers, if one was asked. */
export interface KeyJudgement {
  readonly asked?: Pick<Answer, "number" | "question" | "further">;
  readonly placed: PlacedJudgement;
}

/** More than so many are no longer key. */
const MOST = 5;
/** Where fewer are asked for, others are added up to here. */
const FEWEST = 3;

/** The key judgements, and what became of the questions that none of them answers. */
export function keyJudgementsOf(report: Report): {
  readonly judgements: readonly KeyJudgement[];
  readonly others: readonly Answer[];
} {
  const answers = answersOf(report);
  const answered = answers.filter(({ answer }) => answer !== undefined).slice(0, MOST);
  const unasked = unaskedJudgements(report).slice(0, Math.max(0, FEWEST - answered.length));
  return {
    judgements: [
      ...answered.map((asked) => ({ asked, placed: asked.answer! })),
      ...unasked.map((placed) => ({ placed })),
    ],
    others: answers.filter((answer) => !answered.includes(answer)),
  };
}
