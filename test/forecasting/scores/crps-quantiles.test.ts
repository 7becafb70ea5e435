import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crpsOfQuantiles } from "#forecasting/index.ts";

/** The distribution function that quantiles stand for: straight between them, what is left on the outermost two. */
function shareBelow(quantiles: readonly { share: number; value: number }[], x: number): number {
  const after = quantiles.findIndex(({ value }) => value > x);
  if (after < 0) return 1;
  if (after === 0) return 0;
  const [left, right] = [quantiles[after - 1]!, quantiles[after]!];
  return left.share + ((right.share - left.share) * (x - left.value)) / (right.value - left.value);
}

describe("CRPS of quantiles", () => {
  it("is the integral, taken in small steps", () => {
    const quantiles = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 }),
      )
      .map(([shares, values]) => {
        const sorted = values.toSorted((a, b) => a - b);
        return shares
          .toSorted((a, b) => a - b)
          .map((share, at) => ({ share: share / 100, value: sorted[at]! }));
      });
    fc.assert(
      fc.property(quantiles, fc.integer({ min: -25, max: 25 }), (given, outcome) => {
        const steps = 50_000;
        const [from, to] = [-26, 26];
        const width = (to - from) / steps;
        let sum = 0;
        for (let at = 0; at < steps; at++) {
          const x = from + (at + 0.5) * width;
          sum += width * (shareBelow(given, x) - (x >= outcome ? 1 : 0)) ** 2;
        }
        expect(crpsOfQuantiles(given, outcome)).toBeCloseTo(sum, 2);
      }),
      { numRuns: 40 },
    );
  });

  it("is how far one value alone is off", () => {
    expect(crpsOfQuantiles([{ share: 0.5, value: 4 }], 7)).toBe(3);
    expect(crpsOfQuantiles([{ share: 0.9, value: 4 }], 4)).toBe(0);
  });

  it.each([
    [[], "empty"],
    [[{ share: 0, value: 1 }], "no finite odds"],
    [
      [
        { share: 0.5, value: 1 },
        { share: 0.5, value: 2 },
      ],
      "ascend",
    ],
    [
      [
        { share: 0.1, value: 2 },
        { share: 0.9, value: 1 },
      ],
      "ascend",
    ],
    [[{ share: 0.1, value: Number.NaN }], "finite"],
  ])("refuses %j", (quantiles, why) => {
    expect(() => crpsOfQuantiles(quantiles, 1)).toThrow(why);
  });
});
