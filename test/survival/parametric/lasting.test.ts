import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalUpper } from "#math/normal.ts";
import {
  boundedSpells,
  boundsOfIntervals,
  boundsOfSpells,
  type GivenBounds,
} from "#survival/parametric/bounded-spells.ts";
import {
  endsWithin,
  type LastingFit,
  lasting,
  lastingQuantile,
  outlasts,
} from "#survival/parametric/lasting.ts";
import { likelihood } from "#survival/parametric/likelihood.ts";
import { LAWS, type Law, RESIDUAL_LAW } from "#survival/parametric/residual-laws.ts";
import { intervals } from "#survival/spells/intervals.ts";
import { SpellFault } from "#survival/spells/spell-fault.ts";
import { spells } from "#survival/spells/spells.ts";
import { FREIREICH, GOLDEN_NOTE, golden, HAS_GOLDEN } from "../tables.ts";

function fitted(given: GivenBounds, law: Law): LastingFit {
  const result = lasting(given, law);
  if (!result.fitted) throw new Error(`no fit: ${result.why}`);
  return result;
}

function near(actual: number, expected: number, tolerance: number, what: string): void {
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThan(
    tolerance * Math.max(1e-3, Math.abs(expected)),
  );
}

type Table = Record<string, (number | string | null)[]>;

/** The covariates of a call to R, in rows that have all of them. */
function bounds(table: Table, time: string, ending: string, names: readonly string[]): GivenBounds {
  const every = table[time]!.map((_, row) => row);
  const rows = every.filter((row) => names.every((name) => table[name]![row] !== null));
  const column = (name: string) =>
    rows.map((row) => (name === "x" ? Number(table.x![row] === "Nonmaintained") : Number(table[name]![row])));
  return {
    ...boundsOfSpells(spells({ time: column(time), ending: column(ending).map((one) => Number(one > 0)) })),
    covariates: names.map(column),
  };
}

const SETS: readonly [string, string, string, Record<string, string[]>][] = [
  ["aml", "time", "status", { "~1": [], "~x": ["x"] }],
  ["lung", "time", "status", { "~1": [], "~age+sex+ph.ecog": ["age", "sex", "ph.ecog"] }],
  ["veteran", "time", "status", { "~1": [], "~trt+karno": ["trt", "karno"] }],
  ["talks_synthetic", "days", "code", { "~1": [] }],
];

