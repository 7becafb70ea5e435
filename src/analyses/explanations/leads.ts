/** Two log-weights closer than this are a tie: rounding, not evidence. */
export const TIE = 1e-9;

/**
 * By row, the share of draws in which it leads: has the greatest posterior. Rows that tie share the draw equally,
 * so that the shares sum to 1.
 */
export function leadShares(weights: readonly Float64Array[]): number[] {
  const rows = weights.length;
  const draws = weights[0]?.length ?? 0;
  const leads = new Array<number>(rows).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    let best = 0;
    let greatest = weights[0]![draw]!;
    let second = -Infinity;
    for (let row = 1; row < rows; row++) {
      const weight = weights[row]![draw]!;
      if (weight > greatest) {
        second = greatest;
        greatest = weight;
        best = row;
      } else if (weight > second) second = weight;
    }
    if (greatest - second > TIE) leads[best]!++;
    else shareTie(weights, draw, greatest, leads);
  }
  return leads.map((lead) => lead / Math.max(1, draws));
}

function shareTie(weights: readonly Float64Array[], draw: number, greatest: number, leads: number[]): void {
  const tied: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    if (greatest - weights[row]![draw]! <= TIE) tied.push(row);
  }
  for (const row of tied) leads[row]! += 1 / tied.length;
}

/** The row with the greatest share; `incumbent` where it has no smaller a share than any. */
export function leaderOf(shares: readonly number[], incumbent: number): number {
  return shares.reduce((leader, share, row) => (share > shares[leader]! + TIE ? row : leader), incumbent);
}
