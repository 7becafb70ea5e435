import { ln } from "./elementary.ts";

/**
 * x ln(x / m) + m − x for x, m > 0: what a Poisson count of x loses against its mean m (Loader 2000, §3: bd0). It is
 * never negative, and right also where x and m are almost equal, where the terms would cancel.
 */
export function deviance(x: number, m: number): number {
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * (ln(x) - ln(m)) - gap;
  // x ln(x/m) = 2 x artanh v, v = (x − m)/(x + m); its first term joins with m − x to gap · v.
  const v = gap / (x + m);
  const square = v * v;
  let power = 2 * x * v;
  let sum = gap * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
