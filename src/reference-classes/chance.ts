import type { ShareLimits } from "#survival/index.ts";

/** A chance, between 0 and 1, with the limits of the sample at the level asked for: low ≤ best ≤ high. */
export interface Chance {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * A share with its limits. Until the first of those watched ends, half an ending is taken to fall evenly over the days: where none of n
 * has ended, Jeffreys' rule makes of it (0 + ½)/(n + 1), as of any count (Brown, Cai & DasGupta 2001); and where all have, as much
 * less than 1. What is more stays as it is, so that the share never falls where days are added.
 *
 * @param atRisk spells that were watched at the age: whole or not.
 * @param reach which part of the days until the first ending is asked for, 1 for all of them and more; 0 where one comes at once.
 */
export function halfAnEnding(
  share: number,
  atRisk: number,
  reach: number,
  { low, high }: ShareLimits,
): Chance {
  const half = 0.5 / (atRisk + 1);
  const best = Math.min(1 - half, Math.max(half * reach, share));
  return { low: Math.min(low, best), best, high: Math.max(high, best) };
}

/** The chance that something does not come about. */
export function otherwise({ low, best, high }: Chance): Chance {
  return { low: 1 - high, best: 1 - best, high: 1 - low };
}
