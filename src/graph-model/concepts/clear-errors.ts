import { normalQuantile } from "#math/normal.ts";

/** How often one of all unknown directions together may seem to have an effect, though none has. */
const BY_CHANCE = 0.05;

/**
 * By how many standard errors one of so many differences between other completions must lie off zero to count
 * (Bonferroni): at two, one in twenty of those that are none would seem to be some.
 */
export function clearErrors(compared: number): number {
  return -normalQuantile(BY_CHANCE / (2 * Math.max(1, compared)));
}
