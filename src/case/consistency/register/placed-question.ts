import type { AnswerKind, DatedQuestion } from "../../dated-question.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { Path } from "../../walk.ts";

/** A dated question as far as it can be used, with its place and how messages call it. */
export interface PlacedQuestion {
  readonly path: Path;
  readonly name: string;
  readonly id: string | undefined;
  readonly of: Lenient<DatedQuestion>;
}

/** The dated questions of a case, those of its forecasts first. */
export function placedQuestions(c: LenientCase): readonly PlacedQuestion[] {
  return [
    ...listed(c.forecasts).flatMap(({ at, of: { id, question } }) => {
      if (!question) return [];
      const known = question.id ?? id;
      const name = `the question of the forecast \`${id ?? at + 1}\``;
      return [
        { path: ["forecasts", at, "question"], name, id: known, of: question as Lenient<DatedQuestion> },
      ];
    }),
    ...listed(c.register).map(({ at, of }) => ({
      path: ["register", at],
      name: `the dated question \`${of.id ?? at + 1}\``,
      id: of.id,
      of,
    })),
  ];
}

/** The kind of answer that a question has, where that can be read. */
export function answerKind({ of }: PlacedQuestion): AnswerKind | undefined {
  return of.answer as AnswerKind | undefined;
}
