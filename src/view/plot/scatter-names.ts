import type * as Draw from "@observablehq/plot";
import { greatestOf } from "#math/extremes.ts";
import type { Scatter } from "#outcome/block.ts";
import { wrapped } from "../wrapped.ts";
import { LETTERS } from "./chart.ts";
import { type Frame, type GuideLabel, placedMark } from "./frame.ts";
import { boxesAlong, type LabelPlace, placedLabels, type WantedLabel } from "./label-places.ts";
import { RADIUS } from "./symbols.ts";

type Point = Scatter["points"][number];

const LINE = 14;
const LETTERS_IN_LINE = 26;
const MOST_LINES = 2;
const STRONG_FIRST = { strong: 0, plain: 1, muted: 2 } as const;

/**
 * The names of points and guides where they find room, off the points and if possible off the lines, what is stressed
 * first; and how many names of points find none.
 */
export function placedNames(
  points: readonly Point[],
  frontier: NonNullable<Scatter["frontier"]>["points"],
  frame: Frame,
): { readonly marks: readonly Draw.Markish[]; readonly unplaced: number } {
  const named = points.filter(({ label }) => label !== undefined && label.trim() !== "");
  const byWeight = named.toSorted(
    (a, b) => STRONG_FIRST[a.emphasis ?? "plain"] - STRONG_FIRST[b.emphasis ?? "plain"],
  );
  const wanted: readonly WantedLabel<Point | GuideLabel>[] = [
    ...frame.wanted,
    ...byWeight.map((point) => ({
      item: point,
      places: placesAround(point, frame.place(point.x, point.value)),
    })),
  ];
  const dots = points.map(({ x, value, emphasis }) => {
    const [left, top] = frame.place(x, value);
    const radius = RADIUS[emphasis ?? "plain"];
    return { x: left - radius, y: top - radius, width: 2 * radius, height: 2 * radius };
  });
  const lines = [...frame.lines, ...boxesAlong(frontier.map(({ x, value }) => frame.place(x, value)))];
  const places = placedLabels(wanted, dots, lines, frame.inner);
  const marks = [...places].map(([item, place]) =>
    "guide" in item
      ? placedMark(item.guide, place, frame.inner)
      : placedMark(linesOf(item).join("\n"), place, frame.inner, {
          fill: item.emphasis === "muted" ? "var(--soft)" : "var(--ink)",
          fontWeight: item.emphasis === "strong" ? 700 : 400,
        }),
  );
  return { marks, unplaced: named.filter((point) => !places.has(point)).length };
}

/** The lines of a name, of about one length. */
function linesOf({ label = "" }: Point): readonly string[] {
  const whole = wrapped(label, LETTERS_IN_LINE, MOST_LINES);
  for (let width = Math.ceil(label.length / whole.length); width < LETTERS_IN_LINE; width++) {
    const even = wrapped(label, width);
    if (even.length === whole.length) return even;
  }
  return whole;
}

/** Where the name of a point may stand, the best place first. */
function placesAround(point: Point, [x, y]: readonly [number, number]): readonly LabelPlace[] {
  const lines = linesOf(point);
  const letter = point.emphasis === "strong" ? LETTERS.bold : LETTERS.plain;
  const width = greatestOf(lines.map((line) => line.length)) * letter;
  const height = lines.length * LINE;
  const gap = RADIUS[point.emphasis ?? "plain"] + 4;
  const sides = [
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 1],
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
  ] as const;
  return sides.map(([right, down]) => ({
    x: right === 0 ? x - width / 2 : right > 0 ? x + gap : x - gap - width,
    y: down === 0 ? y - height / 2 : down > 0 ? y + gap - 2 : y - gap - height + 2,
    width,
    height,
    anchor: right === 0 ? "middle" : right > 0 ? "start" : "end",
  }));
}
