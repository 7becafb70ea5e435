import { ln } from "./elementary.ts";
import { lnOnePlus } from "./near-zero.ts";

const LN_SQRT_2PI = 0.9189385332046728;
/** 1 − Euler's constant. */
const ONE_LESS_EULER = 0.42278433509846713;
/** ζ(k) − 1 for k = 2, 3, … (Abramowitz & Stegun, table 23.3). */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
];
/** Coefficients of Stirling's series in 1/x, 1/x³, … (Abramowitz & Stegun 6.1.41). */
const STIRLING = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
  0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
];
/** From here on Stirling's series with these terms is right to the last place. */
const LARGE = 12;

/**
 * Natural logarithm of the gamma function, for x > 0; +∞ at 0, NaN below. Right in relative terms also around 1 and 2,
 * where it is 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x >= LARGE) return (x - 0.5) * ln(x) - x + LN_SQRT_2PI + stirlingSeries(x);
  if (x < 0.5) return lnFactorial(x) - ln(x);
  if (x < 1.5) return lnFactorial(x - 1);
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return aroundTwo(rest - 2) + (product === 1 ? 0 : ln(product));
}

/** ln Γ(x + 1) for x > −½, right also where x is so small that x + 1 would round it away. */
export function lnFactorial(x: number): number {
  return Math.abs(x) <= 0.5 ? aroundTwo(x) - lnOnePlus(x) : logGamma(x + 1);
}

/**
 * How far ln Γ(x + 1) stands above Stirling's (x + ½) ln x − x + ½ ln 2π (Loader 2000, "Fast and accurate computation of
 * binomial probabilities", §2: δ). Tends to 1/(12 x).
 */
export function stirlingError(x: number): number {
  return x >= LARGE ? stirlingSeries(x) : lnFactorial(x) - (x + 0.5) * ln(x) + x - LN_SQRT_2PI;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let term = STIRLING.length - 1; term >= 0; term--) sum = sum * square + STIRLING[term]!;
  return sum * inverse;
}

/** ln Γ(2 + z) for |z| ≤ ½, by its power series (Abramowitz & Stegun 6.1.33). */
function aroundTwo(z: number): number {
  let sum = 0;
  for (let term = ZETA_LESS_ONE.length - 1; term >= 0; term--) {
    const coefficient = ZETA_LESS_ONE[term]! / (term + 2);
    sum = sum * z + (term % 2 === 0 ? coefficient : -coefficient);
  }
  return z * (ONE_LESS_EULER + z * sum);
}
