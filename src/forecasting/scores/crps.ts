import { exp, ln } from "#math/elementary.ts";
import { lnNormalDensity, normalLower, normalUpper } from "#math/normal.ts";
import { checkFinite, checkNonEmpty, checkPositive, checkUncertain } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

const SQRT_PI = 1.772453850905516;

/**
 * Continuous ranked probability score of a normal forecast: the integral of (F(x) − 1{x ≥ y})². From 0 on, in the unit of the
 * quantity; lower is better; for a forecast of one value it is the absolute error. Closed form: Gneiting & Raftery 2007,
 * J. Am. Stat. Assoc. 102:359–378, eq. 21. A deviation of 0 is a forecast of one value.
 */
export function crpsNormal(mean: number, deviation: number, outcome: number): number {
  checkFinite(mean, "mean");
  checkFinite(outcome, "outcome");
  if (deviation === 0) return Math.abs(outcome - mean);
  checkPositive(deviation, "deviation");
  const z = (outcome - mean) / deviation;
  const size = Math.abs(z);
  // z(2Φ(z) − 1) is even in z: with |z| the smaller tail is computed directly.
  return deviation * (size * (1 - 2 * normalUpper(size)) + 2 * exp(lnNormalDensity(z)) - 1 / SQRT_PI);
}

/**
 * CRPS of a log-normal forecast, as of a wait in days whose logarithm is normal: y(2F(y) − 1) − 2 e^(μ + σ²/2)(Φ(ln y − μ − σ² over
 * σ) + Φ(σ/√2) − 1). Baran & Lerch 2015, Q. J. R. Meteorol. Soc. 141:2289–2299, eq. 4.
 *
 * @param logMean μ, the mean of the logarithm.
 * @param logDeviation σ, its standard deviation.
 */
export function crpsLogNormal(logMean: number, logDeviation: number, outcome: number): number {
  checkFinite(logMean, "logMean");
  checkPositive(logDeviation, "logDeviation");
  checkFinite(outcome, "outcome");
  const mean = exp(logMean + logDeviation ** 2 / 2);
  // Φ(σ/√2) − 1, from its own tail.
  const wide = -normalUpper(logDeviation / Math.SQRT2);
  if (outcome <= 0) return -outcome - 2 * mean * wide;
  const z = (ln(outcome) - logMean) / logDeviation;
  return outcome * (2 * normalLower(z) - 1) - 2 * mean * (normalLower(z - logDeviation) + wide);
}

/** CRPS of a flat forecast between two values. Jordan, Krüger & Lerch 2019, J. Stat. Softw. 90(12), appendix A. */
export function crpsUniform(low: number, high: number, outcome: number): number {
  checkFinite(low, "low");
  checkFinite(high, "high");
  checkFinite(outcome, "outcome");
  if (low > high) throw new ForecastFault("order", "low", `${low} lies above the other end, ${high}`);
  const width = high - low;
  if (outcome <= low) return low - outcome + width / 3;
  if (outcome >= high) return outcome - high + width / 3;
  const share = (outcome - low) / width;
  return (width * (share ** 3 + (1 - share) ** 3)) / 3;
}

/**
 * CRPS of a forecast given by equally likely samples: E|X − y| − ½E|X − X′|, over all pairs, a sample with itself included, so
 * that it is the score of the samples' own distribution. In the order of the samples' number times its logarithm: the
 * second mean is Σ (2i − n + 1) x₍ᵢ₎ / n² over the sorted samples. Gneiting & Raftery 2007, eq. 20.
 */
export function crpsOfSamples(samples: ArrayLike<number>, outcome: number): number {
  checkNonEmpty(samples, "samples");
  checkFinite(outcome, "outcome");
  const sorted = Float64Array.from(samples).sort();
  const size = sorted.length;
  let off = 0;
  let apart = 0;
  for (let at = 0; at < size; at++) {
    const sample = sorted[at]!;
    checkFinite(sample, `samples, the ${at === 0 ? "least" : "greatest"}`);
    // Measured from the outcome: samples that lie close together and far from 0 lose no digits.
    const far = sample - outcome;
    off += Math.abs(far);
    apart += (2 * at - size + 1) * far;
  }
  return off / size - apart / size / size;
}

/** A value, and the chance that the answer is not above it. */
export interface QuantileForecast {
  readonly share: number;
  readonly value: number;
}

/**
 * Continuous ranked probability score of a forecast by quantiles, from 0 on, in the unit of the quantity; lower is better. Between two
 * of them the distribution function rises in a straight line, and what the forecast leaves below the first and above the last
 * lies on these themselves: nobody has said how far beyond. So one quantile alone is a forecast of one value. The integral is
 * taken exactly, piece by piece (Gneiting & Raftery 2007, eq. 20).
 *
 * @throws ForecastFault where there is none, where shares do not ascend within 0 to 1, or where values fall.
 */
export function crpsOfQuantiles(quantiles: readonly QuantileForecast[], outcome: number): number {
  checkNonEmpty(quantiles, "quantiles");
  checkFinite(outcome, "outcome");
  for (const [at, { share, value }] of quantiles.entries()) {
    checkUncertain(share, `quantiles[${at}].share`);
    checkFinite(value, `quantiles[${at}].value`);
    const before = quantiles[at - 1];
    if (before && (share <= before.share || value < before.value))
      throw new ForecastFault("order", `quantiles[${at}]`, "shares and values ascend");
  }
  const [first, last] = [quantiles[0]!, quantiles.at(-1)!];
  // Outside of all values the function is 0 or 1, and the outcome is missed by the whole way.
  let sum = Math.max(0, first.value - outcome) + Math.max(0, outcome - last.value);
  for (const [at, right] of quantiles.entries()) {
    const left = quantiles[at - 1];
    if (!left || right.value === left.value) continue;
    const slope = (right.share - left.share) / (right.value - left.value);
    // (F − 1{x ≥ y})² is a square of a straight line on either side of the outcome: its integral is a difference of cubes.
    const cut = Math.min(Math.max(outcome, left.value), right.value);
    const atCut = left.share + slope * (cut - left.value);
    sum += (atCut ** 3 - left.share ** 3) / 3 / slope;
    sum += ((right.share - 1) ** 3 - (atCut - 1) ** 3) / 3 / slope;
  }
  return sum;
}
