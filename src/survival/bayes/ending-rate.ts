import { exp, ln } from "#math/elementary.ts";
import { gammaQuantile } from "#math/gamma-quantile.ts";
import { lnFactorial, logGamma } from "#math/log-gamma.ts";
import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";

/** What is held of a rate of endings before the spells are counted: Gamma(shape, exposure). */
export interface RatePrior {
  /** As many endings, seen beforehand. */
  readonly shape: number;
  /** Over as many days. */
  readonly exposure: number;
}

/** Jeffreys' prior of a rate: half an ending in no time. Gives finite intervals even where nothing has ended yet. */
export const JEFFREYS_RATE: RatePrior = { shape: 0.5, exposure: 0 };

/**
 * What is held of a constant rate of endings once d endings were seen in T days of watching, summed over all spells, open
 * ones included: Gamma(shape + d, exposure + T), per day. For as few spells as four this is the whole analysis; it claims
 * that the rate does not change with how long a spell has lasted, so the time already spent counts as exposure only.
 */
export interface EndingRate {
  readonly shape: number;
  readonly exposure: number;
  /** Endings per day, in the mean. */
  readonly mean: number;
  /** How much of the result is the prior's: its share of the endings and of the days of watching, each 0 to 1. */
  readonly priorWeight: { readonly endings: number; readonly exposure: number };
}

/**
 * The rate of endings, by the conjugate prior (Gelman et al., Bayesian Data Analysis, 3rd ed., §2.6, eq. 2.15).
 *
 * @throws RangeError where a count or a time is negative or no number, or nothing at all is known (no days of watching).
 */
export function endingRate(endings: number, days: number, prior: RatePrior = JEFFREYS_RATE): EndingRate {
  for (const [name, value] of [
    ["endings", endings],
    ["days", days],
    ["the prior's shape", prior.shape],
    ["the prior's exposure", prior.exposure],
  ] as const) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name}: ${value} is no number from 0 on`);
  }
  if (!Number.isInteger(endings)) throw new RangeError(`endings: ${endings} is no whole number`);
  const shape = prior.shape + endings;
  const exposure = prior.exposure + days;
  if (!(shape > 0)) throw new RangeError("no ending was seen, and the prior holds none: the rate could be 0");
  if (!(exposure > 0)) throw new RangeError("no day was watched, and the prior holds none");
  return {
    shape,
    exposure,
    mean: shape / exposure,
    priorWeight: { endings: prior.shape / shape, exposure: prior.exposure / exposure },
  };
}

/** The rate, in endings per day, that the true one stays below with the given chance. */
export function rateQuantile({ shape, exposure }: EndingRate, chance: number): number {
  return gammaQuantile(shape, chance) / exposure;
}

/**
 * The chance that a spell ends within so many more days: 1 − (B / (B + h))ᴬ, the distribution function of Lomax. What is
 * not known about the rate is in it, so it is not the chance at the mean rate.
 */
export function chanceWithin({ shape, exposure }: EndingRate, days: number): number {
  return -expMinusOne(-shape * lnOnePlus(days / exposure));
}

/** The chance to end within so many more days, were the rate known to be low or high: the middle `level` of rates. */
export function chanceWithinRange(
  rate: EndingRate,
  days: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const at = (chance: number) => -expMinusOne(-rateQuantile(rate, chance) * days);
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

/** So many more days does a spell last with chance 1 − `chance`: the quantile of the Lomax distribution. */
export function waitQuantile({ shape, exposure }: EndingRate, chance: number): number {
  return exposure * expMinusOne(-lnOnePlus(-chance) / shape);
}

/** Days until a spell ends, in the mean; null where the mean is infinite (shape ≤ 1: too little was seen to end). */
export function meanWait({ shape, exposure }: EndingRate): number | null {
  return shape > 1 ? exposure / (shape - 1) : null;
}

/** The chance of 0, 1, … `most` endings in so many days of watching: negative binomial. */
export function countChances({ shape, exposure }: EndingRate, days: number, most: number): Float64Array {
  const lnNone = -shape * lnOnePlus(days / exposure);
  const lnMore = ln(days) - ln(exposure + days);
  return Float64Array.from({ length: most + 1 }, (_, count) =>
    count === 0
      ? exp(lnNone)
      : exp(logGamma(shape + count) - logGamma(shape) - lnFactorial(count) + lnNone + count * lnMore),
  );
}
