import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "#math/beta-quantile.ts";
import { chiSquareQuantile, chiSquareUpper } from "#math/chi-square.ts";
import { digamma, trigamma } from "#math/digamma.ts";
import { gammaQuantile } from "#math/gamma-quantile.ts";
import { betaLower, betaUpper } from "#math/incomplete-beta.ts";
import { gammaLower, gammaUpper, lnGammaTails } from "#math/incomplete-gamma.ts";
import { logGamma } from "#math/log-gamma.ts";
import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";
import { lnNormalUpper, normalLower, normalQuantile, normalUpper } from "#math/normal.ts";
import { studentTwoSided } from "#math/student.ts";

/** Relative distance; values too small for a double of full precision count as 0. */
function off(actual: number, expected: number): number {
  if (actual === expected) return 0;
  if (Math.abs(expected) < 1e-300 && Math.abs(actual) < 1e-300) return 0;
  return Math.abs(actual - expected) / Math.abs(expected || 1);
}

const file = join(import.meta.dirname, "../../../shared/golden/duration/special_functions.json");
const there = existsSync(file);
type Row = Record<string, number>;
const golden: Record<string, Row[]> = there ? JSON.parse(readFileSync(file, "utf8")) : {};

describe(`special functions beside R's${there ? "" : " (skipped: ../shared is not there)"}`, () => {
  const compared: [string, string, (row: Row) => number][] = [
    ["pnorm", "lower", ({ x }) => normalLower(x!)],
    ["pnorm", "upper", ({ x }) => normalUpper(x!)],
    ["pnorm", "log", ({ x }) => lnNormalUpper(-x!)],
    ["qnorm", "x", ({ p }) => normalQuantile(p!)],
    ["pchisq_upper", "p", ({ x, df }) => chiSquareUpper(x!, df!)],
    ["pgamma", "lower", ({ shape, x }) => gammaLower(shape!, x!)],
    ["pgamma", "upper", ({ shape, x }) => gammaUpper(shape!, x!)],
    ["qgamma", "x", ({ shape, p }) => gammaQuantile(shape!, p!)],
    ["qbeta", "x", ({ a, b, p }) => betaQuantile(a!, b!, p!)],
    ["lgamma", "y", ({ x }) => logGamma(x!)],
    ["digamma", "y", ({ x }) => digamma(x!)],
    ["trigamma", "y", ({ x }) => trigamma(x!)],
    ["pt_two_sided", "p", ({ t, df }) => studentTwoSided(t!, df!)],
  ];
  it.skipIf(!there).each(compared)("%s, %s", (name, field, ours) => {
    expect(golden[name]!.length).toBeGreaterThan(5);
    for (const row of golden[name]!) {
      expect(off(ours(row), row[field]!), JSON.stringify(row)).toBeLessThan(1e-10);
    }
  });
});

describe("the gamma function", () => {
  it("is factorial, and √π at ½ (Abramowitz & Stegun 6.1)", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      expect(off(logGamma(n + 1), Math.log(factorial))).toBeLessThan(4e-15);
    }
    expect(off(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))).toBeLessThan(1e-15);
  });

  it("keeps its digits around 1 and 2, where it is 0", () => {
    const euler = 0.5772156649015329;
    expect(off(logGamma(1 + 1e-9), -euler * 1e-9)).toBeLessThan(1e-6);
    expect(off(logGamma(2 + 2 ** -30), (1 - euler) * 2 ** -30)).toBeLessThan(1e-8);
  });

  it("obeys Γ(x + 1) = x Γ(x), and so do its derivatives", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(
          1e-13 * (1 + Math.abs(logGamma(x + 1))),
        );
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-12 * (1 + 1 / x));
        expect(Math.abs(trigamma(x + 1) - trigamma(x) + 1 / (x * x))).toBeLessThan(1e-12 * (1 + 1 / (x * x)));
      }),
    );
  });
});

