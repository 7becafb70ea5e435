import { type Likelihood, likelihoodRange } from "#case/likelihood.ts";
import type { Quantity } from "#case/quantity.ts";

/** A chance, or another figure, as far as it is known: at least, at most, and the one best guess in between. */
export type Chance = { readonly low: number; readonly best: number; readonly high: number };

/** A chance that is known exactly. */
export function exactly(chance: number): Chance {
  return { low: chance, best: chance, high: chance };
}

/**
 * A likelihood of the case; null where it is not stated. The best guess is the one that the case gives, or else the middle of the
 * range: a convention, which is said wherever it is used.
 */
export function chanceGiven(likelihood: Likelihood): Chance | null {
  const range = likelihoodRange(likelihood);
  if (range === undefined) return null;
  const best = bestOf(likelihood as Quantity) ?? (range.low + range.high) / 2;
  return { low: range.low, best, high: range.high };
}

function bestOf(quantity: Quantity): number | undefined {
  return typeof quantity === "object" && !Array.isArray(quantity) ? quantity.best : undefined;
}

/**
 * A factor above 0. Of a range the best guess is the geometric middle: as many times its lower end as the upper one is times
 * it, so that what halves at most and doubles at most changes nothing.
 */
export function factorOf(factor: number | readonly [number, number]): Chance {
  if (typeof factor === "number") return exactly(factor);
  const [low, high] = factor;
  return { low, best: Math.min(high, Math.max(low, Math.sqrt(low) * Math.sqrt(high))), high };
}
