import { ForecastFault } from "../probability/forecast-fault.ts";
import type { ScoringRule } from "../scores/scoring-rules.ts";
import { checkWindow, type ForecastPath, type QuestionWindow, stretchesWithin } from "./forecast-path.ts";

/** Whether the days after an early close count, as days without credit. */
export type CreditUntil = "scheduled" | "closed";

/**
 * Credit over time: Σ score × days, divided by all the days until the scheduled close. Days without a forecast, and days cut off
 * by an early close, bring 0, so the rule must be one whose 0 is a reference, as baseline and peer scores are. Divided by
 * the days until the scheduled close nobody gains by forecasting only what resolves early. Metaculus, scores FAQ.
 *
 * @param until `closed` divides by the days until the question did close.
 * @throws ForecastFault where 0 is the rule's perfect score: silence would then be rewarded.
 */
export function creditOverTime<Forecast>(
  path: ForecastPath<Forecast>,
  window: QuestionWindow,
  rule: ScoringRule,
  score: (forecast: Forecast) => number,
  until: CreditUntil = "scheduled",
): number {
  checkWindow(window);
  checkCredit(rule);
  const sum = stretchesWithin(path, window).reduce(
    (total, { days, forecast }) => total + days * score(forecast),
    0,
  );
  return sum / (window[until] - window.opened);
}

/** @throws ForecastFault where days without a forecast would count as perfect. */
function checkCredit({ name, zero }: ScoringRule): void {
  if (zero === "perfect") {
    throw new ForecastFault(
      "number",
      "rule",
      `a ${name} of 0 is perfect, so days without a forecast cannot count as 0`,
    );
  }
}
