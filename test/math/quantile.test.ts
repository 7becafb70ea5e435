import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atRank, quantile } from "#math/quantile.ts";

const values = fc.array(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, -1)),
  { minLength: 1 },
);

describe("the value at a rank", () => {
  it("is what stands there once the values are sorted", () => {
    fc.assert(
      fc.property(values, fc.nat(), (numbers, at) => {
        const place = at % numbers.length;
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(atRank(Float64Array.from(numbers), place) - sorted[place]!).toBeCloseTo(0, 12);
      }),
    );
  });

  it("leaves the values what they are, in another order", () => {
    const numbers = Float64Array.of(3, 1, 2, 1, 5, 4);
    atRank(numbers, 3);
    expect([...numbers].sort()).toEqual([1, 1, 2, 3, 4, 5]);
  });
});

describe("a quantile", () => {
  it("lies between order statistics, as R's default has it", () => {
    // quantile(c(1, 2, 4, 8), c(0, .25, .5, .9, 1)) in R: 1, 1.75, 3, 6.8, 8.
    const of = (share: number) => quantile(Float64Array.of(8, 1, 4, 2), share);
    expect([0, 0.25, 0.5, 0.9, 1].map(of)).toEqual([1, 1.75, 3, expect.closeTo(6.8, 12), 8]);
  });

  it("of one value is that value", () => {
    expect(quantile(Float64Array.of(7), 0.95)).toBe(7);
  });
});
