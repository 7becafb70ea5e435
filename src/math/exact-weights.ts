import { leastOf } from "#math/extremes.ts";
import type { Range } from "./range.ts";

/** Sums below this are exact in floating point, with a bit to spare for drawing inside a range. */
const MOST = 2 ** 52;

/**
 * Weights as whole multiples of one power of ten, so that their sums are exact and equal sums are ties: 0.1 + 0.2 is
 * 0.3. A weight that is not stated becomes the range from −S to S, S being the sum of the sizes of all stated ones: at
 * its ends it outweighs all of them together, and a larger one would order nothing differently. `undefined` where the
 * sizes add up to 2⁵² units or more.
 */
export function exactWeights(ranges: readonly (Range | undefined)[]): readonly Range[] | undefined {
  const ends = ranges.flatMap((range) => (range ? [range.low, range.high] : [])).map(decimalOf);
  const unit = leastOf(ends.map(({ digits, exponent }) => (digits === 0n ? Infinity : exponent)));
  const whole = ends.map(({ digits, exponent }) =>
    digits === 0n ? 0 : Number(digits * 10n ** BigInt(exponent - unit)),
  );
  let stated = 0;
  let next = 0;
  const scaled = ranges.map((range) => {
    if (!range) return undefined;
    const [low, high] = [whole[next++]!, whole[next++]!];
    stated += Math.max(Math.abs(low), Math.abs(high));
    return { low, high };
  });
  const open = scaled.filter((range) => range === undefined).length;
  const size = stated === 0 ? 1 : stated;
  if (size * (open + 1) >= MOST) return undefined;
  return scaled.map((range) => range ?? { low: -size, high: size });
}

/** The shortest decimal fraction that reads as the number: digits × 10 to the power of the exponent. */
function decimalOf(value: number): { digits: bigint; exponent: number } {
  const [mantissa, power = "0"] = String(value).split("e");
  const [whole, fraction = ""] = mantissa!.split(".");
  const digits = `${whole}${fraction}`;
  const kept = digits.replace(/0+$/, "");
  if (kept === "" || kept === "-") return { digits: 0n, exponent: 0 };
  return { digits: BigInt(kept), exponent: Number(power) - fraction.length + digits.length - kept.length };
}
