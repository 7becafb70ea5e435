import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factored, inverted, solved } from "#math/symmetric-solve.ts";

/** G Gᵗ of a drawn matrix: symmetric, with no negative direction. */
function square(roots: readonly number[], size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) matrix[i * size + j]! += roots[i * size + k]! * roots[j * size + k]!;
      if (i === j) matrix[i * size + j]! += 0.1;
    }
  }
  return matrix;
}

describe("a symmetric matrix taken apart", () => {
  it("solves its equations and gives its inverse", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((size) =>
            fc.tuple(
              fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
              fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
            ),
          ),
        ([roots, right]) => {
          const size = right.length;
          const matrix = square(roots, size);
          const parts = factored(matrix, size);
          expect(parts.redundant).toEqual([]);
          const x = solved(parts, Float64Array.from(right));
          const inverse = inverted(parts);
          for (let i = 0; i < size; i++) {
            let left = 0;
            let byInverse = 0;
            for (let j = 0; j < size; j++) {
              left += matrix[i * size + j]! * x[j]!;
              byInverse += inverse[i * size + j]! * right[j]!;
            }
            expect(left).toBeCloseTo(right[i]!, 6);
            expect(byInverse).toBeCloseTo(x[i]!, 6);
          }
        },
      ),
    );
  });

  it("leaves out a row that repeats earlier ones, and names it", () => {
    // The third column is the sum of the first two.
    const parts = factored(Float64Array.of(2, 1, 3, 1, 2, 3, 3, 3, 6), 3);
    expect(parts.redundant).toEqual([2]);
    expect([...solved(parts, Float64Array.of(3, 3, 6))]).toEqual([1, 1, 0]);
    expect([...inverted(parts)].slice(6)).toEqual([0, 0, 0]);
  });

  it("says when a direction bends the other way", () => {
    expect(factored(Float64Array.of(1, 2, 2, 1), 2).indefinite).toBe(true);
    expect(factored(Float64Array.of(2, 1, 1, 2), 2).indefinite).toBe(false);
  });
});
