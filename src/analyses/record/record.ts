import { defineAnalysis } from "../analysis.ts";
import { selectRecord } from "./select.ts";
import { explainRecord } from "./words/explain.ts";

/** What the analysis returns. */
export type RecordResult = {
  readonly forecasts: readonly {
    readonly id: string;
    /** Whether a question is written down for it that a day after that of the analysis will settle. */
    readonly open: boolean;
    /** ISO 8601; null where no question is written down. */
    readonly closes: string | null;
  }[];
  readonly claims: readonly string[];
};

/** What is on record: the forecasts as made, with what would settle them, and the claims of the sources. */
export const record = defineAnalysis({
  id: "record",
  version: 5,
  title: "Forecasts and claims on record",
  question: "What is forecast and claimed, by whom, and how could one tell whether it is so?",
  firstLines: `forecasts:
  - {id: deal, text: the two parties agree, by: second, horizon: 2024-12-31, criterion: both sign, cite: ["art:P1.S1"]}`,
  answers: [],
  references: [],
  options: {},
  select: selectRecord,
  run: (input): RecordResult => ({
    forecasts: input.forecasts.map(({ id, question }) => ({
      id,
      open: question?.open ?? false,
      closes: question?.closes ?? null,
    })),
    claims: input.claims.map(({ id }) => id),
  }),
  explain: (_, input) => explainRecord(input),
});
