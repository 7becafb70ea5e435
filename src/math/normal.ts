import { exp, ln } from "./elementary.ts";
import { lnGammaTails } from "./incomplete-gamma.ts";
import { lnOnePlus } from "./near-zero.ts";

const LN_SQRT_2PI = 0.9189385332046728;

/** The chance that a standard normal variable stays below z. */
export function normalLower(z: number): number {
  return exp(lnNormalUpper(-z));
}

/** The chance that a standard normal variable exceeds z. */
export function normalUpper(z: number): number {
  return exp(lnNormalUpper(z));
}

/** Natural logarithm of the chance that a standard normal variable exceeds z, right in both tails. */
export function lnNormalUpper(z: number): number {
  if (z < 0) return lnOnePlus(-exp(lnNormalUpper(-z)));
  return lnGammaTails(0.5, (z * z) / 2).upper - Math.LN2;
}

/** Natural logarithm of the density of the standard normal distribution. */
export function lnNormalDensity(z: number): number {
  return -(z * z) / 2 - LN_SQRT_2PI;
}

/** The z that a standard normal variable stays below with the given chance, by Newton's method on the smaller tail's logarithm. */
export function normalQuantile(chance: number): number {
  if (!(chance >= 0 && chance <= 1)) return Number.NaN;
  if (chance === 0.5) return 0;
  if (chance === 0 || chance === 1) return chance === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const tail = chance < 0.5 ? chance : 1 - chance;
  const aim = ln(tail);
  let z = 0;
  for (let steps = 0; steps < 100; steps++) {
    const here = lnNormalUpper(z);
    const step = (here - aim) * exp(here - lnNormalDensity(z));
    z += step;
    if (Math.abs(step) < 1e-11 * (1 + z)) break;
  }
  return chance < 0.5 ? -z : z;
}
