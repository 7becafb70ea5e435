import { TIE } from "./thresholds.ts";

/**
 * By row, the share of readings in which it comes last: no other has a smaller posterior. Rows that tie, such as those
 * that are impossible, share the reading equally. `weights` by row, then reading; −∞ for a row that is impossible.
 */
export function trailShares(weights: readonly Float64Array[]): number[] {
  const count = weights[0]?.length ?? 0;
  const trails = new Array<number>(weights.length).fill(0);
  for (let reading = 0; reading < count; reading++) {
    const least = weights.reduce((low, column) => Math.min(low, column[reading]!), Infinity);
    const isLast = (value: number) => value === least || value - least <= TIE;
    const last = [...weights.keys()].filter((row) => isLast(weights[row]![reading]!));
    for (const row of last) trails[row]! += 1 / last.length;
  }
  return trails.map((share) => share / Math.max(1, count));
}
