/** √2 times the normal quantile of 0.975 times ½, in per cent: two shares of as many draws differ by less in 95 of 100 cases. */
const TWO_SHARES = 139;

/** By how many percentage points a share of so many readings may be another with other draws (95 %), at most. */
export function movedBy(readings: number): number {
  return Math.round(TWO_SHARES / Math.sqrt(readings));
}
