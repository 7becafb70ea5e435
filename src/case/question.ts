import * as z from "zod";
import { Citation, fromText } from "./basis.ts";
import { Id, reference } from "./reference.ts";

/** The kinds of question that a case may ask and an analysis may answer. */
export const QuestionKind = z.enum([
  "soundness",
  "chronology",
  "backing-down",
  "cause",
  "outcome",
  "duration",
  "occurrence",
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** A question that the brief must answer, in the case's order. */
export const Question = z
  .strictObject({
    id: Id,
    text: z.string(),
    kind: QuestionKind.describe(
      "soundness (does the argument hold), chronology (what happened when), backing-down, cause (why), outcome " +
        "(where does it go), duration (how long), occurrence (will it happen)",
    ),
    about: Id.optional().describe("the explanation set, party or forecast that it is about"),
    order: z
      .array(reference("event"))
      .min(2)
      .max(2)
      .optional()
      .describe("Of a chronology: the two events of which it asks whether the first came before the second"),
    cite: z.array(Citation).optional(),
    ...fromText,
  })
  .describe("a question that the brief must answer");
export type Question = z.infer<typeof Question>;

/** What a question is about, as the judgement that answers it names it; `undefined` where it is about all of its kind. */
export function topicOf({ about, order }: Pick<Question, "about" | "order">): string | undefined {
  return order === undefined ? about : order.join(" before ");
}
