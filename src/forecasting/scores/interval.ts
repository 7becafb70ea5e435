import { checkFinite, checkUncertain } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/**
 * Interval score of the middle 1 − α of a quantity: its width, and 2/α times how far outside of it the quantity came out.
 * From 0 on, in the unit of the quantity; lower is better. It is 2/α times the pinball losses of the two ends together.
 * Gneiting & Raftery 2007, J. Am. Stat. Assoc. 102:359–378, eq. 43.
 *
 * @param alpha the chance left outside: 0.1 for an interval of 90 %.
 */
export function intervalScore(low: number, high: number, alpha: number, outcome: number): number {
  checkFinite(low, "low");
  checkFinite(high, "high");
  checkFinite(outcome, "outcome");
  checkUncertain(alpha, "alpha");
  if (low > high) throw new ForecastFault("order", "low", `${low} lies above the other end, ${high}`);
  const missed = Math.max(0, low - outcome) + Math.max(0, outcome - high);
  return high - low + (2 / alpha) * missed;
}
