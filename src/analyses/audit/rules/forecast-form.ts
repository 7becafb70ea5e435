import { isMissing } from "#case/basis.ts";
import { boundsOf } from "#case/effective-date.ts";
import type { Forecast } from "#case/forecast.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import { citesOf, ownForecasts } from "../context.ts";
import { entry } from "../named.ts";
import { defineRule } from "../rule.ts";

/** What it takes to score a forecast. */
export const PARTS = ["probability", "horizon", "criterion"] as const;
type Part = (typeof PARTS)[number];

const IN_WORDS: Readonly<Record<Part, string>> = {
  probability: "probability",
  horizon: "last day",
  criterion: "test of whether it came true",
};

/** What a forecast lacks of it: a range from 0 to 1 is no probability, and a date without a last day no horizon. */
export function lacks({ probability, horizon, criterion }: Forecast): Part[] {
  const range = likelihoodRange(probability);
  const missing = {
    probability: range === undefined || (range.low <= 0 && range.high >= 1),
    horizon: boundsOf(horizon).latest === null,
    criterion: isMissing(criterion),
  };
  return PARTS.filter((part) => missing[part]);
}

/** What makes a forecast scorable. */
export const forecastForm = defineRule<
  Forecast,
  { readonly forecast: string; readonly missing: readonly Part[] }
>({
  id: "forecast-form",
  title: "Forecasts that nobody could score",
  definition:
    "A forecast of the text states no probability, no day by which it must come true, or no test of whether it did.",
  reason: "A forecast that cannot turn out wrong says nothing.",
  of: "forecasts of the text",
  data: ownForecasts,
  check(forecast) {
    const missing = lacks(forecast);
    if (missing.length === 0) return [];
    return [
      {
        subjects: [forecast.id],
        facts: { forecast: forecast.id, missing },
        cites: citesOf(forecast),
        severity: "weakens" as const,
      },
    ];
  },
  tell({ forecast, missing }, c) {
    const { text, question } = entry(c.forecasts, forecast);
    const lacking = listed(missing.map((part) => `no ${IN_WORDS[part]}`));
    const rewritten = question === undefined ? "" : "; the case has a question that can be settled";
    return { short: `As worded, the forecast ${quoted(text)} gives ${lacking}${rewritten}.` };
  },
  summary(found, examined) {
    const missing = PARTS.map((part) => ({
      part,
      count: found.filter((each) => each.missing.includes(part)).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ part, count }) => `${inWords(count)} ${count === 1 ? "gives" : "give"} no ${IN_WORDS[part]}`);
    const which =
      found.length < examined
        ? `${capitalised(inWords(found.length))} of ${inWords(examined)} forecasts cannot be`
        : `None of the ${inWords(examined)} forecasts can be`;
    return `${which} scored as worded: ${listed(missing)}.`;
  },
});
