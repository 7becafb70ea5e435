import * as Draw from "@observablehq/plot";
import type { Curves } from "#outcome/block.ts";
import { type LegendEntry, lineSample, SAMPLE } from "../legend.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { seriesLook } from "../series-look.ts";
import { shortened } from "../wrapped.ts";
import { type DrawnAxis, drawnAxis, drawnValue } from "./axes.ts";
import { chart, LETTERS } from "./chart.ts";
import { type Frame, framed, placedMark } from "./frame.ts";
import { boxesAlong, placedLabels } from "./label-places.ts";
import { seriesOf } from "./rows.ts";

type Point = Curves["points"][number];

const HEIGHT = 360;
/** So many points of a line are shown as points too. */
const FEW_POINTS = 30;

/** A series with its look, its points from left to right. */
interface Series {
  readonly name: string;
  readonly colour: string;
  readonly dashes: string;
  readonly own: readonly Point[];
}

/** Curves over an axis of numbers or days: joined points or steps, ranges as bands. */
export function drawCurves(curves: Curves, document: Document): Markup {
  const { points, guides = [] } = curves;
  if (points.length === 0) return NOTHING;
  const x = drawnAxis(
    curves.x,
    points.map((point) => point.x),
    "none",
  );
  const value = drawnAxis(curves.value, points.flatMap(valuesOf), "zero");
  const frame = framed(x, value, guides, HEIGHT);
  const series = seriesOf(curves)
    .map((name, index): Series => {
      const own = points.filter(({ series = "" }) => series === name);
      return { name, ...seriesLook(index), own: own.toSorted((a, b) => a.x - b.x) };
    })
    .filter(({ own }) => own.length > 0);
  const across = (point: Point) => drawnValue(x, point.x);
  const along = series.flatMap(({ own }) => boxesAlong(cornersOf(own, curves.form, frame)));
  const guideNames = [...placedLabels(frame.wanted, [], along, frame.inner)];
  const marks = [
    ...frame.marks,
    ...series.map((each) => bandMark(each, across, curves.form)),
    ...series.flatMap((each) => lineMarks(each, across, curves.form)),
    ...series.flatMap((each) => dotMarks(each, across, curves.form)),
    ...frame.labels,
    ...guideNames.map(([{ guide }, place]) => placedMark(guide, place, frame.inner)),
  ];
  const below = countsBelow(curves, x, frame);
  const { height = HEIGHT, marginBottom = 0 } = frame.options;
  const options = { ...frame.options, height: height + below.room, marginBottom: marginBottom + below.room };
  return chart(
    curves.alt,
    document,
    { ...options, marks: [...marks, ...below.marks] },
    legendOf(curves, series),
  );
}

const COUNT_ROW = 18;

/** The numbers that stand below the axis, under what they are. */
function countsBelow(
  { counts }: Curves,
  x: DrawnAxis,
  { inner, bottom, place }: Frame,
): { readonly room: number; readonly marks: readonly Draw.Markish[] } {
  if (counts === undefined || counts.at.length === 0) return { room: 0, marks: [] };
  const top = inner.y + inner.height + bottom;
  const plain = { fill: "var(--soft)", fontWeight: 400 };
  const boxOf = (text: string, at: number, row: number, anchor: "start" | "middle" | "end") => {
    const width = text.length * LETTERS.plain;
    const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    return { x: left, y: top + row * COUNT_ROW, width, height: COUNT_ROW, anchor };
  };
  const shown = counts.at.filter((one) => one.x >= x.domain[0] && one.x <= x.domain[1]);
  const label = shortened(counts.label, Math.floor(inner.width / LETTERS.plain));
  return {
    room: 2 * COUNT_ROW + 4,
    marks: [
      placedMark(label, boxOf(label, inner.x, 0, "start"), inner, plain),
      ...shown.map((one) => {
        const text = numberInWords(one.count, "number");
        return placedMark(text, boxOf(text, place(one.x, 0)[0], 1, "middle"), inner, plain);
      }),
    ],
  };
}

type Across = (point: Point) => number | Date;

const CURVES = { line: "linear", steps: "step-after" } as const;

