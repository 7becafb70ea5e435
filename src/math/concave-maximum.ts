import { type Factored, factored, solved } from "./symmetric-solve.ts";

/** A function at a point, with its first derivatives and the negative of its second, size × size. */
export interface Bent {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** The curvature at the last point that was looked at, taken apart. */
  readonly curvature: Factored;
  /** The function where the search began, and at the last point that was looked at. */
  readonly start: Bent;
  readonly last: Bent;
  /** The last step, and twice what it was to gain. */
  readonly step: Float64Array;
  readonly gain: number;
  readonly steps: number;
  /** Whether the search ended because there was no more to gain. */
  readonly settled: boolean;
}

/** A step that is to gain less is the last: it moves no coordinate by more than 10⁻⁸ of what the curvature tells apart. */
const NOTHING = 1e-16;
const MOST_STEPS = 200;

/**
 * The maximum of a concave function by Newton's method, each step halved until the function does not fall. Coordinates
 * along which it does not bend stay where they are.
 *
 * @param start the function at `from`.
 * @param enough ends the search early: the step about to be taken, twice what it is to gain, and from where.
 */
export function concaveMaximum(
  from: Float64Array,
  start: Bent,
  at: (point: Float64Array) => Bent,
  enough: (step: Float64Array, gain: number, point: Float64Array) => boolean = () => false,
): Maximum {
  const size = from.length;
  let point = Float64Array.from(from);
  let here = start;
  for (let steps = 0; ; steps++) {
    const curvature = factored(here.curvature, size);
    const step = solved(curvature, here.gradient);
    let gain = 0;
    for (let j = 0; j < size; j++) gain += step[j]! * here.gradient[j]!;
    const settled = gain < NOTHING;
    if (settled || steps === MOST_STEPS || enough(step, gain, point)) {
      if (settled) for (let j = 0; j < size; j++) point[j]! += step[j]!;
      return {
        point,
        value: here.value + (settled ? gain / 2 : 0),
        curvature,
        start,
        last: here,
        step,
        gain,
        steps,
        settled,
      };
    }
    let part = 1;
    for (; ; part /= 2) {
      const next = Float64Array.from(point, (value, j) => value + part * step[j]!);
      const there = at(next);
      // Rounding of a long sum must not count as a fall, nor hold the search up for ever.
      const rounding = 1e-12 * Math.abs(here.value);
      if (there.value >= here.value - rounding || part < 1e-10) {
        point = next;
        here = there;
        break;
      }
    }
  }
}
