import { checkWindow, type ForecastPath, type QuestionWindow, stretchesWithin } from "./forecast-path.ts";

/** A score over the days on which a forecast stood, and how many of the days those were. */
export interface MeanOverTime {
  /** The mean over the days with a forecast, each day counting the same; null where there was none. */
  readonly mean: number | null;
  readonly days: number;
  /** Days with a forecast, of those on which the question was open: 0 to 1. */
  readonly coverage: number;
  /** Of those on which it would have been open at most. An event that ends a question early lowers it; the mean it does not touch. */
  readonly coverageOfScheduled: number;
  /**
   * The mean over all days on which the question was open, with the score of the stand-in on those without a forecast; null
   * where no stand-in is given.
   */
  readonly filled: number | null;
}

/**
 * The score of a path of forecasts over time. Days without a forecast get nothing: neither a perfect 0 nor a penalty. Compare
 * means of like coverage only, or give a stand-in that fills the days without a forecast in (an even spread, the base rate).
 *
 * @param score what a forecast gets, now that the outcome is known.
 * @param standIn the score of what would be said without a forecast.
 */
export function meanOverTime<Forecast>(
  path: ForecastPath<Forecast>,
  window: QuestionWindow,
  score: (forecast: Forecast) => number,
  standIn: number | null = null,
): MeanOverTime {
  checkWindow(window);
  let days = 0;
  let sum = 0;
  for (const stretch of stretchesWithin(path, window)) {
    days += stretch.days;
    sum += stretch.days * score(stretch.forecast);
  }
  const open = window.closed - window.opened;
  return {
    mean: days > 0 ? sum / days : null,
    days,
    coverage: days / open,
    coverageOfScheduled: days / (window.scheduled - window.opened),
    filled: standIn === null ? null : (sum + (open - days) * standIn) / open,
  };
}
