import { TIE } from "./thresholds.ts";

/**
 * By row, the share of readings in which it leads: has the greatest posterior. Rows that tie share the reading equally,
 * so that the shares sum to 1. `weights` by row, then reading.
 */
export function leadShares(weights: readonly Float64Array[]): number[] {
  const count = weights[0]?.length ?? 0;
  const leads = new Array<number>(weights.length).fill(0);
  for (let reading = 0; reading < count; reading++) {
    let best = 0;
    let greatest = weights[0]![reading]!;
    let second = -Infinity;
    for (let row = 1; row < weights.length; row++) {
      const weight = weights[row]![reading]!;
      if (weight > greatest) {
        second = greatest;
        greatest = weight;
        best = row;
      } else if (weight > second) second = weight;
    }
    if (greatest - second > TIE) leads[best]!++;
    else shareTie(weights, reading, greatest, leads);
  }
  return leads.map((lead) => lead / Math.max(1, count));
}

function shareTie(
  weights: readonly Float64Array[],
  reading: number,
  greatest: number,
  leads: number[],
): void {
  const tied = weights.flatMap((column, row) => (greatest - column[reading]! <= TIE ? [row] : []));
  for (const row of tied) leads[row]! += 1 / tied.length;
}

/** The row with the greatest share; `incumbent` where it has no smaller a share than any. */
export function leaderOf(shares: readonly number[], incumbent: number): number {
  return shares.reduce((leader, share, row) => (share > shares[leader]! + TIE ? row : leader), incumbent);
}
