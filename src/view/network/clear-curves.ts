import { greatestOf, leastOf } from "#math/extremes.ts";
import type { PlacedEdge, Point } from "./parts.ts";

type Curve = PlacedEdge["curve"];

/** A box that an arrow must not pass behind. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a curve keeps from boxes that are none of its ends, in pixels. */
const CLEAR = 5;
const STEPS = 48;
/** By how much a curve is bent upwards or downwards, tried from the least, in pixels: finely where the eye tells the difference. */
const BENDS = [
  ...Array.from({ length: 20 }, (_, at) => 20 * (at + 1)),
  ...Array.from({ length: 14 }, (_, at) => 400 + 150 * (at + 1)),
];
/** How early it turns, as shares of the way across. */
const TURNS = [0.42, 0.25, 0.1, 0];

/**
 * The curve led round boxes that are none of its ends, above or below them, with the least bend that clears them all: an arrow
 * that runs behind a box would seem to end there and another to begin. The same curve where it is clear, or where no bend clears.
 *
 * @param top no curve rises above this.
 */
export function clearCurve(curve: Curve, boxes: readonly Box[], top: number): Curve {
  const [start, , , end] = curve;
  const [left, right] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
  const between = boxes.filter(({ x, width }) => x + width > left && x < right);
  if (isClear(curve, between)) return curve;
  const across = end[0] - start[0];
  for (const bend of BENDS) {
    for (const by of [bend, -bend]) {
      for (const turn of TURNS) {
        const bent: Curve = [
          start,
          [start[0] + across * turn, start[1] + by],
          [end[0] - across * turn, end[1] + by],
          end,
        ];
        if (extentOf(bent).least >= top && isClear(bent, between)) return bent;
      }
    }
  }
  return curve;
}

/** How high and how low a curve reaches: the least and the most of y. */
export function extentOf(curve: Curve): { readonly least: number; readonly most: number } {
  const heights = pointsOf(curve).map(([, y]) => y);
  return { least: leastOf(heights, curve[0][1]), most: greatestOf(heights, curve[0][1]) };
}

/** Points along a cubic curve, its ends among them. */
function pointsOf(curve: Curve): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step): Point => {
    const share = step / STEPS;
    const rest = 1 - share;
    const at = (axis: 0 | 1) =>
      rest ** 3 * curve[0][axis] +
      3 * rest ** 2 * share * curve[1][axis] +
      3 * rest * share ** 2 * curve[2][axis] +
      share ** 3 * curve[3][axis];
    return [at(0), at(1)];
  });
}

function isClear(curve: Curve, boxes: readonly Box[]): boolean {
  const points = pointsOf(curve);
  return boxes.every(
    ({ x, y, width, height }) =>
      !points.some(
        ([a, b]) => a > x - CLEAR && a < x + width + CLEAR && b > y - CLEAR && b < y + height + CLEAR,
      ),
  );
}
