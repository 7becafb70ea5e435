import { describe, expect, it } from "vitest";
import { type Bent, concaveMaximum } from "#math/concave-maximum.ts";

/** −ln cosh(x − 1) − y², which Newton's method alone leaves for ever from far out. */
function hill(point: Float64Array): Bent {
  const [x, y] = [point[0]! - 1, point[1]!];
  const tanh = Math.tanh(x);
  return {
    value: -Math.log(Math.cosh(x)) - y * y,
    gradient: Float64Array.of(-tanh, -2 * y),
    curvature: Float64Array.of(1 - tanh * tanh, 0, 0, 2),
  };
}

describe("the maximum of a concave function", () => {
  it("is found from where Newton's own step would overshoot", () => {
    const from = Float64Array.of(4, -3);
    const { point, value, settled, start } = concaveMaximum(from, hill(from), hill);
    expect(settled).toBe(true);
    expect(point[0]!).toBeCloseTo(1, 10);
    expect(point[1]!).toBeCloseTo(0, 10);
    expect(value).toBeCloseTo(0, 14);
    expect(start.value).toBe(hill(from).value);
    expect([...from]).toEqual([4, -3]);
  });

  it("leaves a coordinate along which nothing bends where it is", () => {
    const flat = (point: Float64Array): Bent => ({
      ...hill(point),
      gradient: Float64Array.of(0, -2 * point[1]!),
      curvature: Float64Array.of(0, 0, 0, 2),
    });
    const from = Float64Array.of(7, 1);
    expect([...concaveMaximum(from, flat(from), flat).point]).toEqual([7, 0]);
  });

  it("ends when the caller has seen enough, and says that it was not the top", () => {
    const from = Float64Array.of(2, 0);
    const { settled, point } = concaveMaximum(from, hill(from), hill, () => true);
    expect(settled).toBe(false);
    expect([...point]).toEqual([2, 0]);
  });
});
