import { exp } from "#math/elementary.ts";
import { quantile } from "#math/quantile.ts";
import type { Draws } from "./draws.ts";

/** Quantiles of a posterior probability over the draws. */
export interface Spread {
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
}

/** By row, the spread of its posterior probability over the draws. */
export function posteriorSpreads(draws: Draws, weights: readonly Float64Array[]): Spread[] {
  const posteriors = weights.map(() => new Float64Array(draws.count));
  for (let draw = 0; draw < draws.count; draw++) {
    let greatest = -Infinity;
    for (const column of weights) greatest = Math.max(greatest, column[draw]!);
    let total = 0;
    for (let row = 0; row < weights.length; row++) {
      const weight = exp(weights[row]![draw]! - greatest);
      posteriors[row]![draw] = weight;
      total += weight;
    }
    const factor = draws.named[draw]! / total;
    for (const column of posteriors) column[draw]! *= factor;
  }
  return posteriors.map((column) => {
    column.sort();
    return { q05: quantile(column, 0.05), median: quantile(column, 0.5), q95: quantile(column, 0.95) };
  });
}
