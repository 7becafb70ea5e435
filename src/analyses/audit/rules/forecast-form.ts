import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import type { Forecast } from "#case/forecast.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { type Context, citesOf, isOwn } from "../context.ts";
import { defineRule } from "../rule.ts";
import { share } from "../wording.ts";

const PARTS = ["probability", "horizon", "criterion"] as const;

/** What a forecast lacks of what it takes to score it. */
function lacks(forecast: Forecast): (typeof PARTS)[number][] {
  const missing = {
    probability: likelihoodRange(forecast.probability) === undefined,
    horizon: isMissing(forecast.horizon),
    criterion: isMissing(forecast.criterion),
  };
  return PARTS.filter((part) => missing[part]);
}

/** The forecasts that the text under analysis makes. */
export function ownForecasts(c: Case, context: Context): Forecast[] {
  return c.forecasts.filter((forecast) => isOwn(forecast, context));
}

/** What makes a forecast scorable. */
export const forecastForm = defineRule<Forecast>({
  id: "forecast-form",
  title: "Forecasts that nobody could score",
  definition:
    "A forecast of the text states no probability, no day by which it must come true, or no test of whether it did.",
  reason: "A forecast that cannot turn out wrong says nothing.",
  of: "forecasts of the text",
  summary(findings, examined, c) {
    const faulty = c.forecasts.filter(({ id }) => findings.some(({ subjects }) => subjects[0] === id));
    const counts = PARTS.map((part) => ({
      part,
      count: faulty.filter((each) => lacks(each).includes(part)).length,
    }));
    const missing = counts
      .filter(({ count }) => count > 0)
      .map(({ part, count }) => `${count} ${count === 1 ? "has" : "have"} no ${part}`);
    return `${share(findings.length, examined, "forecasts")} cannot be scored as worded: ${listed(missing)}.`;
  },
  data: ownForecasts,
  check(forecast) {
    const missing = lacks(forecast);
    if (missing.length === 0) return [];
    return [
      {
        subjects: [forecast.id],
        short: `The forecast ${quoted(forecast.text)} has ${listed(missing.map((part) => `no ${part}`))}.`,
        cites: citesOf(forecast),
        severity: "weakens" as const,
      },
    ];
  },
});
