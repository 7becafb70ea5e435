import type { Case } from "./case.ts";
import type { DatedQuestion, ForecastQuestion } from "./dated-question.ts";

/** A dated question of a case, wherever it stands, under the id by which it is known. */
export type RegisteredQuestion = (ForecastQuestion | DatedQuestion) & {
  readonly id: string;
  /** The forecast that it rewrites; null where the analyst asks it. */
  readonly of: string | null;
};

/** The dated questions of a case: those of its forecasts, in their order, then those of its register. */
export function registerOf(c: Case): readonly RegisteredQuestion[] {
  return [
    ...c.forecasts.flatMap(({ id, question }) =>
      question ? [{ ...question, id: question.id ?? id, of: id }] : [],
    ),
    ...c.register.map((question) => ({ ...question, of: question.of ?? null })),
  ];
}
