import { checkFinite } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** A forecast that stands from a time on, until the next; null where it was withdrawn. */
export interface Standing<Forecast> {
  /** In days, fractions allowed, on the same count as the window. */
  readonly from: number;
  readonly forecast: Forecast | null;
}

/** All that one forecaster said on a question, in the order of time. Before the first nothing stands. */
export type ForecastPath<Forecast> = readonly Standing<Forecast>[];

/** When a question could be forecast, in days. */
export interface QuestionWindow {
  readonly opened: number;
  /** When it did close: with the event, or as scheduled. */
  readonly closed: number;
  /** When it was to close at the latest. */
  readonly scheduled: number;
}

/** A stretch of the window over which one thing stood. */
export interface Stretch<Forecast> {
  readonly days: number;
  readonly forecast: Forecast;
}

/** @throws ForecastFault where a question does not close after it opened, or closes later than scheduled. */
export function checkWindow({ opened, closed, scheduled }: QuestionWindow): void {
  checkFinite(opened, "window.opened");
  checkFinite(closed, "window.closed");
  checkFinite(scheduled, "window.scheduled");
  if (!(opened < closed)) {
    throw new ForecastFault(
      "order",
      "window.closed",
      `the question closed (${closed}) before it had been open (${opened})`,
    );
  }
  if (closed > scheduled) {
    throw new ForecastFault(
      "order",
      "window.closed",
      `the question closed (${closed}) later than scheduled (${scheduled})`,
    );
  }
}

/**
 * What stood while the question was open. What was said before it opened stands from its opening; what was said after it
 * closed counts for nothing.
 *
 * @throws ForecastFault where times do not ascend: of two forecasts at one time nobody could tell which holds.
 */
export function stretchesWithin<Forecast>(
  path: ForecastPath<Forecast>,
  { opened, closed }: Pick<QuestionWindow, "opened" | "closed">,
): Stretch<Forecast>[] {
  const stretches: Stretch<Forecast>[] = [];
  for (const [at, { from, forecast }] of path.entries()) {
    checkFinite(from, `path[${at}].from`);
    const until = path[at + 1]?.from ?? closed;
    if (until <= from && at + 1 < path.length) {
      throw new ForecastFault("order", `path[${at + 1}].from`, `${until} does not come after ${from}`);
    }
    const days = Math.min(until, closed) - Math.max(from, opened);
    if (forecast !== null && days > 0) stretches.push({ days, forecast });
  }
  return stretches;
}
