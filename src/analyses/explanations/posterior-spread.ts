import { exp } from "#math/elementary.ts";
import { quantile } from "#math/quantile.ts";
import type { Interval } from "./interval.ts";
import type { Readings } from "./readings.ts";
import { CENTRAL } from "./thresholds.ts";

/** Quantiles of a posterior probability over the readings. */
export interface Spread {
  readonly median: number;
  /** Nine readings in ten. */
  readonly central: Interval;
}

/** By row, the spread of its posterior probability over the readings. */
export function posteriorSpreads({ weights, named, count }: Readings): Spread[] {
  const posteriors = weights.map(() => new Float64Array(count));
  for (let reading = 0; reading < count; reading++) {
    let greatest = -Infinity;
    for (const column of weights) greatest = Math.max(greatest, column[reading]!);
    let total = 0;
    for (let row = 0; row < weights.length; row++) {
      const below = weights[row]![reading]! - greatest;
      const weight = below === 0 ? 1 : exp(below);
      posteriors[row]![reading] = weight;
      total += weight;
    }
    const factor = named[reading]! / total;
    for (const column of posteriors) column[reading]! *= factor;
  }
  return posteriors.map((column) => ({
    median: quantile(column, 0.5),
    central: { low: quantile(column, CENTRAL.low), high: quantile(column, CENTRAL.high) },
  }));
}
