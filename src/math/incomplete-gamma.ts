import { deviance } from "./deviance.ts";
import { exp, ln } from "./elementary.ts";
import { lnFactorial, stirlingError } from "./log-gamma.ts";
import { expMinusOne, lnOnePlus } from "./near-zero.ts";

const LN_SQRT_2PI = 0.9189385332046728;
const SMALLEST = 1e-300;
const PRECISION = 2 ** -53;

/** Natural logarithms of P(shape, x) and Q(shape, x) = 1 − P: each is computed directly, so neither loses its tail. */
interface LnTails {
  readonly lower: number;
  readonly upper: number;
}

/** Regularised lower incomplete gamma function P(shape, x): the chance that a Gamma(shape, 1) stays below x. */
export function gammaLower(shape: number, x: number): number {
  return exp(lnGammaTails(shape, x).lower);
}

/** Regularised upper incomplete gamma function Q(shape, x): the chance that a Gamma(shape, 1) exceeds x. */
export function gammaUpper(shape: number, x: number): number {
  return exp(lnGammaTails(shape, x).upper);
}

/** Logarithms of both tails of Gamma(shape, 1) at x; shape > 0, x ≥ 0. Exact in the far tails, where the tails are 0. */
export function lnGammaTails(shape: number, x: number): LnTails {
  if (!(shape > 0 && x >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 0, upper: Number.NEGATIVE_INFINITY };
  const first = lnFirstTerm(shape, x);
  if (x >= (shape < 1 ? 1 : shape + 1)) {
    const upper = first + ln(shape) + ln(fraction(shape, x));
    return { lower: lnOnePlus(-exp(upper)), upper };
  }
  const lower = first + ln(series(shape, x));
  return { lower, upper: shape < 1 ? ln(upperOfSmall(shape, x)) : lnOnePlus(-exp(lower)) };
}

/** ln of x^shape e^−x / Γ(shape + 1), by parts that do not cancel where shape and x are large and close. */
export function lnFirstTerm(shape: number, x: number): number {
  return -stirlingError(shape) - deviance(shape, x) - LN_SQRT_2PI - 0.5 * ln(shape);
}

/** P without its first term: 1 + x/(shape + 1) + x²/((shape + 1)(shape + 2)) + … (DLMF 8.7.1). */
function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction for Γ(shape, x) x^−shape eˣ (DLMF 8.9.2), by Lentz's method. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let value = d;
  for (let n = 1; ; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < SMALLEST) d = SMALLEST;
    c = b + a / c;
    if (Math.abs(c) < SMALLEST) c = SMALLEST;
    d = 1 / d;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISION) return value;
  }
}

/**
 * Q for shape < 1 and x < 1, where P can be so close to 1 that 1 − P has no digits left: the first term of the series of
 * P in powers of −x (DLMF 8.7.1, second form) is taken from 1 by itself.
 */
function upperOfSmall(shape: number, x: number): number {
  const lnHead = shape * ln(x) - lnFactorial(shape);
  let power = 1;
  let sum = 0;
  for (let n = 1; ; n++) {
    power *= -x / n;
    const next = sum + (power * shape) / (shape + n);
    if (next === sum) break;
    sum = next;
  }
  return -expMinusOne(lnHead) - exp(lnHead) * sum;
}
