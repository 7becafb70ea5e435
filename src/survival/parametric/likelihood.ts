import type { Bent } from "#math/concave-maximum.ts";
import { exp, ln } from "#math/elementary.ts";
import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";
import type { BoundedSpells } from "./bounded-spells.ts";
import type { ResidualLaw } from "./residual-laws.ts";

/** Of intervals narrower than this, in units of the scale, the chance is the density in the middle times their width. */
const NARROW = 1e-5;

/** How the logarithm of one row's chance changes with its two residuals: first and second derivatives. */
interface RowSlopes {
  value: number;
  byLow: number;
  byHigh: number;
  lowLow: number;
  lowHigh: number;
  highHigh: number;
}

/**
 * The logarithm of the likelihood of θ = 1/scale and γ = coefficients/scale, the last coordinate θ: in these it is concave
 * (Burridge 1981, JRSS B 43:65–75), because z = θ ln t − γ·x is linear and the laws are log-concave. Times known to the
 * moment count by their density in days.
 */
export function likelihood(spells: BoundedSpells, law: ResidualLaw, point: Float64Array): Bent {
  const { rows, size, values, lnMiddle, lnLow, lnHigh } = spells;
  const theta = point[size]!;
  const gradient = new Float64Array(size + 1);
  const curvature = new Float64Array((size + 1) * (size + 1));
  const row: RowSlopes = { value: 0, byLow: 0, byHigh: 0, lowLow: 0, lowHigh: 0, highHigh: 0 };
  let value = 0;
  let densities = 0;
  for (let at = 0; at < rows; at++) {
    let predictor = 0;
    for (let j = 0; j < size; j++) predictor += values[at * size + j]! * point[j]!;
    let [low, high] = [lnLow[at]!, lnHigh[at]!];
    const width = high - low;
    if (theta * width < NARROW) {
      const middle = low + width / 2;
      ofDensity(law, theta * middle - predictor, row);
      row.value += width === 0 ? -(middle + lnMiddle) : ln(width);
      densities++;
      [low, high] = [middle, middle];
    } else {
      ofInterval(law, theta * low - predictor, theta * high - predictor, row);
      // Where there is no bound the slope is 0, and so must be what it is multiplied with.
      if (low === Number.NEGATIVE_INFINITY) low = 0;
      if (high === Number.POSITIVE_INFINITY) high = 0;
    }
    value += row.value;
    const all = row.lowLow + 2 * row.lowHigh + row.highHigh;
    const mixed = (row.lowLow + row.lowHigh) * low + (row.lowHigh + row.highHigh) * high;
    for (let j = 0; j < size; j++) {
      const x = values[at * size + j]!;
      gradient[j]! -= (row.byLow + row.byHigh) * x;
      for (let k = 0; k <= j; k++) curvature[j * (size + 1) + k]! -= all * x * values[at * size + k]!;
      curvature[size * (size + 1) + j]! += mixed * x;
    }
    gradient[size]! += row.byLow * low + row.byHigh * high;
    curvature[size * (size + 1) + size]! -=
      row.lowLow * low * low + 2 * row.lowHigh * low * high + row.highHigh * high * high;
  }
  value += densities * ln(theta);
  gradient[size]! += densities / theta;
  curvature[size * (size + 1) + size]! += densities / (theta * theta);
  for (let j = 0; j <= size; j++) {
    for (let k = 0; k < j; k++) curvature[k * (size + 1) + j] = curvature[j * (size + 1) + k]!;
  }
  return { value, gradient, curvature };
}

function ofDensity(law: ResidualLaw, z: number, row: RowSlopes): void {
  row.value = law.lnDensity(z);
  row.byLow = law.slope(z);
  row.lowLow = law.bend(z);
  row.byHigh = 0;
  row.lowHigh = 0;
  row.highHigh = 0;
}

/**
 * The chance between two residuals, as the chance to exceed the lower times 1 − e^Δ, Δ the difference of the logarithms
 * of the upper tails: nothing cancels, however far out in either tail the interval lies.
 */
function ofInterval(law: ResidualLaw, low: number, high: number, row: RowSlopes): void {
  const fromStart = low === Number.NEGATIVE_INFINITY;
  const open = high === Number.POSITIVE_INFINITY;
  const lnBefore = fromStart ? 0 : law.lnUpper(low);
  const gap = open ? Number.NEGATIVE_INFINITY : law.lnUpper(high) - lnBefore;
  const left = exp(gap);
  const within = -expMinusOne(gap);
  row.value = lnBefore + (gap < -1 ? lnOnePlus(-left) : ln(within));
  const a = fromStart ? 0 : law.hazard(low) / within;
  const b = left === 0 ? 0 : (law.hazard(high) * left) / within;
  row.byLow = -a;
  row.byHigh = b;
  row.lowLow = a === 0 ? 0 : -a * (law.slope(low) + a);
  row.highHigh = b === 0 ? 0 : b * (law.slope(high) - b);
  row.lowHigh = a * b;
}
