import { betaLower, betaUpper } from "./incomplete-beta.ts";

/** The chance of at most `count` successes in so many trials. */
export function binomialLower(count: number, trials: number, chance: number): number {
  if (count < 0) return 0;
  if (count >= trials) return 1;
  // By the shorter of the two forms of the argument, so that a chance near 1 loses nothing.
  return chance <= 0.5
    ? betaUpper(count + 1, trials - count, chance)
    : betaLower(trials - count, count + 1, 1 - chance);
}

/** The least count that at least this share of all outcomes does not exceed. */
export function binomialQuantile(share: number, trials: number, chance: number): number {
  if (!(share >= 0 && share <= 1 && trials >= 0 && chance >= 0 && chance <= 1)) return Number.NaN;
  let low = 0;
  let high = trials;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A share that a count reaches exactly must not be missed by rounding.
    if (binomialLower(middle, trials, chance) >= share * (1 - 1e-12)) high = middle;
    else low = middle + 1;
  }
  return low;
}
