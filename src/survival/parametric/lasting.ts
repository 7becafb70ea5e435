import { concaveMaximum } from "#math/concave-maximum.ts";
import { exp, ln } from "#math/elementary.ts";
import { expMinusOne } from "#math/near-zero.ts";
import { normalQuantile } from "#math/normal.ts";
import { factored, inverted } from "#math/symmetric-solve.ts";
import { ROUNDING } from "../regression/scaling.ts";
import { type BoundedSpells, boundedSpells, type GivenBounds } from "./bounded-spells.ts";
import { likelihood } from "./likelihood.ts";
import { type Law, RESIDUAL_LAW } from "./residual-laws.ts";

/**
 * Why there is no fit: nothing in the table is known to have ended; or all that ended can have ended at one time, so that
 * the narrower the distribution the better it fits; or a covariate separates who ended from who did not.
 */
export type NoFit = "no-endings" | "no-spread" | "separated";

/** A distribution of how long spells last: ln T = intercept + Σ coefficient · covariate + scale · z. */
export interface LastingFit {
  readonly law: Law;
  readonly rows: number;
  /** The intercept, then the coefficient of each covariate: the logarithm of the factor by which one unit lengthens a spell. */
  readonly coefficients: readonly number[];
  /** Places of coefficients that stay 0 because the covariates before contain theirs. */
  readonly redundant: readonly number[];
  /** σ; 1 for the exponential. A Weibull's shape is 1/σ. */
  readonly scale: number;
  /** Covariances of the coefficients and of ln σ, which is the last; without it for the exponential. Row by row. */
  readonly covariance: Float64Array;
  readonly standardErrors: readonly number[];
  /** Of the times in days, as densities where they are known to the moment. */
  readonly lnLikelihood: number;
  /** Akaike's and Schwarz's criteria: the smaller, the more the data speak for the law. */
  readonly aic: number;
  readonly bic: number;
  readonly steps: number;
}

export type LastingResult =
  | ({ readonly fitted: true } & LastingFit)
  | { readonly fitted: false; readonly why: NoFit };

/** A step that moves a residual by this, and gains nothing, leads on for ever. */
const RUNNING = 0.1;
const GAINS_NOTHING = 1e-9;
/** Scales below this are none: times that differ in the sixth digit only. */
const SMALLEST_SCALE = 1e-5;

/**
 * Fits a distribution of how long spells last by maximum likelihood, from exact, right-, left- and interval-censored times
 * alike (accelerated failure time: Kalbfleisch & Prentice 2002, §3.6–3.7). Standard errors from the observed information.
 *
 * @throws SpellFault where a column is at fault.
 */
export function lasting(given: GivenBounds, law: Law): LastingResult {
  const spells = boundedSpells(given);
  const { rows, size, lnHigh } = spells;
  if (!lnHigh.some((high) => high < Number.POSITIVE_INFINITY)) return { fitted: false, why: "no-endings" };
  const residuals = RESIDUAL_LAW[law];
  const fixed = law === "exponential";
  // A scale of 1 about the middle of the bounds.
  const start = new Float64Array(size + 1);
  start[size] = 1;
  const first = likelihood(spells, residuals, start);
  const noise = new Float64Array(size + 1);
  for (let at = 0; at < rows; at++) {
    for (let j = 1; j < size; j++) noise[j]! += spells.values[at * size + j]! ** 2 * ROUNDING;
  }
  const redundant = factored(first.curvature, size + 1, noise).redundant.filter((j) => j < size);
  const held = fixed ? [...redundant, size] : redundant;
  const at = (point: Float64Array) => {
    const here = likelihood(spells, residuals, point);
    hold(held, here.gradient, here.curvature);
    return here;
  };
  hold(held, first.gradient, first.curvature);
  const maximum = concaveMaximum(
    start,
    first,
    at,
    (step, gain, point) =>
      point[size]! * SMALLEST_SCALE > 1 || (gain < GAINS_NOTHING && largestMove(spells, step) > RUNNING),
  );
  const theta = maximum.point[size]!;
  if (!maximum.settled) {
    const narrows = theta * SMALLEST_SCALE > 1 || Math.abs(maximum.step[size]!) > 0.01 * theta;
    return { fitted: false, why: narrows ? "no-spread" : "separated" };
  }
  const scale = 1 / theta;
  const covariance = givenCovariance(spells, maximum.point, inverted(maximum.curvature), fixed);
  const parameters = size + 1 - held.length;
  const wide = fixed ? size : size + 1;
  return {
    fitted: true,
    law,
    rows,
    coefficients: givenCoefficients(spells, maximum.point),
    redundant,
    scale,
    covariance,
    standardErrors: Array.from({ length: wide }, (_, j) => Math.sqrt(covariance[j * wide + j]!)),
    lnLikelihood: maximum.value,
    aic: 2 * (parameters - maximum.value),
    bic: parameters * ln(rows) - 2 * maximum.value,
    steps: maximum.steps,
  };
}

function hold(places: readonly number[], gradient: Float64Array, curvature: Float64Array): void {
  const size = gradient.length;
  for (const place of places) {
    gradient[place] = 0;
    for (let j = 0; j < size; j++) {
      curvature[place * size + j] = 0;
      curvature[j * size + place] = 0;
    }
  }
}

