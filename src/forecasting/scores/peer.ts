import { ln } from "#math/elementary.ts";
import { checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/**
 * Peer scores of all who forecast the same: 100 times the mean difference of a forecaster's log score to those of the others,
 * = 100 ln(p / geometric mean of the others). Higher is better; 0 is as good as the others; they sum to 0. A lone
 * forecaster has no peer and gets 0. Metaculus, scores FAQ.
 *
 * @param probabilitiesOfOutcome what each gave to what happened. For a quantity (masses of a cell) halve the scores.
 * @throws ForecastFault where somebody gave 0: all differences to it are infinite, and the scores no longer sum to 0.
 */
export function peerScores(probabilitiesOfOutcome: readonly number[]): number[] {
  const size = probabilitiesOfOutcome.length;
  const logs = probabilitiesOfOutcome.map((p, at) => {
    checkProbability(p, `probabilitiesOfOutcome[${at}]`);
    if (p === 0) {
      throw new ForecastFault(
        "certain",
        `probabilitiesOfOutcome[${at}]`,
        "what happened was called impossible; leave the forecast out, or give it the least chance you allow",
      );
    }
    return ln(p);
  });
  if (size < 2) return logs.map(() => 0);
  const sum = logs.reduce((total, log) => total + log, 0);
  return logs.map((log) => (100 * (size * log - sum)) / (size - 1));
}
