import { nonnegativeLeastSquares } from "./nonnegative-least-squares.ts";

/** The point of a hull that is nearest to the origin. */
export interface NearestPoint {
  readonly point: Float64Array;
  /** How the corners mix to it: none negative, sum 1. */
  readonly mix: Float64Array;
  /** Its distance from the origin. */
  readonly distance: number;
}

/**
 * The point nearest to the origin of all mixtures of some corners. Every corner x has x · point ≥ distance²: where the origin is not
 * a mixture, the point is a direction in which all corners lie on one side. By least squares without negative weights, with
 * one more row that asks the weights to sum to 1: the nearest mixture comes out whatever they sum to (Lawson & Hanson 1974, §23.4).
 */
export function nearestToOrigin(corners: readonly Float64Array[]): NearestPoint {
  const size = corners[0]!.length;
  const columns = corners.map((corner) => {
    const column = new Float64Array(size + 1);
    column.set(corner);
    column[size] = 1;
    return column;
  });
  const target = new Float64Array(size + 1);
  target[size] = 1;
  const { weights } = nonnegativeLeastSquares(columns, target);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mix = weights.map((weight) => weight / sum);
  const point = new Float64Array(size);
  for (const [at, corner] of corners.entries()) {
    if (mix[at] !== 0) for (let row = 0; row < size; row++) point[row]! += mix[at]! * corner[row]!;
  }
  return { point, mix, distance: Math.sqrt(point.reduce((total, value) => total + value * value, 0)) };
}
