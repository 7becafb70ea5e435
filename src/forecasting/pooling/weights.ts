import { exp } from "#math/elementary.ts";
import { checkNonEmpty } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** Weights as shares that sum to 1; equal ones where none are given. @throws ForecastFault where they cannot be weights. */
export function weightShares(size: number, weights?: readonly number[]): number[] {
  checkNonEmpty({ length: size }, "forecasts");
  if (weights === undefined) return Array.from({ length: size }, () => 1 / size);
  if (weights.length !== size) {
    throw new ForecastFault("length", "weights", `${weights.length} weights for ${size} forecasts`);
  }
  for (const [at, weight] of weights.entries()) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new ForecastFault("number", `weights[${at}]`, `${weight} is no finite number from 0 on`);
    }
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new ForecastFault("number", "weights", "they sum to 0");
  return weights.map((weight) => weight / sum);
}

/**
 * Weights by recency, oldest forecast first: exp(√n − √N) for the n-th of N, so that the newest weighs 1. One or two forecasts
 * weigh the same. Metaculus's community prediction.
 */
export function recencyWeights(size: number): number[] {
  if (size <= 2) return Array.from({ length: size }, () => 1);
  return Array.from({ length: size }, (_, at) => exp(Math.sqrt(at + 1) - Math.sqrt(size)));
}