describe(`laws of lasting beside R's${GOLDEN_NOTE}`, () => {
  const cases = HAS_GOLDEN
    ? SETS.flatMap(([set, time, ending, formulas]) => {
        const file = golden(set);
        // biome-ignore lint/suspicious/noExplicitAny: the fields are checked one by one below.
        const found: any[] = file.cases.filter(
          ({ method }: { method: string }) => method === "parametric_aft",
        );
        return found.map((one) => {
          const formula = Object.keys(formulas).find((text) => one.r_call.includes(`${text},`))!;
          return [
            `${set}: ${one.r_call}`,
            one,
            bounds(file.table, time, ending, formulas[formula]!),
            formulas[formula]!,
          ] as const;
        });
      })
    : [];

  it.skipIf(!HAS_GOLDEN)("all cases are there", () => expect(cases.length).toBe(27));

  it.skipIf(!HAS_GOLDEN).each(cases)("%s", (_name, one, given, names) => {
    const fit = fitted(given, one.dist);
    expect(fit.rows).toBe(one.n);
    for (const [j, value] of one.coef.entries()) near(fit.coefficients[j]!, value, 1e-6, one.terms[j]);
    near(fit.scale, one.scale, 1e-6, "scale");
    for (const [place, value] of one.vcov.flat().entries())
      near(fit.covariance[place]!, value, 2e-5, "covariance");
    for (const [place, value] of one.se.entries())
      near(fit.standardErrors[place]!, value, 1e-5, "standard error");
    near(fit.lnLikelihood, one.loglik, 1e-9, "log likelihood");
    near(fit.aic, one.aic, 1e-9, "AIC");
    near(fit.bic, one.bic, 1e-9, "BIC");
    if (one.natural?.shape)
      near(
        one.dist === "weibull" || one.dist === "loglogistic" ? 1 / fit.scale : Number.NaN,
        one.natural.shape,
        1e-6,
        "shape",
      );
    const { p, fit: days, se } = one.quantiles_row1;
    const first = names.map((name) => {
      const [value] = [one.quantiles_row1.newdata[name]].flat();
      return name === "x" ? Number(value === "Nonmaintained") : Number(value);
    });
    for (const [place, chance] of p.entries()) {
      const quantile = lastingQuantile(fit, chance, first);
      near(quantile.days, days[place], 1e-5, `day of ${chance}`);
      near(quantile.standardError, se[place], 1e-4, `its standard error`);
    }
  });

  it.skipIf(!HAS_GOLDEN)("intervals", () => {
    const { table, cases: found } = golden("interval_censored");
    expect(found.length).toBe(4);
    const given = {
      low: table.lo.map((one: number | null) => one ?? 0),
      high: table.hi.map((one: number | null) => one ?? Number.POSITIVE_INFINITY),
    };
    for (const one of found) {
      const fit = fitted(given, one.dist);
      near(fit.coefficients[0]!, one.coef[0], 1e-6, "intercept");
      near(fit.scale, one.scale, 1e-6, "scale");
      near(fit.lnLikelihood, one.loglik, 1e-9, "log likelihood");
      for (const [place, value] of one.vcov.flat().entries())
        near(fit.covariance[place]!, value, 2e-5, "covariance");
    }
  });

  it.skipIf(!HAS_GOLDEN)("trap 7: 1808 leaders in tied years, where log-normal fits best", () => {
    const file = golden("dd_regimes");
    const [low, high, regime] = regimes(file.km);
    const fits = file.aft.map(
      (one: { dist: Law; coef: number[]; scale: number; loglik: number; aic: number; se: number[] }) => {
        const fit = fitted({ low, high, covariates: [regime] }, one.dist);
        for (const [j, value] of one.coef.entries())
          near(fit.coefficients[j]!, value, 1e-6, `${one.dist} ${j}`);
        for (const [j, value] of one.se.entries())
          near(fit.standardErrors[j]!, value, 1e-5, `${one.dist} ${j}`);
        near(fit.scale, one.scale, 1e-6, "scale");
        near(fit.lnLikelihood, one.loglik, 1e-9, "log likelihood");
        near(fit.aic, one.aic, 1e-9, "AIC");
        return fit;
      },
    );
    const best = fits.reduce((a: LastingFit, b: LastingFit) => (b.aic < a.aic ? b : a));
    expect(best.law).toBe("lognormal");
  });
});

/** The rows of the set, from the counts of its two curves; the first group's covariate is 1. */
function regimes(
  curves: { time: number[]; n_risk: number[]; n_event: number[] }[],
): [number[], number[], number[]] {
  const [low, high, regime]: [number[], number[], number[]] = [[], [], []];
  for (const [group, { time, n_risk, n_event }] of curves.entries()) {
    for (const [place, day] of time.entries()) {
      const left = n_risk[place]! - (n_risk[place + 1] ?? 0);
      for (let one = 0; one < left; one++) {
        low.push(day);
        high.push(one < n_event[place]! ? day : Number.POSITIVE_INFINITY);
        regime.push(1 - group);
      }
    }
  }
  return [low, high, regime];
}

describe("the laws", () => {
  it.each(LAWS)(
    "%s: hazard, slope and bend are derivatives of the upper tail, and the quantile undoes it",
    (name) => {
      const law = RESIDUAL_LAW[name];
      const h = 1e-4;
      for (const z of [-8, -3, -1, -0.1, 0, 0.3, 1, 2, 3]) {
        const difference = (f: (z: number) => number) => (f(z + h) - f(z - h)) / (2 * h);
        expect(-difference(law.lnUpper) / law.hazard(z)).toBeCloseTo(1, 6);
        expect(law.lnUpper(z) + Math.log(law.hazard(z))).toBeCloseTo(law.lnDensity(z), 10);
        expect(difference(law.lnDensity)).toBeCloseTo(law.slope(z), 5);
        expect(difference(law.slope)).toBeCloseTo(law.bend(z), 5);
        if (z < 3) expect(law.quantile(-Math.expm1(law.lnUpper(z)))).toBeCloseTo(z, 8);
      }
    },
  );
});

