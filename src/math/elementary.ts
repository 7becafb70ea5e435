/**
 * Logarithm and exponential that are the same, bit for bit, in every engine. ECMAScript leaves the precision of
 * `Math.log`, `Math.exp` and `Math.pow` to the engine, and Node and Chromium do differ in the last bit; a report must
 * not. Only +, −, × and ÷ of doubles are used here, which IEEE 754 fixes.
 */

// ln 2 in two parts, the first with trailing zero bits, so that k·LN2_HIGH is exact for every exponent k.
const LN2_HIGH = 0x162e42fee / 2 ** 33;
const LN2_LOW = 1.9082149292705877e-10;

const float = new Float64Array(1);
const bits = new Uint32Array(float.buffer);
// Which half of a double holds its exponent depends on the machine's byte order.
float[0] = 1;
const HIGH = bits[1] === 0x3ff00000 ? 1 : 0;

/** Natural logarithm; −∞ for 0, NaN for a negative number. Within 1 unit in the last place of 2⁻⁵². */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let exponent = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984; // 2⁵⁴: a subnormal number has no exponent of its own
    exponent = -54;
  }
  float[0] = value;
  exponent += (bits[HIGH]! >>> 20) - 1023;
  bits[HIGH] = (bits[HIGH]! & 0x000fffff) | 0x3ff00000;
  let mantissa = float[0]!;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  // ln m = 2 artanh f, f = (m − 1)/(m + 1), |f| ≤ 0.172: the series needs eleven terms (Abramowitz & Stegun 4.1.27).
  const f = (mantissa - 1) / (mantissa + 1);
  const square = f * f;
  let sum = (1 / 21) * square;
  sum = (sum + 1 / 19) * square;
  sum = (sum + 1 / 17) * square;
  sum = (sum + 1 / 15) * square;
  sum = (sum + 1 / 13) * square;
  sum = (sum + 1 / 11) * square;
  sum = (sum + 1 / 9) * square;
  sum = (sum + 1 / 7) * square;
  sum = (sum + 1 / 5) * square;
  sum = (sum + 1 / 3) * square;
  const small = 2 * f * sum + exponent * LN2_LOW;
  return exponent * LN2_HIGH + (2 * f + small);
}

/** Exponential; 0 below the smallest double, ∞ above the largest. Relative error below 2⁻⁵¹. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const exponent = Math.round(x / Math.LN2);
  // |r| ≤ ln 2 / 2 = 0.347: fourteen terms of the power series (Abramowitz & Stegun 4.2.1).
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * r) / term;
  return sum * twoTo(exponent >> 1) * twoTo(exponent - (exponent >> 1));
}

/** x to the power y, for x ≥ 0. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * ln(x));
}

/** Binary logarithm. */
export function log2(x: number): number {
  return ln(x) / Math.LN2;
}

/** 2 to a whole power between −1022 and 1023. */
function twoTo(exponent: number): number {
  bits[1 - HIGH] = 0;
  bits[HIGH] = (exponent + 1023) << 20;
  return float[0]!;
}
