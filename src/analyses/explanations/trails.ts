import { TIE } from "./thresholds.ts";

/**
 * By row, the share of readings in which it comes last: no other has a smaller posterior. Rows that tie, such as those
 * that are impossible, share the reading equally. `weights` by row, then reading; −∞ for a row that is impossible.
 */
export function trailShares(weights: readonly Float64Array[]): number[] {
  const count = weights[0]?.length ?? 0;
  const trails = new Array<number>(weights.length).fill(0);
  for (let reading = 0; reading < count; reading++) {
    let least = Infinity;
    for (const column of weights) least = Math.min(least, column[reading]!);
    const isLast = (column: Float64Array) => column[reading] === least || column[reading]! - least <= TIE;
    let last = 0;
    for (const column of weights) if (isLast(column)) last++;
    for (let row = 0; row < weights.length; row++) if (isLast(weights[row]!)) trails[row]! += 1 / last;
  }
  return trails.map((share) => share / Math.max(1, count));
}
