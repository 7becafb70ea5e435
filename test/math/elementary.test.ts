import { describe, expect, it } from "vitest";
import { exp, ln, log2, power } from "#math/elementary.ts";
import { Random } from "#math/random.ts";

/** Distance in units of the last place of the expected value. */
function ulps(actual: number, expected: number): number {
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(expected) || 2 ** -1022)) - 52);
  return Math.abs(actual - expected) / unit;
}

describe("ln, exp, power", () => {
  // Abramowitz & Stegun, tables 4.2 and 4.4, and constants to 17 digits.
  it.each([
    [ln(2), "0.69314718055994531"],
    [ln(10), "2.302585092994046"],
    [ln(0.5), "-0.69314718055994531"],
    [ln(1 + 2 ** -10), "0.00097608597305545889584"], // its power series, by hand
    [exp(1), "2.7182818284590452"],
    [exp(-1), "0.36787944117144233"],
    [exp(10), "22026.465794806717"],
    [power(2, 0.5), "1.4142135623730951"],
    [log2(8), "3"],
  ])("%d is %s", (actual, expected) => {
    expect(ulps(actual, Number(expected))).toBeLessThanOrEqual(2);
  });

  it("stay within a few units of the last place of this engine's own, over the whole range", () => {
    const random = new Random(1, "elementary");
    for (let draws = 0; draws < 20_000; draws++) {
      const x = 10 ** random.between(-300, 300);
      expect(ulps(ln(x), Math.log(x))).toBeLessThanOrEqual(2);
      const y = random.between(-700, 700);
      expect(ulps(exp(y), Math.exp(y))).toBeLessThanOrEqual(3);
      const share = random.uniform();
      if (share > 0 && Math.abs(share - 1) > 1e-3)
        expect(ulps(ln(share), Math.log(share))).toBeLessThanOrEqual(2);
    }
  });

  it("know their edges", () => {
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
    expect(ln(1)).toBe(0);
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(ulps(ln(5e-324), Math.log(5e-324))).toBeLessThanOrEqual(2);
    expect(exp(0)).toBe(1);
    expect(exp(-1000)).toBe(0);
    expect(exp(1000)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(power(0, 0)).toBe(1);
    expect(power(0, 2)).toBe(0);
    expect(power(1, 123.4)).toBe(1);
  });
});
