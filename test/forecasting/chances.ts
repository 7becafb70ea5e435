import fc from "fast-check";

/** Probabilities short of certainty. */
export const UNCERTAIN: fc.Arbitrary<number> = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** Chances of outcomes that exclude one another, each above 0, summing to 1. */
export function distributions(minLength = 2, maxLength = 6): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: 1000 }), { minLength, maxLength }).map(shares);
}

/** Each as a share of all. */
export function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The mean of a score over outcomes that have these chances. */
export function expected(chances: readonly number[], score: (outcome: number) => number): number {
  return chances.reduce((sum, chance, outcome) => sum + chance * score(outcome), 0);
}

/** ∫ f over an interval by Simpson's rule: the plain way to a score that is defined as an integral. */
export function integral(f: (x: number) => number, low: number, high: number, pieces = 20_000): number {
  const step = (high - low) / pieces;
  let sum = f(low) + f(high);
  for (let at = 1; at < pieces; at++) sum += (at % 2 === 1 ? 4 : 2) * f(low + at * step);
  return (sum * step) / 3;
}