/** How far a step moves a residual of a bound that there is. */
function largestMove({ rows, size, values, lnLow, lnHigh }: BoundedSpells, step: Float64Array): number {
  let most = 0;
  for (let at = 0; at < rows; at++) {
    let predictor = 0;
    for (let j = 0; j < size; j++) predictor += values[at * size + j]! * step[j]!;
    for (const bound of [lnLow[at]!, lnHigh[at]!]) {
      if (Number.isFinite(bound)) most = Math.max(most, Math.abs(step[size]! * bound - predictor));
    }
  }
  return most;
}

function givenCoefficients({ size, lnMiddle, centre, unit }: BoundedSpells, point: Float64Array): number[] {
  const theta = point[size]!;
  const coefficients = Array.from({ length: size }, (_, j) =>
    j === 0 ? lnMiddle + point[0]! / theta : point[j]! / theta / unit[j - 1]!,
  );
  for (let j = 1; j < size; j++) coefficients[0]! -= coefficients[j]! * centre[j - 1]!;
  return coefficients;
}

/**
 * From covariances of γ and θ to those of the given coefficients and ln σ = −ln θ. The gradient is 0 at the top, so that
 * the inverse of the observed information is carried over by the derivatives alone.
 */
function givenCovariance(
  { size, centre, unit }: BoundedSpells,
  point: Float64Array,
  covariance: Float64Array,
  fixed: boolean,
): Float64Array {
  const wide = size + 1;
  const theta = point[size]!;
  // Derivatives of the given parameters by γ and θ, row by row.
  const slopes = new Float64Array(wide * wide);
  for (let j = 1; j < size; j++) {
    slopes[j * wide + j] = 1 / (theta * unit[j - 1]!);
    slopes[j * wide + size] = -point[j]! / (theta * theta * unit[j - 1]!);
  }
  slopes[0] = 1 / theta;
  slopes[size] = -point[0]! / (theta * theta);
  for (let j = 1; j < size; j++) {
    for (let k = 0; k < wide; k++) slopes[k]! -= centre[j - 1]! * slopes[j * wide + k]!;
  }
  slopes[size * wide + size] = -1 / theta;
  const kept = fixed ? size : wide;
  const result = new Float64Array(kept * kept);
  for (let j = 0; j < kept; j++) {
    for (let k = 0; k < kept; k++) {
      let sum = 0;
      for (let a = 0; a < wide; a++) {
        for (let b = 0; b < wide; b++)
          sum += slopes[j * wide + a]! * covariance[a * wide + b]! * slopes[k * wide + b]!;
      }
      result[j * kept + k] = sum;
    }
  }
  return result;
}

/** The predictor of a spell with these covariates. */
function predictorOf({ coefficients }: LastingFit, covariates: readonly number[]): number {
  return coefficients.reduce((sum, one, j) => sum + (j === 0 ? one : one * covariates[j - 1]!), 0);
}

/** The standard error of Σ weight · parameter. */
function errorOf({ covariance, standardErrors }: LastingFit, weights: readonly number[]): number {
  const wide = standardErrors.length;
  let sum = 0;
  for (let j = 0; j < wide; j++) {
    for (let k = 0; k < wide; k++) sum += weights[j]! * weights[k]! * covariance[j * wide + k]!;
  }
  return Math.sqrt(Math.max(0, sum));
}

/** Days by which a spell with these covariates has ended with the given chance, and their standard error (delta method). */
export function lastingQuantile(
  fit: LastingFit,
  chance: number,
  covariates: readonly number[] = [],
): { readonly days: number; readonly standardError: number } {
  const z = RESIDUAL_LAW[fit.law].quantile(chance);
  const days = exp(predictorOf(fit, covariates) + fit.scale * z);
  return { days, standardError: days * errorOf(fit, [1, ...covariates, fit.scale * z]) };
}

/**
 * The chance that a spell with these covariates lasts longer than so many days; its limits lie evenly about the residual,
 * so that they stay between 0 and 1.
 */
export function outlasts(
  fit: LastingFit,
  days: number,
  covariates: readonly number[] = [],
  level = 0.95,
): { readonly chance: number; readonly low: number; readonly high: number } {
  if (days <= 0) return { chance: 1, low: 1, high: 1 };
  const z = (ln(days) - predictorOf(fit, covariates)) / fit.scale;
  const error = errorOf(fit, [-1 / fit.scale, ...covariates.map((x) => -x / fit.scale), -z]);
  const reach = normalQuantile((1 + level) / 2) * error;
  const { lnUpper } = RESIDUAL_LAW[fit.law];
  return { chance: exp(lnUpper(z)), low: exp(lnUpper(z + reach)), high: exp(lnUpper(z - reach)) };
}

/**
 * The chance that a spell which has lasted `lasted` days ends within `more` days: from the logarithms of the upper tails, so
 * that it is right also where hardly any spell lasts so long.
 */
export function endsWithin(
  fit: LastingFit,
  lasted: number,
  more: number,
  covariates: readonly number[] = [],
): number {
  const { lnUpper } = RESIDUAL_LAW[fit.law];
  const predictor = predictorOf(fit, covariates);
  const lnLeft = (days: number) => (days <= 0 ? 0 : lnUpper((ln(days) - predictor) / fit.scale));
  return -expMinusOne(lnLeft(lasted + more) - lnLeft(lasted));
}
