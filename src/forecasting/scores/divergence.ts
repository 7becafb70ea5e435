import { ln } from "#math/elementary.ts";
import { checkFinite, checkPositive } from "../probability/checked.ts";

/**
 * What a normal forecast loses by the log score, in the mean, where the quantity is in truth normal otherwise: the divergence of
 * Kullback & Leibler 1951, in nats. From 0, for the truth itself, to ∞.
 */
export function normalDivergence(
  truth: { readonly mean: number; readonly deviation: number },
  forecast: { readonly mean: number; readonly deviation: number },
): number {
  checkFinite(truth.mean, "truth.mean");
  checkFinite(forecast.mean, "forecast.mean");
  checkPositive(truth.deviation, "truth.deviation");
  checkPositive(forecast.deviation, "forecast.deviation");
  const ratio = truth.deviation / forecast.deviation;
  const shift = (truth.mean - forecast.mean) / forecast.deviation;
  return (ratio ** 2 + shift ** 2 - 1) / 2 - ln(ratio);
}
