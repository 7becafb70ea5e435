import type { ToldQuestion } from "./told.ts";

/** After an answer that nobody but somebody who knew how it went on stands behind, what it is; nothing after any other. */
export function byHindsight({ question, answer, held }: ToldQuestion): string {
  return isHindsight({ question, answer, held }) ? ", estimated with hindsight" : "";
}

/** Whether the answer is no forecast of its day: all who gave it knew how it went on. */
export function isHindsight({
  question,
  answer,
  held,
}: Pick<ToldQuestion, "question" | "answer" | "held">): boolean {
  return question.resolution === null && answer.by !== "outside view" && held.hindsight;
}
