/** Normal quantile of 0.975. */
const Z_95 = 1.959963984540054;

/**
 * 95 % score interval for a share of which `hits` of `trials` independent draws were seen (Wilson 1927): it never
 * leaves [0, 1] and says something even when none or all hit. Without a trial the share may be anything.
 */
export function wilsonInterval(hits: number, trials: number): { low: number; high: number } {
  if (trials === 0) return { low: 0, high: 1 };
  const share = hits / trials;
  const weight = (Z_95 * Z_95) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const reach = (Z_95 / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  // Rounding must not push the ends of an extreme share beyond it.
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - reach),
    high: hits === trials ? 1 : Math.min(1, centre + reach),
  };
}
