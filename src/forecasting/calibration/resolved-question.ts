import { checkFinite, checkOutcome, checkProbability } from "../probability/checked.ts";

/** A forecast of a question that came out one way or the other. One for each question: several would count as so many. */
export interface ResolvedForecast {
  readonly probability: number;
  readonly outcome: 0 | 1;
}

/** The same, with the day on which the question was to be resolved at the latest. */
export interface ScheduledForecast extends ResolvedForecast {
  /** In days, on the same count as the day on which calibration is looked at. */
  readonly scheduled: number;
}

/** @throws ForecastFault where one of them is no forecast, or has no outcome. */
export function checkResolved(forecasts: readonly ResolvedForecast[]): void {
  for (const [at, { probability, outcome }] of forecasts.entries()) {
    checkProbability(probability, `forecasts[${at}].probability`);
    checkOutcome(outcome, 2, `forecasts[${at}].outcome`);
  }
}

/** @throws ForecastFault where, besides, a day is none. */
export function checkScheduled(forecasts: readonly ScheduledForecast[]): void {
  checkResolved(forecasts);
  for (const [at, { scheduled }] of forecasts.entries()) checkFinite(scheduled, `forecasts[${at}].scheduled`);
}
