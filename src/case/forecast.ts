import * as z from "zod";
import { basis, DateOrMissing, isMissing, Missing } from "./basis.ts";
import { ForecastQuestion } from "./dated-question.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Chance } from "./likelihood.ts";
import { Id, reference } from "./reference.ts";

/** A statement about the future, as made, and a rewrite that could be scored. */
export const Forecast = z
  .strictObject({
    id: Id,
    text: z.string().describe("what is forecast, in the analyst's own words"),
    by: z
      .union([Missing, reference("actor")])
      .describe(
        "who foresees it; `not stated` beside a `judgement`, without words or a probability, where nobody does and the question is the analyst's",
      ),
    words: z
      .string()
      .optional()
      .describe("the words of likelihood used, kept as they are: `very likely`, `not unlikely`"),
    probability: Chance.default("not stated").describe("the probability that the wording gives, if any"),
    condition: z.string().optional().describe("what must hold for the forecast to apply"),
    events: z
      .array(reference("event"))
      .default([])
      .describe("planned events that are what it foresees: it comes true if they take place"),
    horizon: DateOrMissing.default("not stated").describe("by when (EDTF)"),
    criterion: z.string().default("not stated").describe("how one would tell whether it came true"),
    question: ForecastQuestion.optional().describe("a rewrite of it that could be scored"),
    ...basis,
  })
  .describe("a statement about the future, and a rewrite of it that could be scored")
  .register(ENTRIES, entry("forecast"));
export type Forecast = z.infer<typeof Forecast>;

/** Whether nobody foresees it: no one is named, no word of likelihood is kept, and that it is asked is the analyst's judgement. */
export function isAnalystsQuestion({ by, words, probability, judgement, question }: Forecast): boolean {
  return (
    isMissing(by) &&
    words === undefined &&
    isMissing(probability) &&
    judgement !== undefined &&
    question !== undefined
  );
}
