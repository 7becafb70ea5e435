import { SAMPLE } from "../legend.ts";
import { type Markup, markup } from "../markup.ts";
import { seriesLook } from "../series-look.ts";

/** Corners of shapes of about one size, about a middle. */
const SHAPES: readonly (readonly (readonly [x: number, y: number])[])[] = [
  Array.from({ length: 24 }, (_, at) => [Math.cos((at * Math.PI) / 12), Math.sin((at * Math.PI) / 12)]),
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ],
  [
    [0, -1.3],
    [1.15, 0],
    [0, 1.3],
    [-1.15, 0],
  ],
  [
    [0, 1.25],
    [1.15, -0.8],
    [-1.15, -0.8],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
];

/** Sizes of points by their emphasis. */
export const RADIUS = { strong: 6.5, plain: 4.5, muted: 4 } as const;

/** How the points of a series look: they differ in shape and colour, and after six also in being hollow. */
export function pointLook(index: number) {
  const place = Math.max(0, index);
  return {
    corners: SHAPES[place % SHAPES.length]!,
    colour: seriesLook(place % SHAPES.length).colour,
    hollow: place % (2 * SHAPES.length) >= SHAPES.length,
  };
}

/** What a shape is drawn with. */
type Pen = Pick<CanvasPath, "moveTo" | "lineTo" | "closePath">;

/** A shape as Observable Plot takes it. */
export function symbolOf(corners: readonly (readonly [number, number])[]) {
  return {
    draw(pen: Pen, size: number) {
      const radius = Math.sqrt(size / Math.PI);
      for (const [index, [x, y]] of corners.entries()) {
        if (index === 0) pen.moveTo(x * radius, y * radius);
        else pen.lineTo(x * radius, y * radius);
      }
      pen.closePath();
    },
  };
}

/** A point of a series in the legend. */
export function pointSample(index: number) {
  const { corners, colour, hollow } = pointLook(index);
  return (x: number, y: number): Markup => {
    const at = ([dx, dy]: readonly [number, number]) =>
      `${Math.round((x + SAMPLE / 2 + dx * 5) * 10) / 10},${Math.round((y + dy * 5) * 10) / 10}`;
    const path = `M${corners.map(at).join("L")}Z`;
    return hollow
      ? markup`<path d="${path}" fill="var(--paper)" stroke="${colour}" stroke-width="1.8"></path>`
      : markup`<path d="${path}" fill="${colour}"></path>`;
  };
}