/** Exact, open, early and bounded times, with one covariate. */
const BOUNDS: fc.Arbitrary<GivenBounds> = fc
  .array(
    fc.record({
      low: fc.integer({ min: 0, max: 40 }),
      width: fc.constantFrom(0, 0, 1, 7, 30, Number.POSITIVE_INFINITY),
      x: fc.integer({ min: -3, max: 3 }),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map((rows) => ({
    low: rows.map(({ low }) => low),
    high: rows.map(({ low, width }) => Math.max(1, low + width)),
    covariates: [rows.map(({ x }) => x)],
  }));

/** The chance or density of each row, as the functions stand in a textbook; NaN where their digits would cancel. */
function plainLikelihood(
  given: GivenBounds,
  law: Law,
  intercept: number,
  slope: number,
  scale: number,
): number {
  let value = 0;
  for (let row = 0; row < given.low.length; row++) {
    const [low, high, x] = [given.low[row]!, given.high[row]!, given.covariates![0]![row]!];
    const residual = (days: number) => (Math.log(days) - intercept - slope * x) / scale;
    const upper = (days: number): number => {
      if (days === 0) return 1;
      if (days === Number.POSITIVE_INFINITY) return 0;
      const z = residual(days);
      if (law === "loglogistic") return 1 / (1 + Math.exp(z));
      if (law === "lognormal") return normalUpper(z);
      return Math.exp(-Math.exp(z));
    };
    const density = (days: number): number => {
      const z = residual(days);
      if (law === "loglogistic") return Math.exp(z) / (1 + Math.exp(z)) ** 2;
      if (law === "lognormal") return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      return Math.exp(z - Math.exp(z));
    };
    const chance = low === high ? density(low) / (scale * low) : upper(low) - upper(high);
    value += chance > 1e-7 ? Math.log(chance) : Number.NaN;
  }
  return value;
}

describe("the likelihood", () => {
  const points = fc.tuple(
    fc.double({ min: 1, max: 4, noNaN: true }),
    fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    fc.double({ min: 0.4, max: 2, noNaN: true }),
  );

  it("is the one of the definition", () => {
    fc.assert(
      fc.property(BOUNDS, fc.constantFrom(...LAWS), points, (given, law, [intercept, slope, scale]) => {
        const table = boundedSpells(given);
        const [centre, unit] = [table.centre[0]!, table.unit[0]!];
        const point = Float64Array.of(
          (intercept + slope * centre - table.lnMiddle) / scale,
          (slope * unit) / scale,
          1 / scale,
        );
        const plain = plainLikelihood(given, law, intercept, slope, scale);
        fc.pre(!Number.isNaN(plain));
        near(likelihood(table, RESIDUAL_LAW[law], point).value, plain, 1e-7, "log likelihood");
      }),
    );
  });

  it("has the slope and bend of its differences, and bends down in every direction", () => {
    fc.assert(
      fc.property(BOUNDS, fc.constantFrom(...LAWS), points, (given, law, [a, b, c]) => {
        const table = boundedSpells(given);
        const at = (move: readonly number[]) =>
          likelihood(table, RESIDUAL_LAW[law], Float64Array.of(a + move[0]!, b + move[1]!, c + move[2]!));
        const here = at([0, 0, 0]);
        fc.pre(here.value > -1000);
        const h = 1e-5;
        for (let j = 0; j < 3; j++) {
          const move = [0, 1, 2].map((k) => (k === j ? h : 0));
          const [up, down] = [at(move), at(move.map((one) => -one))];
          near((up.value - down.value) / (2 * h) + 1000, here.gradient[j]! + 1000, 1e-6, "slope");
          for (let k = 0; k < 3; k++) {
            const bend = -(up.gradient[k]! - down.gradient[k]!) / (2 * h);
            expect(Math.abs(bend - here.curvature[j * 3 + k]!)).toBeLessThan(1e-4 * (1 + Math.abs(bend)));
          }
          expect(here.curvature[j * 3 + j]!).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  it("is right far out in the upper tail, where the chances themselves are 0", () => {
    // P(1000 < T ≤ 1001) of an exponential with mean 1: e^−1000 (1 − e^−1).
    const table = boundedSpells({ low: [1000], high: [1001] });
    const { value, gradient } = likelihood(
      table,
      RESIDUAL_LAW.exponential,
      Float64Array.of(-table.lnMiddle, 1),
    );
    expect(value).toBeCloseTo(-1000 + Math.log(1 - Math.exp(-1)), 9);
    expect(Number.isFinite(gradient[0]!)).toBe(true);
  });
});

describe("a fit", () => {
  const freireich = boundsOfSpells(spells(FREIREICH));

  it("of the exponential is endings over days, by hand: Freireich's 9 in 359 weeks", () => {
    const fit = fitted(freireich, "exponential");
    expect(fit.coefficients[0]!).toBeCloseTo(Math.log(359 / 9), 10);
    expect(fit.standardErrors).toHaveLength(1);
    expect(fit.standardErrors[0]!).toBeCloseTo(1 / 3, 8);
    expect(fit.lnLikelihood).toBeCloseTo(-9 * Math.log(359 / 9) - 9, 10);
    expect(outlasts(fit, 52).chance).toBeCloseTo(Math.exp((-9 * 52) / 359), 10);
    // The rate's logarithm has a standard error of 1/3.
    const { low, high } = outlasts(fit, 52);
    const at = (way: number) => Math.exp(((-9 * 52) / 359) * Math.exp((way * 1.959963984540054) / 3));
    expect(low).toBeCloseTo(at(1), 9);
    expect(high).toBeCloseTo(at(-1), 9);
    // No memory: having lasted changes nothing.
    expect(endsWithin(fit, 1000, 52)).toBeCloseTo(endsWithin(fit, 0, 52), 10);
  });

  it("of the log-normal without censoring is the mean and deviation of the logarithms", () => {
    const days = [3, 8, 20, 41, 7, 130];
    const logs = days.map(Math.log);
    const mean = logs.reduce((sum, one) => sum + one, 0) / 6;
    const variance = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 6;
    const fit = fitted({ low: days, high: days }, "lognormal");
    expect(fit.coefficients[0]!).toBeCloseTo(mean, 10);
    expect(fit.scale).toBeCloseTo(Math.sqrt(variance), 10);
    expect(lastingQuantile(fit, 0.5).days).toBeCloseTo(Math.exp(mean), 8);
  });

  it("is the top, does not depend on the order of rows, and scales with the unit of time", () => {
    fc.assert(
      fc.property(BOUNDS, fc.constantFrom(...LAWS), (given, law) => {
        const fit = lasting(given, law);
        const backwards = (column: ArrayLike<number>) => Array.from(column).reverse();
        const turned = lasting(
          {
            low: backwards(given.low),
            high: backwards(given.high),
            covariates: given.covariates!.map(backwards),
          },
          law,
        );
        const weeks = lasting(
          {
            ...given,
            low: Array.from(given.low, (one) => 7 * one),
            high: Array.from(given.high, (one) => 7 * one),
          },
          law,
        );
        expect(turned.fitted).toBe(fit.fitted);
        if (!fit.fitted || !turned.fitted) return;
        expect(turned.lnLikelihood).toBeCloseTo(fit.lnLikelihood, 7);
        if (weeks.fitted) near(weeks.scale, fit.scale, 1e-5, "scale in another unit");
        const [intercept, slope] = fit.coefficients as [number, number];
        fc.pre(fit.scale > 0.05);
        const top = plainLikelihood(given, law, intercept, slope, fit.scale);
        fc.pre(!Number.isNaN(top));
        near(fit.lnLikelihood, top, 1e-7, "likelihood at the top");
        for (const [a, b, c] of [
          [0.05, 0, 1],
          [-0.05, 0.02, 1],
          [0, 0, law === "exponential" ? 1 : 1.05],
          [0, -0.05, 1],
        ] as const)
          expect(plainLikelihood(given, law, intercept + a, slope + b, fit.scale * c)).toBeLessThan(
            top + 1e-4,
          );
      }),
    );
  });

  it("lets a spell end for certain in the end, later days never less likely", () => {
    fc.assert(
      fc.property(BOUNDS, fc.constantFrom(...LAWS), fc.nat(60), fc.nat(60), (given, law, lasted, more) => {
        const fit = lasting(given, law);
        if (!fit.fitted) return;
        const chance = endsWithin(fit, lasted, more, [0]);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(endsWithin(fit, lasted, more + 5, [0])).toBeGreaterThanOrEqual(chance);
        const { chance: outlasting, low, high } = outlasts(fit, more, [0]);
        expect(low).toBeLessThanOrEqual(outlasting);
        expect(high).toBeGreaterThanOrEqual(outlasting);
        expect(endsWithin(fit, 0, more, [0])).toBeCloseTo(1 - outlasting, 10);
      }),
    );
  });

  it("of one row's interval in days is that of the days of a table of intervals", () => {
    const bounds = boundsOfIntervals(intervals({ least: [3, 5, 0], most: [3, Number.POSITIVE_INFINITY, 0] }));
    expect([...(bounds.low as Float64Array)]).toEqual([2, 5, 0]);
    expect([...(bounds.high as Float64Array)]).toEqual([3, Number.POSITIVE_INFINITY, 1]);
    expect(boundsOfSpells(spells({ time: [0, 4], ending: [1, 0] }))).toEqual({
      low: Float64Array.of(0, 4),
      high: Float64Array.of(1, Number.POSITIVE_INFINITY),
    });
  });

  it("is refused where there is none, with the reason", () => {
    const open = Number.POSITIVE_INFINITY;
    for (const law of ["weibull", "lognormal", "loglogistic"] as const) {
      expect(lasting({ low: [3, 5], high: [open, open] }, law)).toEqual({ fitted: false, why: "no-endings" });
      expect(lasting({ low: [5, 5, 2], high: [5, 5, open] }, law)).toEqual({
        fitted: false,
        why: "no-spread",
      });
      expect(lasting({ low: [3, 4], high: [7, 9] }, law)).toEqual({ fitted: false, why: "no-spread" });
      // Nothing of the second group has ended.
      expect(
        lasting({ low: [3, 9, 20, 4, 8], high: [3, 9, 20, open, open], covariates: [[0, 0, 0, 1, 1]] }, law),
      ).toEqual({ fitted: false, why: "separated" });
    }
    expect(lasting({ low: [], high: [] }, "weibull")).toEqual({ fitted: false, why: "no-endings" });
  });

  it("leaves out a covariate that others contain", () => {
    const x = [1, 2, 3, 4, 5, 6];
    const low = [3, 9, 4, 20, 11, 30];
    const fit = fitted(
      { low, high: low, covariates: [x, x.map((one) => 3 * one + 1), x.map(() => 2)] },
      "weibull",
    );
    expect(fit.redundant).toEqual([2, 3]);
    const alone = fitted({ low, high: low, covariates: [x] }, "weibull");
    expect(fit.coefficients[1]!).toBeCloseTo(alone.coefficients[1]!, 9);
    expect(fit.aic).toBeCloseTo(alone.aic, 9);
  });

  it.each([
    [{ low: [-1], high: [2] }, "time", 0],
    [{ low: [1.3], high: [2] }, "time", 0],
    [{ low: [1, 3], high: [2, 2] }, "order", 1],
    [{ low: [1], high: [Number.NaN] }, "time", 0],
    [{ low: [0], high: [0] }, "time", 0],
    [{ low: [1, 2], high: [2] }, "length", null],
    [{ low: [1], high: [2], covariates: [[Number.POSITIVE_INFINITY]] }, "covariate", 0],
    [{ low: [1], high: [2], covariates: [[1, 2]] }, "length", null],
  ])("refuses columns at fault with the row (%#)", (given, kind, row) => {
    expect(() => lasting(given, "weibull")).toThrow(SpellFault);
    expect(() => lasting(given, "weibull")).toThrow(expect.objectContaining({ kind, row }));
  });
});
