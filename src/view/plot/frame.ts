import * as Draw from "@observablehq/plot";
import { greatestOf } from "#math/extremes.ts";
import type { Curves } from "#outcome/block.ts";
import { shortened } from "../wrapped.ts";
import { type DrawnAxis, drawnValue, labelWithYears, placeOn, scaleOf, TICKS, tickInWords } from "./axes.ts";
import { LETTERS, WIDTH } from "./chart.ts";
import { type Box, boxesAlong, type LabelPlace, type WantedLabel } from "./label-places.ts";
import { GRID, HALO } from "./look.ts";

/** A line across a picture to read it by. */
type Guide = NonNullable<Curves["guides"]>[number];

/** A picture with two axes: what all such pictures have in common. */
export interface Frame {
  /** The rectangle between the axes, in pixels. */
  readonly inner: Box;
  /** Room below it for the axis and its label, in pixels. */
  readonly bottom: number;
  readonly options: Draw.PlotOptions;
  /** Axes and guides, to be drawn below everything. */
  readonly marks: readonly Draw.Markish[];
  /** Names over the picture. */
  readonly labels: readonly Draw.Markish[];
  /** Names of guides that stand in the picture, and the guides as lines to keep off. */
  readonly wanted: readonly WantedLabel<GuideLabel>[];
  readonly lines: readonly Box[];
  /** Where two values lie, in pixels. */
  place(x: number, value: number): readonly [x: number, y: number];
}

/** The name of a guide in the picture. */
export interface GuideLabel {
  readonly guide: string;
}

const RIGHT = 24;
const TOP = 28;
const BOTTOM = 58;
const LABEL_ROW = 17;
const LABEL_HEIGHT = 15;
const LONGEST_LABEL = 44;

/** The frame of a picture of a height, without the rows of names over it. */
export function framed(x: DrawnAxis, value: DrawnAxis, guides: readonly Guide[], height: number): Frame {
  const left = 20 + Math.ceil(greatestOf(marksOf(value).map((text) => text.length)) * LETTERS.plain);
  const upright = guides.filter(({ axis, at }) => axis === "x" && isOn(x, at));
  const level = guides.filter(({ axis, at }) => axis === "value" && isOn(value, at));
  const width = WIDTH - left - RIGHT;
  const above = uprightLabels(upright, x, left, width);
  const rows = greatestOf(
    above.map(({ row }) => row + 1),
    0,
  );
  const top = TOP + rows * LABEL_ROW;
  const inner = { x: left, y: top, width, height: height - TOP - BOTTOM };
  const place = (at: number, high: number) =>
    [left + placeOn(x, at) * width, top + (1 - placeOn(value, high)) * inner.height] as const;
  return {
    inner,
    bottom: BOTTOM,
    options: {
      width: WIDTH,
      height: height + rows * LABEL_ROW,
      marginLeft: left,
      marginRight: RIGHT,
      marginTop: top,
      marginBottom: BOTTOM,
      x: scaleOf(x),
      y: scaleOf(value),
    },
    marks: [
      Draw.gridY({ ticks: TICKS, ...GRID }),
      Draw.axisY({
        ticks: TICKS,
        tickSize: 0,
        label: shortened(value.axis.label, Math.floor((WIDTH - 20) / LETTERS.plain)),
        labelArrow: "none",
        ...(rows === 0 ? {} : { labelOffset: left, dy: 0 }),
        ...tickFormat(value),
      }),
      Draw.axisX({
        ...(x.axis.format === "date" ? {} : { ticks: TICKS }),
        tickSize: 0,
        label: shortened(labelWithYears(x), Math.floor(width / LETTERS.plain)),
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: x.axis.format === "date" ? 50 : 44,
        ...tickFormat(x),
      }),
      Draw.ruleY([drawnValue(value, value.domain[0])], { stroke: "var(--line-strong)" }),
      Draw.ruleX(upright, { x: ({ at }: Guide) => drawnValue(x, at), ...GUIDE }),
      Draw.ruleY(level, { y: ({ at }: Guide) => drawnValue(value, at), ...GUIDE }),
    ],
    labels: above.map(({ text, middle, row }) =>
      labelMark(text, middle, top - 10 - row * LABEL_ROW, "middle", inner),
    ),
    wanted: level.map(({ at, label }) => levelLabel(label, place(x.domain[0], at)[1], inner)),
    lines: [
      ...upright.flatMap(({ at }) => boxesAlong([place(at, value.domain[0]), place(at, value.domain[1])])),
      ...level.flatMap(({ at }) => boxesAlong([place(x.domain[0], at), place(x.domain[1], at)])),
    ],
    place,
  };
}

