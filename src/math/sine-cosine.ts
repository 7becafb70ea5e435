/**
 * Sine and cosine of an angle between −π/2 and π/2, in radians, the same in every engine (`elementary.ts` says why). By the power
 * series of half the angle and the doubling formulas (Abramowitz & Stegun 4.3.65–66, 4.3.24–25); within 2⁻⁵⁰.
 */
export function sineCosine(angle: number): { readonly sine: number; readonly cosine: number } {
  const half = angle / 2;
  const square = half * half;
  // At π/4 the twelfth terms are below 2⁻⁵³.
  let sine = 1;
  let cosine = 1;
  for (let term = 12; term >= 1; term--) {
    sine = 1 - (square / (2 * term * (2 * term + 1))) * sine;
    cosine = 1 - (square / (2 * term * (2 * term - 1))) * cosine;
  }
  sine *= half;
  return { sine: 2 * sine * cosine, cosine: 1 - 2 * sine * sine };
}
