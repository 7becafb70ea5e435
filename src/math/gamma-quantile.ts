import { exp, ln } from "./elementary.ts";
import { lnFirstTerm, lnGammaTails } from "./incomplete-gamma.ts";
import { lnFactorial } from "./log-gamma.ts";
import { lnOnePlus } from "./near-zero.ts";

/**
 * The x that a Gamma(shape, 1) stays below with the given chance. Newton's method on the logarithm of the smaller tail
 * over ln x: both logarithms are concave there, so that it cannot run astray from any start.
 */
export function gammaQuantile(shape: number, chance: number): number {
  if (!(shape > 0 && chance >= 0 && chance <= 1)) return Number.NaN;
  if (chance === 0) return 0;
  if (chance === 1) return Number.POSITIVE_INFINITY;
  const lower = chance <= 0.5;
  const aim = lower ? ln(chance) : lnOnePlus(-chance);
  // Near 0 the chance is x^shape / Γ(shape + 1) and nothing else.
  const nearZero = (ln(chance) + lnFactorial(shape)) / shape;
  if (nearZero < -40) return exp(nearZero);
  let lnX = shape < 1 ? Math.min(nearZero, ln(shape + 1)) : ln(shape);
  for (let steps = 0; steps < 100; steps++) {
    const x = exp(lnX);
    const tails = lnGammaTails(shape, x);
    const tail = lower ? tails.lower : tails.upper;
    const slope = exp(lnFirstTerm(shape, x) + ln(shape) - tail);
    const step = ((lower ? 1 : -1) * (aim - tail)) / slope;
    lnX += step;
    if (Math.abs(step) < 1e-11) break;
  }
  return exp(lnX);
}
