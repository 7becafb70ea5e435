import { factored, solved } from "./symmetric-solve.ts";

/** The weights found, and what they leave. */
export interface NonnegativeFit {
  /** One for each column, none below 0. */
  readonly weights: Float64Array;
  /** Target less what the weighted columns add up to. */
  readonly residual: Float64Array;
}

/** How far from 0, in units of the columns' own size, a gradient must be to count. */
const TOLERANCE = 1e-12;

/**
 * Weights of columns, none negative, that come closest to a target by least squares: Lawson & Hanson 1974, Solving Least Squares
 * Problems, algorithm NNLS (23.10). Each round lets one more column in, and lets out those that would fall below 0.
 *
 * @param columns of equal length.
 */
export function nonnegativeLeastSquares(
  columns: readonly Float64Array[],
  target: Float64Array,
): NonnegativeFit {
  const size = columns.length;
  const weights = new Float64Array(size);
  const within = new Set<number>();
  const lengths = columns.map((column) => Math.sqrt(product(column, column)));
  const scale = Math.sqrt(product(target, target));
  const aims = Float64Array.from(columns, (column) => product(column, target));
  // Columns come in one by one, and each brings only its own products with those that are in.
  const products = new Map<number, number>();
  const productOf = (one: number, other: number) => {
    const key = one * size + other;
    let value = products.get(key);
    if (value === undefined) {
      value = product(columns[one]!, columns[other]!);
      products.set(key, value);
    }
    return value;
  };
  // Rounding could let the same column in and out for ever; in exact arithmetic no set of columns comes twice.
  for (let rounds = 0; rounds < 3 * size + 30; rounds++) {
    const residual = residualOf(columns, weights, target);
    let entering = -1;
    let steepest = TOLERANCE * scale;
    for (let at = 0; at < size; at++) {
      if (within.has(at) || lengths[at] === 0) continue;
      const slope = product(columns[at]!, residual) / lengths[at]!;
      if (slope > steepest) {
        steepest = slope;
        entering = at;
      }
    }
    if (entering < 0) return { weights, residual };
    within.add(entering);
    for (;;) {
      const places = [...within].sort((a, b) => a - b);
      const fit = leastSquares(places, productOf, aims);
      // As far towards the fit as all stay above 0; who reaches 0 on the way is let out.
      let step = 1;
      for (const [at, place] of places.entries()) {
        if (fit[at]! <= 0) step = Math.min(step, weights[place]! / (weights[place]! - fit[at]!) || 0);
      }
      for (const [at, place] of places.entries()) weights[place]! += step * (fit[at]! - weights[place]!);
      if (step === 1 && fit.every((weight) => weight > 0)) break;
      const before = within.size;
      for (const [at, place] of places.entries()) {
        if (fit[at]! <= 0 && weights[place]! <= TOLERANCE) {
          weights[place] = 0;
          within.delete(place);
        }
      }
      if (within.size === before || within.size === 0) break;
    }
  }
  return { weights, residual: residualOf(columns, weights, target) };
}

/** Least squares without a bound, by the normal equations; columns that repeat others get 0. */
function leastSquares(
  places: readonly number[],
  productOf: (one: number, other: number) => number,
  aims: Float64Array,
): Float64Array {
  const size = places.length;
  const gram = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++)
      gram[row * size + column] = productOf(places[row]!, places[column]!);
  }
  return solved(
    factored(gram, size),
    Float64Array.from(places, (place) => aims[place]!),
  );
}

function residualOf(
  columns: readonly Float64Array[],
  weights: Float64Array,
  target: Float64Array,
): Float64Array {
  const residual = Float64Array.from(target);
  for (const [at, column] of columns.entries()) {
    const weight = weights[at]!;
    if (weight !== 0) for (let row = 0; row < residual.length; row++) residual[row]! -= weight * column[row]!;
  }
  return residual;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
