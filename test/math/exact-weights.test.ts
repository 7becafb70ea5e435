import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quantity, rangeOf } from "#case/quantity.ts";
import { exactWeights as exactly } from "#math/exact-weights.ts";

const exactWeights = (given: readonly Quantity[]) => exactly(given.map(rangeOf));

describe("weights in a common unit", () => {
  it("add up exactly where floating-point numbers do not", () => {
    const [a, b, c] = exactWeights([0.1, 0.2, 0.3])!;
    expect(a!.low + b!.low).toBe(c!.low);
    expect(0.1 + 0.2).not.toBe(0.3);
    const [d, e, f] = exactWeights([1e-7, 2.5, 2.5000001])!;
    expect(d!.low + e!.low).toBe(f!.low);
  });

  it.each([
    [
      [1, 20, -300],
      [1, 20, -300],
    ],
    [
      [1.5, -0.25, 0],
      [150, -25, 0],
    ],
    [
      [1e21, 3e20, 0],
      [10, 3, 0],
    ],
    [
      [1.25e-10, 1e-8, 1e-9],
      [125, 10_000, 1000],
    ],
  ])("keep their proportions: %j", (given, expected) => {
    // The unit is the smallest last digit, or a multiple of ten of it; what counts is the proportion.
    const whole = exactWeights(given)!.map(({ low }) => low);
    const ratio = whole[0]! / expected[0]!;
    expect(whole).toEqual(expected.map((number) => number * ratio));
  });

  it("of a range keep both ends, and of one not stated reach to the sum of all stated sizes either way", () => {
    expect(exactWeights([[-2, 5], 3, "not stated", "unknown"])).toEqual([
      { low: -2, high: 5 },
      { low: 3, high: 3 },
      { low: -8, high: 8 },
      { low: -8, high: 8 },
    ]);
    expect(exactWeights(["not stated"])).toEqual([{ low: -1, high: 1 }]);
    expect(exactWeights([])).toEqual([]);
  });

  it("are refused where they have too many digits between them", () => {
    expect(exactWeights([1e15, 1])).toBeDefined();
    expect(exactWeights([1e16, 1])).toBeUndefined();
    expect(exactWeights([1e300, 1e-300])).toBeUndefined();
    expect(exactWeights([1e15, 1, "not stated", "not stated", "not stated", "not stated"])).toBeUndefined();
    expect(exactWeights([1e300, 3e300])).toBeDefined();
  });

  it("order any sums of decimals as exact arithmetic does", () => {
    const decimal = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 8 }),
        fc.nat(255),
        fc.nat(255),
        (given, one, other) => {
          const whole = exactWeights(given.map(([digits, places]) => digits / 10 ** places))!;
          const sum = (set: number) =>
            whole.reduce((total, { low }, at) => total + ((set >>> at) & 1) * low, 0);
          const exact = (set: number) =>
            given.reduce(
              (total, [digits, places], at) => total + ((set >>> at) & 1) * digits * 10 ** (4 - places),
              0,
            );
          expect(Math.sign(sum(one) - sum(other))).toBe(Math.sign(exact(one) - exact(other)));
        },
      ),
    );
  });
});
