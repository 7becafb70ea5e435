/** So near counts as equal: the square root of the precision of a double, as R takes it. */
const NEAR = 2 ** -26;

/**
 * The day by which a share of the spells has ended: the first on which survival falls to 1 − share or below. Where the
 * curve runs level at exactly 1 − share, the middle between that step and the next; where no step follows, between it and
 * the last day of the table (the rule of R's `survfit`). NaN where the curve does not come down so far.
 * Applied to the limits of a curve it gives the limits of the quantile (Brookmeyer & Crowley 1982, Biometrics 38:29–41).
 *
 * @param survival a curve over the days; NaN where it is not defined. Limits can rise again where few are left: the value
 *   nearest below the aim then counts, wherever it stands, as in R.
 */
export function quantileDay(day: Int32Array, survival: Float64Array, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share of ${share} is not between 0 and 1`);
  const aim = 1 - share;
  const at = nearestBelow(survival, aim + NEAR);
  if (at < 0) return Number.NaN;
  if (survival[at]! < aim - NEAR) return day[at]!;
  const next = nearestBelow(survival, aim - NEAR);
  return (day[at]! + day[next < 0 ? day.length - 1 : next]!) / 2;
}

/** The place of the greatest value that is no greater than a bound, the first of equals; −1 where there is none. */
function nearestBelow(values: Float64Array, bound: number): number {
  let best = -1;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value <= bound && (best < 0 || value > values[best]!)) best = place;
  }
  return best;
}