function bandMark({ own, colour }: Series, x: Across, form: Curves["form"]): Draw.Markish {
  if (!isRanged(own)) return null;
  const held = form === "steps" ? heldToTheEnd(own) : own;
  return Draw.areaY(held, { x, y1: lowOf, y2: highOf, fill: colour, fillOpacity: 0.16, curve: CURVES[form] });
}

/** Steps whose range lasts until the next point also where that has none, as a curve that comes down to 0. */
function heldToTheEnd(own: readonly Point[]): readonly Point[] {
  return own.flatMap((point, at) => {
    const { low, high } = own[at - 1] ?? {};
    if (isRanged([point]) || low === undefined || high === undefined) return [point];
    return [{ x: point.x, low, high }, point];
  });
}

function lineMarks(
  { own, colour, dashes }: Series,
  x: Across,
  form: Curves["form"],
): readonly Draw.Markish[] {
  const strokeDasharray = dashes === "" ? "none" : dashes;
  const look = { x, stroke: colour, strokeDasharray, curve: CURVES[form] };
  if (own.some(({ value }) => value !== undefined))
    return [Draw.lineY(own, { ...look, y: ({ value }: Point) => value ?? Number.NaN, strokeWidth: 2 })];
  // Where only ranges are known, their ends are the curve.
  return [lowOf, highOf].map((y) => Draw.lineY(own, { ...look, y, strokeWidth: 1.2 }));
}

/** Points of a line, a point that is alone with its range, and what is marked. */
function dotMarks({ own, colour }: Series, x: Across, form: Curves["form"]): readonly Draw.Markish[] {
  const alone = own.length === 1;
  const valued = own.filter(({ value }) => value !== undefined);
  const shown = alone || (form === "line" && own.length <= FEW_POINTS) ? valued : [];
  const ranges = alone && isRanged(own) ? own : [];
  return [
    Draw.ruleX(ranges, { x, y1: lowOf, y2: highOf, stroke: colour, strokeWidth: 2 }),
    Draw.dot(shown, { x, y: "value", fill: colour, r: alone ? 4.5 : 3 }),
    Draw.dot(
      valued.filter(({ mark }) => mark),
      { x, y: "value", symbol: "plus", stroke: "var(--ink)", strokeWidth: 1.5, r: 5 },
    ),
  ];
}

function legendOf({ points, marked }: Curves, series: readonly Series[]): readonly LegendEntry[] {
  const named = series.length > 1 || series[0]!.name !== "";
  return [
    ...(named ? series : []).map(({ name, own, ...look }) => ({
      text: name === "" ? "others" : name,
      sample: isRanged(own) ? bandSample(look) : lineSample(look, 2),
    })),
    ...(marked !== undefined && points.some(({ mark }) => mark)
      ? [{ text: marked, sample: plusSample }]
      : []),
  ];
}

/** Where a curve goes, in pixels. */
function cornersOf(own: readonly Point[], form: Curves["form"], frame: Frame) {
  const corners: (readonly [number, number])[] = [];
  let before: number | undefined;
  for (const { x, value } of own) {
    if (value === undefined) continue;
    if (form === "steps" && before !== undefined) corners.push(frame.place(x, before));
    corners.push(frame.place(x, value));
    before = value;
  }
  return corners;
}

function isRanged(points: readonly Point[]): boolean {
  return points.some(({ low, high }) => low !== undefined && high !== undefined);
}

function lowOf({ low }: Point): number {
  return low ?? Number.NaN;
}

function highOf({ high }: Point): number {
  return high ?? Number.NaN;
}

function valuesOf({ value, low, high }: Point): readonly number[] {
  return [value, low, high].filter((number) => number !== undefined);
}

function bandSample(look: { readonly colour: string; readonly dashes: string }) {
  const line = lineSample(look, 2);
  return (x: number, y: number) =>
    markup`<path d="M${x},${y}h${SAMPLE}" stroke="${look.colour}" stroke-opacity="0.16" stroke-width="12" fill="none"></path>${line(x, y)}`;
}

function plusSample(x: number, y: number): Markup {
  return markup`<path d="M${x + 9},${y}h10m-5,-5v10" stroke="currentColor" stroke-width="1.5" fill="none"></path>`;
}
