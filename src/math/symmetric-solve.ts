/**
 * A symmetric matrix with no negative direction, taken apart as L D Lᵗ. Rows that the earlier ones already contain (to
 * rounding) are left out, as if their unknowns were 0: a covariate that repeats others is named, not divided by.
 */
export interface Factored {
  /** Lower triangle with unit diagonal, row by row, size × size. */
  readonly lower: Float64Array;
  /** The diagonal D; 0 where a row is left out. */
  readonly pivots: Float64Array;
  /** Places of the rows left out, ascending. */
  readonly redundant: readonly number[];
  /** Whether a pivot was clearly negative: the matrix has a direction in which it bends the other way. */
  readonly indefinite: boolean;
}

/** Pivots below this share of the row's own diagonal are rounding. */
const TOLERANCE = 2 ** -39;

/**
 * Takes a symmetric matrix apart; only the lower triangle of the rows is read.
 *
 * @param noise pivots up to this are rounding too, row by row: where the matrix is itself a difference of larger sums.
 */
export function factored(matrix: Float64Array, size: number, noise?: Float64Array): Factored {
  const lower = new Float64Array(size * size);
  const pivots = new Float64Array(size);
  const redundant: number[] = [];
  let indefinite = false;
  for (let row = 0; row < size; row++) {
    lower[row * size + row] = 1;
    let pivot = matrix[row * size + row]!;
    for (let column = 0; column < row; column++) {
      let value = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) {
        value -= lower[row * size + k]! * lower[column * size + k]! * pivots[k]!;
      }
      const entry = pivots[column] === 0 ? 0 : value / pivots[column]!;
      lower[row * size + column] = entry;
      pivot -= entry * entry * pivots[column]!;
    }
    const rounding = Math.max(Math.abs(matrix[row * size + row]!) * TOLERANCE, noise?.[row] ?? 0);
    if (pivot < -rounding) indefinite = true;
    // Not "pivot <= rounding": what is not a number must not pass as a pivot.
    if (pivot > rounding) pivots[row] = pivot;
    else redundant.push(row);
  }
  return { lower, pivots, redundant, indefinite };
}

/** The solution of A x = right side, 0 in the places left out. */
export function solved({ lower, pivots }: Factored, right: Float64Array): Float64Array {
  const size = pivots.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) if (pivots[k] !== 0) x[row]! -= lower[row * size + k]! * x[k]!;
  }
  for (let row = 0; row < size; row++) x[row] = pivots[row] === 0 ? 0 : x[row]! / pivots[row]!;
  for (let row = size - 1; row >= 0; row--) {
    if (pivots[row] === 0) continue;
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k * size + row]! * x[k]!;
  }
  return x;
}

/** The inverse, row by row; 0 in the rows and columns left out. */
export function inverted(parts: Factored): Float64Array {
  const size = parts.pivots.length;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    unit.fill(0);
    if (parts.pivots[column] === 0) continue;
    unit[column] = 1;
    const x = solved(parts, unit);
    for (let row = 0; row < size; row++) inverse[row * size + column] = x[row]!;
  }
  return inverse;
}
