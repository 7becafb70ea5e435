import { peerScores } from "../scores/peer.ts";
import type { CreditUntil } from "./credit-over-time.ts";
import { checkWindow, type ForecastPath, type QuestionWindow, stretchesWithin } from "./forecast-path.ts";

/** A forecaster's peer score over time, and the part of the open days on which a forecast of theirs stood. */
export interface PeerOverTime {
  readonly score: number;
  readonly coverage: number;
}

/**
 * Peer scores over time: on each day all whose forecasts stand are scored against one another; days without a forecast, days
 * alone, and days after an early close bring 0. The scores sum to 0. Metaculus, scores FAQ.
 *
 * @param paths of each forecaster, the probability given to what happened.
 */
export function peersOverTime(
  paths: readonly ForecastPath<number>[],
  window: QuestionWindow,
  until: CreditUntil = "scheduled",
): PeerOverTime[] {
  checkWindow(window);
  const { opened, closed } = window;
  const turns = paths.flat().map(({ from }) => from);
  const times = [...new Set([opened, closed, ...turns.filter((time) => time > opened && time < closed)])];
  times.sort((a, b) => a - b);
  const sums = paths.map(() => 0);
  // What each says, followed along with the stretches between the turns.
  const next = paths.map(() => 0);
  const standing: (number | null)[] = paths.map(() => null);
  for (let at = 0; at + 1 < times.length; at++) {
    const days = times[at + 1]! - times[at]!;
    for (const [who, path] of paths.entries()) {
      while (next[who]! < path.length && path[next[who]!]!.from <= times[at]!)
        standing[who] = path[next[who]!++]!.forecast;
    }
    const present = paths.map((_, who) => who).filter((who) => standing[who] !== null);
    const scores = peerScores(present.map((who) => standing[who]!));
    for (const [place, who] of present.entries()) sums[who]! += days * scores[place]!;
  }
  return paths.map((path, who) => ({
    score: sums[who]! / (window[until] - opened),
    coverage:
      stretchesWithin(path, window).reduce((days, stretch) => days + stretch.days, 0) / (closed - opened),
  }));
}
