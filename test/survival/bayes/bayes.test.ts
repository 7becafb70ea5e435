import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chanceWithin,
  chanceWithinRange,
  countChances,
  type EndingRate,
  endingRate,
  meanWait,
  rateQuantile,
  waitQuantile,
} from "#survival/bayes/ending-rate.ts";
import { endingShares } from "#survival/bayes/ending-shares.ts";
import { GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

/** How far a value is from the expected one, in relative terms. */
function off(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

interface GoldenRate {
  prior_shape: number;
  prior_rate: number;
  events: number;
  exposure: number;
  horizon: number;
  [field: string]: unknown;
}

/** What the program says of a case, under the names of the golden file. */
function said(rate: EndingRate, horizon: number): Record<string, number | null | number[]> {
  const within = chanceWithinRange(rate, horizon);
  return {
    post_shape: rate.shape,
    post_rate: rate.exposure,
    post_mean: rate.mean,
    post_median: rateQuantile(rate, 0.5),
    ci95: [0.025, 0.975].map((chance) => rateQuantile(rate, chance)),
    ci80: [0.1, 0.9].map((chance) => rateQuantile(rate, chance)),
    p_end_within_h: chanceWithin(rate, horizon),
    p_end_ci95: [within.low, within.high],
    pred_median_wait: waitQuantile(rate, 0.5),
    pred_q: [0.05, 0.25, 0.75, 0.95].map((chance) => waitQuantile(rate, chance)),
    pred_mean: meanWait(rate),
    pred_count_pmf_h: [...countChances(rate, horizon, 5)],
  };
}

describe(`rates and shares of endings beside R's${GOLDEN_NOTE}`, () => {
  it.skipIf(!HAS_GOLDEN)("rates: all cases, and the two groups of aml", () => {
    const file = golden("gamma_poisson");
    const cases: GoldenRate[] = [...file.cases, ...file.aml_by_group];
    expect(cases.length).toBeGreaterThan(20);
    for (const one of cases) {
      const rate = endingRate(one.events, one.exposure, { shape: one.prior_shape, exposure: one.prior_rate });
      for (const [field, value] of Object.entries(said(rate, one.horizon))) {
        const expected = one[field] as number | null | number[];
        if (expected === null || value === null) expect(value, field).toBe(expected);
        else {
          const [ours, theirs] = [[value].flat(), [expected].flat().map(Number)];
          expect(ours.length).toBe(theirs.length);
          for (const [place, each] of ours.entries()) {
            // R's script takes this one from 1, so that a small chance has only the digits of 1 left.
            if (field === "p_end_ci95") expect(each).toBeCloseTo(theirs[place]!, 14);
            else expect(off(each, theirs[place]!), `${field} ${JSON.stringify(one)}`).toBeLessThan(1e-10);
          }
        }
      }
    }
  });

  it.skipIf(!HAS_GOLDEN)("shares", () => {
    const file = golden("gamma_poisson");
    expect(file.dirichlet.length).toBe(3);
    for (const { counts, prior, mean, ci95 } of file.dirichlet) {
      const { shares } = endingShares(counts, prior);
      for (const [kind, share] of shares.entries()) {
        expect(off(share.mean, mean[kind])).toBeLessThan(1e-12);
        expect(off(share.low, ci95[kind][0])).toBeLessThan(1e-10);
        expect(off(share.high, ci95[kind][1])).toBeLessThan(1e-10);
      }
    }
  });
});

describe("the rate of endings", () => {
  const rates = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0.1, max: 5, noNaN: true }))
    .map(([endings, days, shape]) => endingRate(endings, days, { shape, exposure: 0 }));

  it("gives a finite answer where nothing has ended: Jeffreys' half an ending", () => {
    // (B / (B + h))^½ at h = 3 B is ½ by hand.
    expect(chanceWithin(endingRate(0, 100), 300)).toBeCloseTo(0.5, 14);
    expect(meanWait(endingRate(0, 100))).toBeNull();
    expect(endingRate(3, 100).priorWeight).toEqual({ endings: 0.5 / 3.5, exposure: 0 });
  });

  it("undoes the chance to end by the wait, and never lets a later day have less", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (rate, chance) => {
        const wait = waitQuantile(rate, chance);
        fc.pre(wait < 1e300);
        expect(off(chanceWithin(rate, wait), chance)).toBeLessThan(1e-9);
        expect(chanceWithin(rate, wait * 1.1)).toBeGreaterThanOrEqual(chanceWithin(rate, wait));
        const { low, high } = chanceWithinRange(rate, 30);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("is the mean over the rates: the integral of 1 − e^(−rate · h) against Gamma", () => {
    const rate = endingRate(4, 400);
    let sum = 0;
    const pieces = 20_000;
    for (let piece = 0; piece < pieces; piece++) {
      sum += 1 - Math.exp(-90 * rateQuantile(rate, (piece + 0.5) / pieces));
    }
    expect(sum / pieces).toBeCloseTo(chanceWithin(rate, 90), 6);
  });

  it("counts endings with chances that sum to 1, the first that of none", () => {
    const rate = endingRate(2, 50);
    const chances = countChances(rate, 20, 2000);
    expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
    expect(chances[0]).toBeCloseTo(1 - chanceWithin(rate, 20), 14);
  });

  it("learns spell by spell as it learns at once", () => {
    const first = endingRate(2, 100);
    const then = endingRate(3, 40, first);
    expect(then).toMatchObject({ shape: 5.5, exposure: 140 });
  });

  it.each([
    [() => endingRate(-1, 10), "endings: -1"],
    [() => endingRate(1.5, 10), "endings: 1.5"],
    [() => endingRate(1, Number.NaN), "days: NaN"],
    [() => endingRate(1, 0), "no day was watched"],
    [() => endingRate(0, 10, { shape: 0, exposure: 1 }), "the rate could be 0"],
    [() => endingShares([1, -2]), "ending 1: -2"],
    [() => endingShares([1, 2], [1]), "ending 1: the prior"],
    [() => endingShares([1, 2], 0), "ending 0: the prior"],
  ])("refuses what is no count, no time or no prior (%#)", (call, message) => {
    expect(call).toThrow(message);
  });
});

describe("the shares of endings", () => {
  it("sum to 1, do not depend on the order of kinds, and say what is the prior's", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 5 }), (counts) => {
        const { shares, priorWeight } = endingShares(counts);
        expect(shares.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 12);
        expect([...endingShares([...counts].reverse()).shares].reverse()).toEqual(shares);
        const seen = counts.reduce((sum, one) => sum + one, 0);
        expect(priorWeight).toBeCloseTo(counts.length / 2 / (seen + counts.length / 2), 12);
      }),
    );
  });

  it("are certain where there is one kind", () => {
    expect(endingShares([3]).shares).toEqual([{ mean: 1, low: 1, high: 1 }]);
  });
});
