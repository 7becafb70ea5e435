import { exp, ln } from "./elementary.ts";
import { lnBeta } from "./incomplete-beta.ts";
import { lnOnePlus } from "./near-zero.ts";

/**
 * The x that a Beta(a, b) stays below with the given chance. Newton's method on the logarithm of the smaller tail over
 * ln(x / (1 − x)), where both logarithms are concave: it cannot run astray from any start.
 */
export function betaQuantile(a: number, b: number, chance: number): number {
  if (!(a > 0 && b > 0 && chance >= 0 && chance <= 1)) return Number.NaN;
  if (chance === 0 || chance === 1) return chance;
  const lower = chance <= 0.5;
  const aim = lower ? ln(chance) : lnOnePlus(-chance);
  const at = lnBeta(a, b);
  let logit = ln(a) - ln(b);
  for (let steps = 0; steps < 200; steps++) {
    const x = 1 / (1 + exp(-logit));
    const rest = 1 / (1 + exp(logit));
    // Beyond the smallest double the end itself is the answer.
    if (x === 0 || rest === 0) return x;
    const tails = at(x, rest);
    const tail = lower ? tails.lower : tails.upper;
    const slope = exp(tails.head - tail);
    const step = ((lower ? 1 : -1) * (aim - tail)) / slope;
    logit += step;
    if (Math.abs(step) < 1e-11) break;
  }
  return 1 / (1 + exp(-logit));
}
