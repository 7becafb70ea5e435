/** A fraction in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** What a few roundings can add to a number, relative to its size. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * The fraction with the smallest denominator, up to `most`, from which the floating-point number differs by rounding alone: 1/3 for
 * 0.3333333333333333, 6/25 for 0.24, 1/5 for 0.19999999999999998. Null where there is none, or the number is too large. By
 * continued fractions.
 */
export function simplestFraction(value: number, most: number): Fraction | null {
  if (Math.abs(value) > 2 ** 53) return null;
  let [over, under, lastOver, lastUnder] = [1, 0, 0, 1];
  let rest = value;
  for (;;) {
    const whole = Math.floor(rest);
    [over, lastOver] = [whole * over + lastOver, over];
    [under, lastUnder] = [whole * under + lastUnder, under];
    if (under > most || Math.abs(over) > 2 ** 53) return null;
    if (Math.abs(over / under - value) <= ROUNDING * Math.abs(value))
      return { over: BigInt(over), under: BigInt(under) };
    if (rest === whole) return null;
    rest = 1 / (rest - whole);
  }
}

export function product(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.over, a.under * b.under);
}

function lowest(over: bigint, under: bigint): Fraction {
  const common = greatestCommonDivisor(over < 0n ? -over : over, under);
  return { over: over / common, under: under / common };
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
