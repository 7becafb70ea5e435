import type { Report } from "#outcome/report.ts";
import { type Answer, answersOf, type PlacedJudgement, unaskedJudgements } from "./answers.ts";
import { type Gist, gistOf } from "./judgement-words.ts";

/** A judgement of the first page, with the question that it answers, if one was asked. */
export interface KeyJudgement {
  /** Its number, by which it can be cited: the same in every format of the brief. */
  readonly number: number;
  readonly asked?: Pick<Answer, "question" | "further">;
  readonly placed: PlacedJudgement;
  /** What the first page says of it. */
  readonly told: Gist;
}

/** More than so many are no longer key. */
const MOST = 5;
/** Where fewer are asked for, others are added up to here. */
const FEWEST = 3;

/**
 * The key judgements, and what became of the questions that none of them answers; numbered through in the order in which
 * they stand in the brief.
 */
export function keyJudgementsOf(report: Report): {
  readonly judgements: readonly KeyJudgement[];
  readonly others: readonly Answer[];
} {
  const answers = answersOf(report);
  const answered = answers.filter(({ answer }) => answer !== undefined).slice(0, MOST);
  const unasked = unaskedJudgements(report)
    .filter(({ judgement }) => judgement.idle !== true)
    .slice(0, Math.max(0, FEWEST - answered.length));
  const judgements = [
    ...answered.map((asked) => ({ asked, placed: asked.answer! })),
    ...unasked.map((placed) => ({ placed })),
  ].map((one, at): KeyJudgement => ({ number: at + 1, ...one, told: gistOf(one.placed.judgement) }));
  const rest = answers.filter((answer) => !answered.includes(answer));
  const numbers = new Map([
    ...answered.map(({ number }, at) => [number, at + 1] as const),
    ...rest.map(({ number }, at) => [number, judgements.length + at + 1] as const),
  ]);
  const others = rest.map(
    ({ sameAs, ...answer }): Answer => ({
      ...answer,
      number: numbers.get(answer.number)!,
      ...(sameAs === undefined ? {} : { sameAs: numbers.get(sameAs)! }),
    }),
  );
  return { judgements, others };
}
