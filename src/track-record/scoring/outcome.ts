import type { Day } from "#case/day.ts";
import type { SealedQuestion } from "../sealed-register.ts";

/** How a question came out, on the day on which scores are looked at. */
export type QuestionOutcome =
  /** `answer`: 1 or 0 for yes or no; the place of an outcome; a number; a day, or null for one that never came. */
  | {
      readonly is: "resolved";
      readonly answer: number | null;
      readonly on: Day;
      readonly source: string;
      readonly why: string | null;
    }
  | {
      readonly is: "annulled" | "ambiguous" | "withdrawn";
      readonly on: Day;
      readonly source: string;
      readonly why: string | null;
    }
  /** Its day has come, and nobody has said how it came out. */
  | { readonly is: "due" }
  | { readonly is: "open" };

/** Whether an outcome leaves a question without a score although it was asked. */
export function isVoid({ is }: QuestionOutcome): boolean {
  return is === "annulled" || is === "ambiguous" || is === "withdrawn";
}

/** An answer as written, as the number by which it is scored. */
export function answerAsNumber(
  { answer, outcomes }: Pick<SealedQuestion, "answer" | "outcomes">,
  given: string | number,
  dayOf: (text: string) => Day,
): number | null {
  switch (answer) {
    case "yes-no":
      return given === "yes" ? 1 : 0;
    case "number":
      return Number(given);
    case "date":
      return given === "never" ? null : dayOf(String(given));
    default:
      return outcomes.findIndex(({ id }) => id === String(given));
  }
}
