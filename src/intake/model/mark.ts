import * as z from "zod";

/** What a language model may say that words of a sentence tell. */
const MarkKind = z.enum([
  "act",
  "ask",
  "offer",
  "refusal",
  "precondition",
  "threat",
  "statement",
  "forecast",
]);

const Words = z.string().min(1).max(400);

/** Words of one sentence that a language model marked; each is copied from it, and nothing else is taken of an answer. */
export const Mark = z.object({
  kind: MarkKind,
  /** What tells it: the verb, the noun, the words of likelihood. */
  words: Words,
  /** Who does or says it, and to whom. */
  who: Words.optional(),
  whom: Words.optional(),
  when: Words.optional(),
});
export type Mark = z.infer<typeof Mark>;

/** Most marks of one sentence. */
export const MOST_MARKS = 12;

/** The marks of one sentence, under the model that made them. */
export interface ModelAnswer {
  readonly model: string;
  readonly marks: readonly Mark[];
}

/** What models answered, by the hash of what they were asked. */
export type ModelAnswers = ReadonlyMap<string, ModelAnswer>;
