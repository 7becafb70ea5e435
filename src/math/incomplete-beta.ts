import { deviance } from "./deviance.ts";
import { exp, ln } from "./elementary.ts";
import { stirlingError } from "./log-gamma.ts";
import { lnOnePlus } from "./near-zero.ts";

const LN_SQRT_2PI = 0.9189385332046728;
const SMALLEST = 1e-300;
const PRECISION = 2 ** -53;

/** Regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) stays below x. */
export function betaLower(a: number, b: number, x: number): number {
  return exp(lnBeta(a, b)(x, 1 - x).lower);
}

/** 1 − I_x(a, b), directly: the chance that a Beta(a, b) exceeds x. */
export function betaUpper(a: number, b: number, x: number): number {
  return exp(lnBeta(a, b)(x, 1 - x).upper);
}

/** At a place of a Beta: the logarithms of both its tails, and of xᵃ (1 − x)ᵇ / B(a, b), which is their slope over ln(x / (1 − x)). */
interface LnBetaAt {
  readonly lower: number;
  readonly upper: number;
  readonly head: number;
}

/** Of one Beta at many places x, each with 1 − x so that it can be close to either end: what depends on a and b alone is worked out once. */
export function lnBeta(a: number, b: number): (x: number, rest: number) => LnBetaAt {
  if (!(a > 0 && b > 0)) return () => ({ lower: Number.NaN, upper: Number.NaN, head: Number.NaN });
  const headAt = lnBetaHead(a, b);
  return (x, rest) => {
    if (!(x >= 0 && rest >= 0)) return { lower: Number.NaN, upper: Number.NaN, head: Number.NaN };
    if (x === 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0, head: Number.NEGATIVE_INFINITY };
    if (rest === 0) return { lower: 0, upper: Number.NEGATIVE_INFINITY, head: Number.NEGATIVE_INFINITY };
    const head = headAt(x, rest);
    if (x * (a + b + 2) <= a + 1) {
      const lower = head - ln(a) + ln(fraction(a, b, x));
      return { lower, upper: lnOnePlus(-exp(lower)), head };
    }
    const upper = head - ln(b) + ln(fraction(b, a, rest));
    return { lower: lnOnePlus(-exp(upper)), upper, head };
  };
}

/** ln of xᵃ (1 − x)ᵇ / B(a, b), by parts that do not cancel where a and b are large (Loader 2000, §4). */
function lnBetaHead(a: number, b: number): (x: number, rest: number) => number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const roots = 0.5 * (ln(a) + ln(b) - ln(n));
  return (x, rest) => errors - deviance(a, n * x) - deviance(b, n * rest) + roots - LN_SQRT_2PI;
}

/** The continued fraction of DLMF 8.17.22, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = floor(1 - ((a + b) * x) / (a + 1));
  d = 1 / d;
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / floor(1 + even * d);
    c = floor(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / floor(1 + odd * d);
    c = floor(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISION) return value;
  }
}

function floor(x: number): number {
  return Math.abs(x) < SMALLEST ? SMALLEST : x;
}