const GUIDE = { stroke: "var(--today)", strokeWidth: 1.5, strokeDasharray: "5 3" } as const;

function isOn({ domain: [low, high] }: DrawnAxis, at: number): boolean {
  return low <= at && at <= high;
}

/** About what stands at the marks of an axis. */
function marksOf(axis: DrawnAxis): readonly string[] {
  if (axis.axis.format === "date") return ["September"];
  const [low, high] = axis.domain;
  return Array.from({ length: TICKS + 1 }, (_, index) => {
    const exact = low + ((high - low) * index) / TICKS;
    return tickInWords(axis, Number(exact.toPrecision(2)));
  });
}

/** Days have their own marks. */
function tickFormat(axis: DrawnAxis) {
  return axis.axis.format === "date" ? {} : { tickFormat: (value: number) => tickInWords(axis, value) };
}

/** The name of a guide, or other text, where it has been placed. */
export function placedMark(
  text: string,
  { x, y, width, height, anchor }: LabelPlace,
  inner: Box,
  look?: Draw.TextOptions,
): Draw.Markish {
  const at = anchor === "start" ? x : anchor === "end" ? x + width : x + width / 2;
  return labelMark(text, at, y + height / 2, anchor, inner, look);
}

function labelMark(
  text: string,
  x: number,
  y: number,
  anchor: LabelPlace["anchor"],
  inner: Box,
  look: Draw.TextOptions = { fill: "var(--today)", fontWeight: 700 },
): Draw.Markish {
  return Draw.text([text], {
    text: (shown: string) => shown,
    frameAnchor: "top-left",
    textAnchor: anchor,
    lineAnchor: "middle",
    dx: Math.round(x - inner.x),
    dy: Math.round(y - inner.y),
    ...HALO,
    ...look,
  });
}

/** Names of upright guides over the picture, in as many rows as they need to stand apart. */
function uprightLabels(guides: readonly Guide[], x: DrawnAxis, left: number, width: number) {
  const ends: number[] = [];
  return guides
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, label }) => {
      const text = shortened(label, LONGEST_LABEL);
      const half = (text.length * LETTERS.bold) / 2;
      const line = left + placeOn(x, at) * width;
      const middle = Math.max(half + 4, Math.min(WIDTH - half - 4, line));
      const free = ends.findIndex((end) => end < middle - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half + 8;
      return { text, middle, row };
    });
}

/** The name of a level guide along it: at the right above or below, at the left, or in between. */
function levelLabel(label: string, y: number, inner: Box): WantedLabel<GuideLabel> {
  const guide = shortened(label, LONGEST_LABEL);
  const width = guide.length * LETTERS.bold;
  const sides = [
    { x: inner.x + inner.width - width - 4, anchor: "end" as const },
    { x: inner.x + 6, anchor: "start" as const },
    { x: inner.x + (inner.width - width) / 2, anchor: "start" as const },
  ];
  const places = sides.flatMap((side) =>
    [y - LABEL_HEIGHT - 3, y + 3].map((top) => ({ ...side, y: top, width, height: LABEL_HEIGHT })),
  );
  return { item: { guide }, places, needed: true };
}
