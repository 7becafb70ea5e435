import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  extremised,
  geometricMeanOfOdds,
  geometricPool,
} from "#forecasting/pooling/geometric-mean-of-odds.ts";
import { medianForecast } from "#forecasting/pooling/median.ts";
import { recencyWeights } from "#forecasting/pooling/weights.ts";
import { distributions, UNCERTAIN } from "../chances.ts";

const FORECASTS = fc.array(UNCERTAIN, { minLength: 1, maxLength: 9 });
const WEIGHTED = fc
  .array(fc.tuple(UNCERTAIN, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 })
  .map((pairs) => ({ forecasts: pairs.map(([p]) => p), weights: pairs.map(([, weight]) => weight) }));

const POOLS = { geometricMeanOfOdds, medianForecast };

describe.each(Object.entries(POOLS))("%s", (_, pool) => {
  it("is bounded by its members", () => {
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        const pooled = pool(forecasts);
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...forecasts));
        expect(pooled).toBeLessThanOrEqual(Math.max(...forecasts));
      }),
    );
  });

  it("does not depend on their order", () => {
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        expect(pool([...forecasts].reverse())).toBeCloseTo(pool(forecasts), 12);
      }),
    );
  });

  it("takes no for an answer as it takes yes", () => {
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        expect(pool(forecasts.map((p) => 1 - p))).toBeCloseTo(1 - pool(forecasts), 10);
      }),
    );
  });

  it("counts a weight of n as n forecasters, and a weight of 0 as none", () => {
    fc.assert(
      fc.property(WEIGHTED, UNCERTAIN, ({ forecasts, weights }, unheard) => {
        const copies = forecasts.flatMap((p, at) => Array.from({ length: weights[at]! }, () => p));
        expect(pool(forecasts, weights)).toBeCloseTo(pool(copies), 10);
        expect(pool([...forecasts, unheard], [...weights, 0])).toBeCloseTo(pool(copies), 10);
      }),
    );
  });

  it("refuses nobody, and weights that are none", () => {
    expect(() => pool([])).toThrow("forecasts: it is empty");
    expect(() => pool([0.5], [1, 2])).toThrow("weights: 2 weights for 1 forecasts");
    expect(() => pool([0.5, 0.6], [0, 0])).toThrow("weights: they sum to 0");
    expect(() => pool([0.5, 0.6], [1, -1])).toThrow("weights[1]: -1");
    expect(() => pool([0.5, 60])).toThrow("forecasts[1]: 60 is not between 0 and 1");
  });
});

describe("the geometric mean of odds", () => {
  it("has as its odds the root of their product", () => {
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        const product = forecasts.reduce((odds, p) => (odds * p) / (1 - p), 1);
        const odds = product ** (1 / forecasts.length);
        expect(geometricMeanOfOdds(forecasts)).toBeCloseTo(odds / (1 + odds), 10);
      }),
    );
  });

  it("lets a 0 or a 1 decide, and refuses both at once", () => {
    expect(geometricMeanOfOdds([0, 0.4])).toBe(0);
    expect(geometricMeanOfOdds([1, 0.4])).toBe(1);
    expect(() => geometricMeanOfOdds([0, 0.4, 1])).toThrow("some say 0 and others 1");
    expect(geometricMeanOfOdds([0, 0.4, 1], [0, 1, 1])).toBe(1);
  });

  it("of several outcomes sums to 1, and of two is that of yes and no", () => {
    fc.assert(
      fc.property(fc.array(distributions(3, 3), { minLength: 1, maxLength: 4 }), (forecasts) => {
        const pooled = geometricPool(forecasts);
        expect(pooled.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      }),
    );
    fc.assert(
      fc.property(FORECASTS, (forecasts) => {
        const [yes] = geometricPool(forecasts.map((p) => [p, 1 - p]));
        expect(yes).toBeCloseTo(geometricMeanOfOdds(forecasts), 10);
      }),
    );
    expect(
      geometricPool([
        [0, 0.5, 0.5],
        [0.5, 0.25, 0.25],
      ])[0],
    ).toBe(0);
    expect(() =>
      geometricPool([
        [0, 1],
        [1, 0],
      ]),
    ).toThrow("every outcome is called impossible by somebody");
  });

  it("is extremised by a power of its odds, and never unasked", () => {
    fc.assert(
      fc.property(UNCERTAIN, fc.double({ min: 1.01, max: 4, noNaN: true }), (p, power) => {
        const odds = (p / (1 - p)) ** power;
        expect(extremised(p, power)).toBeCloseTo(odds / (1 + odds), 10);
        expect(extremised(p, 1)).toBeCloseTo(p, 12);
        expect(geometricMeanOfOdds([p, p])).toBeCloseTo(p, 12);
      }),
    );
    expect([extremised(0, 2), extremised(1, 2)]).toEqual([0, 1]);
    expect(() => extremised(0.5, 0)).toThrow("power: 0");
  });
});

describe("weights by recency", () => {
  it("rise to 1 for the newest, and leave one or two forecasts alone", () => {
    expect([recencyWeights(1), recencyWeights(2)]).toEqual([[1], [1, 1]]);
    const weights = recencyWeights(9);
    expect(weights[0]).toBeCloseTo(Math.exp(-2), 12);
    expect(weights[3]).toBeCloseTo(Math.exp(-1), 12);
    expect(weights[8]).toBe(1);
  });
});
