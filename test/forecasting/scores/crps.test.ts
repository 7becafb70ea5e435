import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crpsLogNormal, crpsNormal, crpsOfSamples, crpsUniform } from "#forecasting/scores/crps.ts";
import { pinballLoss } from "#forecasting/scores/pinball.ts";
import { normalLower } from "#math/normal.ts";
import { integral } from "../chances.ts";

const WHOLE = fc.integer({ min: -50, max: 50 });

/** The definition: what F and the step at the outcome enclose, squared. The step is where the two integrals meet. */
function byDefinition(lower: (x: number) => number, outcome: number, low: number, high: number): number {
  return (
    integral((x) => lower(x) ** 2, Math.min(low, outcome), outcome) +
    integral((x) => (1 - lower(x)) ** 2, outcome, Math.max(high, outcome))
  );
}

/** The mean over pairs, as it is written. */
function bySamplePairs(samples: readonly number[], outcome: number): number {
  const off = samples.reduce((sum, x) => sum + Math.abs(x - outcome), 0) / samples.length;
  let apart = 0;
  for (const one of samples) for (const other of samples) apart += Math.abs(one - other);
  return off - apart / samples.length ** 2 / 2;
}

describe("the continuous ranked probability score", () => {
  it.each([
    [0, 1, 1.5],
    [5, 2, 4.5],
    [-3, 0.5, 2],
    [0, 1, 0],
    [100, 30, -40],
  ])("of a normal forecast (%d ± %d, came out %d) is the integral", (mean, deviation, outcome) => {
    const lower = (x: number) => normalLower((x - mean) / deviation);
    const found = byDefinition(lower, outcome, mean - 12 * deviation, mean + 12 * deviation);
    expect(crpsNormal(mean, deviation, outcome)).toBeCloseTo(found, 8);
  });

  it.each([
    [0, 0.5, 1],
    [1, 0.25, 5],
    [0, 0.5, 0.2],
    [0, 0.5, 0],
    [0, 0.5, -0.5],
    [0, 0.5, -2],
  ])("of a log-normal forecast (%d ± %d, came out %d) is the integral", (mean, deviation, outcome) => {
    const lower = (x: number) => (x <= 0 ? 0 : normalLower((Math.log(x) - mean) / deviation));
    const high = Math.exp(mean + 9 * deviation);
    expect(crpsLogNormal(mean, deviation, outcome)).toBeCloseTo(byDefinition(lower, outcome, 0, high), 7);
  });

  it("of a flat forecast is the integral", () => {
    for (const outcome of [-1, 2, 3.5, 6, 9]) {
      const lower = (x: number) => Math.min(1, Math.max(0, (x - 2) / 4));
      expect(crpsUniform(2, 6, outcome)).toBeCloseTo(byDefinition(lower, outcome, 2, 6), 8);
    }
  });

  it("of samples is the mean over all pairs, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(WHOLE, { minLength: 1, maxLength: 20 }), WHOLE, (samples, outcome) => {
        const score = crpsOfSamples(samples, outcome);
        expect(score).toBeCloseTo(bySamplePairs(samples, outcome), 10);
        expect(crpsOfSamples([...samples].reverse(), outcome)).toBe(score);
      }),
    );
  });

  it("of one value is the absolute error", () => {
    fc.assert(
      fc.property(WHOLE, WHOLE, (value, outcome) => {
        const error = Math.abs(value - outcome);
        expect(crpsOfSamples([value, value, value], outcome)).toBeCloseTo(error, 12);
        expect(crpsNormal(value, 0, outcome)).toBe(error);
        expect(crpsNormal(value, 1e-9, outcome)).toBeCloseTo(error, 8);
        expect(crpsUniform(value, value, outcome)).toBe(error);
      }),
    );
  });

  it("is twice the mean pinball loss over all quantiles", () => {
    // Of a flat forecast the τ-quantile is low + τ × width, so the integral over τ needs no quantile function.
    const found = integral((level) => 2 * pinballLoss(2 + 4 * level, level, 3.5), 1e-9, 1 - 1e-9);
    expect(crpsUniform(2, 6, 3.5)).toBeCloseTo(found, 6);
  });

  it("of samples far from 0 loses no digits", () => {
    const near = crpsOfSamples([0, 0.25, 0.75], 0.5);
    expect(crpsOfSamples([1e9, 1e9 + 0.25, 1e9 + 0.75], 1e9 + 0.5)).toBe(near);
  });

  it("is least, in the mean, for the true distribution", () => {
    // Of 0 to 4 with these chances, in 20 equally likely samples.
    const truth = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4];
    const mean = (samples: readonly number[]) => truth.reduce((sum, y) => sum + crpsOfSamples(samples, y), 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }), (samples) => {
        expect(mean(samples)).toBeGreaterThanOrEqual(mean(truth) - 1e-12);
      }),
    );
  });
});
