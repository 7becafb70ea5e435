import { gammaQuantile } from "./gamma-quantile.ts";
import { gammaUpper } from "./incomplete-gamma.ts";

/** The chance that a χ² variable with these degrees of freedom exceeds x: the p of a test. Right in the far tail. */
export function chiSquareUpper(x: number, degrees: number): number {
  return gammaUpper(degrees / 2, x / 2);
}

/** The x that a χ² variable with these degrees of freedom stays below with the given chance. */
export function chiSquareQuantile(degrees: number, chance: number): number {
  return 2 * gammaQuantile(degrees / 2, chance);
}
