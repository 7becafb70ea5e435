import * as z from "zod";
import { basis, grounds, IsoDay } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Chance, ChanceShare } from "./likelihood.ts";
import { OutsideView, Reason } from "./outside-view.ts";
import { Id, reference } from "./reference.ts";

/** What may be the answer to a dated question. */
export const AnswerKind = z.enum(["yes-no", "one of", "ordered", "number", "date"]);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** A number beyond this, either way, is a slip of the pen, and would be scored as if it were endless. */
export const LARGEST_ANSWER = 1e15;
const TOO_LARGE = { error: "a number up to a million thousand million: choose a larger unit" };
const answerNumber = z.number().min(-LARGEST_ANSWER, TOO_LARGE).max(LARGEST_ANSWER, TOO_LARGE);

/** Of what share quantiles are given. */
const BETWEEN = {
  error: "a share lies between 0 and 1, and is neither: 90 per cent is 0.9, what is nearly sure 0.99",
};

/** What somebody held of a dated question from a day on. */
export const Estimate = z
  .strictObject({
    by: z.string().min(1).describe("who held it, by name; the analyst of the case is one of them"),
    as: z
      .enum(["forecaster", "crowd", "market"])
      .default("forecaster")
      .describe("a crowd's or a market's line is shown beside the forecasters, and never pooled with them"),
    on: IsoDay.describe("the day from which it was held, until the next of the same forecaster"),
    chance: Chance.optional().describe("the chance of yes"),
    chances: z.record(z.string(), ChanceShare).optional().describe("the chance of each outcome, by its id"),
    quantiles: z
      .array(
        z.strictObject({
          share: z
            .number()
            .gt(0, BETWEEN)
            .lt(1, BETWEEN)
            .describe("the chance that the answer is not above the value"),
          value: z.union([answerNumber, IsoDay]),
        }),
      )
      .min(1)
      .optional()
      .describe("of a number or a date: values and the chance that the answer is not above them"),
    withdrawn: z.literal(true).optional().describe("that nothing is held from the day on"),
    why: z.string().optional().describe("the reason, in a sentence"),
    ...grounds,
  })
  .describe("what somebody held of a dated question from a day on")
  .register(ENTRIES, entry("estimate"));
export type Estimate = z.infer<typeof Estimate>;

/** How a dated question came out. */
export const Resolution = z
  .strictObject({
    as: z
      .enum(["resolved", "annulled", "ambiguous", "withdrawn"])
      .default("resolved")
      .describe(
        "`annulled`: its condition did not come about; `ambiguous`: the criteria do not settle it; `withdrawn`: asked no longer",
      ),
    answer: z
      .union([z.string(), answerNumber])
      .optional()
      .describe("`yes` or `no`; the id of an outcome; a number; a day, or `never` by the close"),
    on: IsoDay.describe("the day on which it was settled"),
    source: z.string().min(1).describe("what settled it, so that others can look it up"),
    why: z.string().optional(),
  })
  .describe("how a dated question came out");
export type Resolution = z.infer<typeof Resolution>;

/** What a dated question has, wherever it stands. */
const fields = {
  text: z.string(),
  criteria: z.string().describe("how one would tell which answer is right"),
  answer: AnswerKind.default("yes-no").describe(
    "yes or no; one of several outcomes; one of several in an order; a number; a date",
  ),
  outcomes: z
    .array(z.strictObject({ id: Id, text: z.string() }))
    .min(2)
    .optional()
    .describe("the outcomes of which one comes about, in their order where they have one"),
  unit: z.string().optional().describe("of what the number is: missiles, US dollars"),
  opens: IsoDay.optional().describe("from when on it is asked; the day of coding if absent"),
  closes: IsoDay.describe("the last day that counts"),
  settles: IsoDay.optional().describe("by when its answer will be known; the close if absent"),
  settledBy: z.string().describe("the source of truth"),
  condition: z.string().optional().describe("what must hold for it to count; otherwise it is annulled"),
  outside: OutsideView.optional(),
  reasons: z
    .array(Reason)
    .default([])
    .describe("what the case adds to the outside view, one after the other"),
  estimates: z.array(Estimate).default([]).describe("what forecasters held, over time"),
  resolution: Resolution.optional(),
  ...basis,
} as const;

/** A question about the future that a day and a source will settle; it rewrites a forecast so that it can be scored. */
export const ForecastQuestion = z
  .strictObject({ id: Id.optional().describe("the id of the forecast, if absent"), ...fields })
  .describe("a question that a day and a source will settle")
  .register(ENTRIES, entry("dated question", { asserts: false, known: true }));
export type ForecastQuestion = z.infer<typeof ForecastQuestion>;

/** The same, asked by the analyst or on a statement that stands elsewhere. */
export const DatedQuestion = z
  .strictObject({
    id: Id,
    of: reference("forecast")
      .optional()
      .describe(
        "the forecast that it rewrites with another day or test than that one's own `question`, which keeps to the words of the statement",
      ),
    ...fields,
  })
  .describe("a question about the future that a day and a source will settle")
  .register(ENTRIES, entry("dated question", { asserts: false, known: true }));
export type DatedQuestion = z.infer<typeof DatedQuestion>;

const question = reference("dated question");

/** Dated questions whose chances constrain one another. */
export const QuestionFamily = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z
        .literal("deadlines")
        .describe("one and the same thing by one day after the other, the earliest first"),
      questions: z.array(question).min(2),
    }),
    z.strictObject({
      kind: z.literal("one of many").describe("what excludes one another"),
      questions: z.array(question).min(2),
      exhaustive: z
        .boolean()
        .default(false)
        .describe("whether one of them must come about; where it is left out, none need"),
    }),
    z.strictObject({
      kind: z
        .literal("conditional")
        .describe("something, its condition, and the chance of it under the condition"),
      event: question.optional(),
      condition: question.optional(),
      ifSo: question.optional(),
      ifNot: question.optional(),
      both: question.optional(),
    }),
  ])
  .describe("dated questions whose chances constrain one another");
export type QuestionFamily = z.infer<typeof QuestionFamily>;
