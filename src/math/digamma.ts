import { ln } from "./elementary.ts";

/** Bernoulli numbers B₂, B₄, … (Abramowitz & Stegun, table 23.2). */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];
/** From here on the asymptotic series with these terms is right to the last place. */
const LARGE = 12;

/** The derivative of ln Γ, for x > 0 (Abramowitz & Stegun 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let large = x;
  let shifted = 0;
  for (; large < LARGE; large++) shifted += 1 / large;
  const square = 1 / (large * large);
  let sum = 0;
  for (let term = BERNOULLI.length - 1; term >= 0; term--) {
    sum = (sum + BERNOULLI[term]! / (2 * (term + 1))) * square;
  }
  return ln(large) - 1 / (2 * large) - sum - shifted;
}

/** The second derivative of ln Γ, for x > 0 (Abramowitz & Stegun 6.4.6 and 6.4.12). */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let large = x;
  let shifted = 0;
  for (; large < LARGE; large++) shifted += 1 / (large * large);
  const square = 1 / (large * large);
  let sum = 0;
  for (let term = BERNOULLI.length - 1; term >= 0; term--) sum = (sum + BERNOULLI[term]!) * square;
  return (1 + 1 / (2 * large) + sum) / large + shifted;
}