describe("tails", () => {
  it("of a gamma with whole shape are Poisson sums", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 1e-3, max: 200, noNaN: true }),
        (shape, x) => {
          let term = Math.exp(-x);
          let upper = 0;
          for (let n = 0; n < shape; n++) {
            upper += term;
            term *= x / (n + 1);
          }
          expect(off(gammaUpper(shape, x), upper)).toBeLessThan(1e-11);
          let lower = 0;
          for (let n = shape; n < shape + 1500; n++) {
            lower += term;
            term *= x / (n + 1);
          }
          expect(off(gammaLower(shape, x), lower)).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it("of a beta with whole parameters are binomial sums", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
        (a, b, x) => {
          const n = a + b - 1;
          let choose = 1;
          let [lower, upper] = [0, 0];
          for (let k = 0; k <= n; k++) {
            const chance = choose * x ** k * (1 - x) ** (n - k);
            if (k >= a) lower += chance;
            else upper += chance;
            choose = (choose * (n - k)) / (k + 1);
          }
          expect(off(betaLower(a, b, x), lower)).toBeLessThan(1e-11);
          expect(off(betaUpper(a, b, x), upper)).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it("of tiny shape keep the upper tail, which 1 − lower has lost: Q(a, x) → a E₁(x)", () => {
    // E₁(0.5) and E₁(1), Abramowitz & Stegun table 5.1.
    expect(off(gammaUpper(1e-14, 0.5) / 1e-14, 0.5597735948)).toBeLessThan(1e-9);
    expect(off(gammaUpper(1e-14, 1) / 1e-14, 0.2193839344)).toBeLessThan(1e-9);
  });

  it("have logarithms where they themselves are 0", () => {
    expect(normalUpper(50)).toBe(0);
    // −z²/2 − ln(z √2π) − 1/z² + 5/(2 z⁴): the asymptotic series, Abramowitz & Stegun 26.2.12.
    const z = 50;
    const series =
      (-z * z) / 2 -
      Math.log(z * Math.sqrt(2 * Math.PI)) +
      Math.log(1 - 1 / z ** 2 + 3 / z ** 4 - 15 / z ** 6);
    expect(off(lnNormalUpper(z), series)).toBeLessThan(1e-12);
    expect(lnGammaTails(1, 5000).upper).toBeCloseTo(-5000, 8);
  });

  it("are undone by their quantiles", () => {
    const chances = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
    const sizes = fc.double({ min: 0.05, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(chances, sizes, sizes, (chance, a, b) => {
        expect(off(normalLower(normalQuantile(chance)), chance)).toBeLessThan(1e-10);
        const gamma = gammaQuantile(a, chance);
        if (gamma > 1e-290) expect(off(gammaLower(a, gamma), chance)).toBeLessThan(1e-8);
        const beta = betaQuantile(a, b, chance);
        if (beta > 1e-290 && 1 - beta > 1e-6) expect(off(betaLower(a, b, beta), chance)).toBeLessThan(1e-8);
      }),
    );
    expect(chiSquareQuantile(1, 0.95)).toBeCloseTo(3.84145882069412, 12);
  });

  it("end where their variables end, and refuse what is no chance", () => {
    expect([gammaLower(2, 0), gammaUpper(2, 0), gammaUpper(2, Number.POSITIVE_INFINITY)]).toEqual([0, 1, 0]);
    expect([betaLower(2, 3, 0), betaLower(2, 3, 1), betaUpper(2, 3, 1)]).toEqual([0, 1, 0]);
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1), gammaQuantile(2, 1.5)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1), betaQuantile(0, 3, 0.5)]).toEqual([
      0,
      1,
      Number.NaN,
    ]);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([logGamma(0), logGamma(-1), gammaLower(-1, 1), betaLower(1, 0, 0.5)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("ln(1 + x) and eˣ − 1", () => {
  it("are this engine's own to a few units of the last place", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 2 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (size, part) => {
          const x = part * 10 ** size;
          expect(off(expMinusOne(x), Math.expm1(x))).toBeLessThan(2e-15);
          if (x > -1) expect(off(lnOnePlus(x), Math.log1p(x))).toBeLessThan(2e-15);
        },
      ),
    );
    expect([lnOnePlus(-1), expMinusOne(Number.NEGATIVE_INFINITY), expMinusOne(1000)]).toEqual([
      Number.NEGATIVE_INFINITY,
      -1,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
