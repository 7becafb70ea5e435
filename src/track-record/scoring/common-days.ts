import { type ForecastPath, type QuestionWindow, stretchesWithin } from "#forecasting/index.ts";

/** What two lines got on the days on which both said something. */
export interface CommonDays {
  readonly one: number;
  readonly other: number;
  readonly days: number;
}

/** The mean scores of two lines over the days that they share, so that neither is measured on days of its own; null without one. */
export function overCommonDays<Said>(
  one: ForecastPath<Said>,
  other: ForecastPath<Said>,
  window: QuestionWindow,
  score: (said: Said) => number,
): CommonDays | null {
  const turns = [...new Set([window.opened, window.closed, ...[...one, ...other].map(({ from }) => from)])]
    .filter((day) => day >= window.opened && day <= window.closed)
    .toSorted((a, b) => a - b);
  let [days, sumOne, sumOther] = [0, 0, 0];
  for (const [at, from] of turns.entries()) {
    const until = turns[at + 1];
    if (until === undefined) break;
    const stretch = { opened: from, closed: until };
    const [a] = stretchesWithin(one, stretch);
    const [b] = stretchesWithin(other, stretch);
    if (!a || !b) continue;
    days += until - from;
    sumOne += (until - from) * score(a.forecast);
    sumOther += (until - from) * score(b.forecast);
  }
  return days > 0 ? { one: sumOne / days, other: sumOther / days, days } : null;
}
