import { describe, expect, it } from "vitest";
import { binomialLower, binomialQuantile } from "#math/binomial.ts";

/** Chances of 0 to n successes, by adding one trial after the other. */
function byTrials(trials: number, chance: number): number[] {
  let chances = [1];
  for (let trial = 0; trial < trials; trial++) {
    chances = [...chances, 0].map((p, count) => p * (1 - chance) + (chances[count - 1] ?? 0) * chance);
  }
  return chances;
}

describe("the binomial distribution", () => {
  it.each([
    [1, 0.5],
    [7, 0.3],
    [20, 0.05],
    [40, 0.97],
    [12, 0],
    [12, 1],
  ])("of %d trials at %d is that of single trials added up", (trials, chance) => {
    const chances = byTrials(trials, chance);
    for (let count = -1; count <= trials; count++) {
      const found = chances.slice(0, count + 1).reduce((sum, p) => sum + p, 0);
      expect(binomialLower(count, trials, chance)).toBeCloseTo(found, 12);
    }
    for (const share of [0.025, 0.05, 0.5, 0.95, 0.999]) {
      const upTo = chances.map((_, count) => chances.slice(0, count + 1).reduce((sum, p) => sum + p, 0));
      const least = upTo.findIndex((sum) => sum >= share * (1 - 1e-12));
      expect(binomialQuantile(share, trials, chance)).toBe(least);
    }
  });

  it("reaches a share exactly where a count does", () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
    expect(binomialQuantile(0.25, 2, 0.5)).toBe(0);
    expect(binomialQuantile(0.75, 2, 0.5)).toBe(1);
  });

  it("has no quantile of what is no share", () => {
    expect(binomialQuantile(1.5, 10, 0.5)).toBeNaN();
    expect(binomialQuantile(0.5, 10, 2)).toBeNaN();
  });
});
