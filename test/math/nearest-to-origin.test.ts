import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestToOrigin } from "#math/nearest-to-origin.ts";
import { nonnegativeLeastSquares } from "#math/nonnegative-least-squares.ts";

const VALUE = fc.integer({ min: -5, max: 5 });

function vectors(rows: number, maxLength: number): fc.Arbitrary<Float64Array[]> {
  const one = fc
    .array(VALUE, { minLength: rows, maxLength: rows })
    .map((values) => Float64Array.from(values));
  return fc.array(one, { minLength: 1, maxLength });
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

describe("least squares without negative weights", () => {
  it("leaves nothing that another weight, or a larger one, would take away (Kuhn and Tucker's conditions)", () => {
    fc.assert(
      fc.property(vectors(4, 7), fc.array(VALUE, { minLength: 4, maxLength: 4 }), (columns, aim) => {
        const { weights, residual } = nonnegativeLeastSquares(columns, Float64Array.from(aim));
        for (const [at, column] of columns.entries()) {
          expect(weights[at]!).toBeGreaterThanOrEqual(0);
          // More of a column would not help; less of one that is used would not either.
          expect(product(column, residual)).toBeLessThan(1e-8);
          if (weights[at]! > 1e-9) expect(product(column, residual)).toBeGreaterThan(-1e-8);
        }
        for (let row = 0; row < 4; row++) {
          const sum = columns.reduce((total, column, at) => total + weights[at]! * column[row]!, 0);
          expect(aim[row]! - sum).toBeCloseTo(residual[row]!, 10);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds weights that made the target", () => {
    fc.assert(
      fc.property(vectors(3, 6), fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }), (columns, made) => {
        const target = new Float64Array(3);
        for (const [at, column] of columns.entries()) {
          for (let row = 0; row < 3; row++) target[row]! += made[at]! * column[row]!;
        }
        const { residual } = nonnegativeLeastSquares(columns, target);
        for (const value of residual) expect(value).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe("the nearest point to the origin", () => {
  it("has every corner on its far side, and is a mixture of them", () => {
    fc.assert(
      fc.property(vectors(3, 8), (corners) => {
        const { point, mix, distance } = nearestToOrigin(corners);
        expect(mix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        for (const corner of corners)
          expect(product(point, corner)).toBeGreaterThanOrEqual(distance ** 2 - 1e-8);
        expect(distance).toBeCloseTo(Math.sqrt(product(point, point)), 12);
      }),
      { numRuns: 500 },
    );
  });
});
