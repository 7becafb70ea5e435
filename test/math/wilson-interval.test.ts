import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "#math/wilson-interval.ts";

describe("the score interval of a share", () => {
  it("has the published values", () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    for (const [hits, trials, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      expect(wilsonInterval(hits, trials).low).toBeCloseTo(low, 4);
      expect(wilsonInterval(hits, trials).high).toBeCloseTo(high, 4);
    }
  });

  it("solves (p − share)² = z² p (1 − p) / n at its ends, and holds the share", () => {
    const z = 1.959963984540054;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (trials, drawn) => {
        const hits = drawn % (trials + 1);
        const { low, high } = wilsonInterval(hits, trials);
        const share = hits / trials;
        for (const end of [low, high]) {
          expect((end - share) ** 2).toBeCloseTo((z * z * end * (1 - end)) / trials, 10);
        }
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it("says nothing without a trial", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
