import { exp, ln } from "./elementary.ts";

/** ln(1 + x), right also where 1 + x would round x away (Kahan's quotient: both roundings of 1 + x cancel). */
export function lnOnePlus(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return ln(sum);
  return ln(sum) * (x / (sum - 1));
}

/** eˣ − 1, right also where eˣ is almost 1 (the same device the other way round). */
export function expMinusOne(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  const less = power - 1;
  if (less === -1 || power === Number.POSITIVE_INFINITY) return less;
  return less * (x / ln(power));
}
