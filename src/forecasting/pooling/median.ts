import { checkProbability } from "../probability/checked.ts";
import { weightShares } from "./weights.ts";

/** How far from one half a sum of weights may be off by rounding. */
const ROUNDING = 1e-12;

/**
 * The (weighted) median of forecasts: the least that at least half of the weight does not exceed; where exactly half does not,
 * the middle between it and the next. Equal weights give the ordinary median.
 */
export function medianForecast(forecasts: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(forecasts.length, weights);
  for (const [at, p] of forecasts.entries()) checkProbability(p, `forecasts[${at}]`);
  const sorted = forecasts
    .map((p, at) => ({ p, share: shares[at]! }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.p - b.p);
  let sum = 0;
  for (const [at, { p, share }] of sorted.entries()) {
    sum += share;
    const next = sorted[at + 1];
    if (next === undefined || sum > 0.5 + ROUNDING) return p;
    if (sum > 0.5 - ROUNDING) return (p + next.p) / 2;
  }
  return Number.NaN;
}
