import * as Draw from "@observablehq/plot";
import type { Curves } from "#outcome/block.ts";
import { type LegendEntry, lineSample, SAMPLE } from "../legend.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { seriesLook } from "../series-look.ts";
import { drawnAxis, drawnValue } from "./axes.ts";
import { chart } from "./chart.ts";
import { framed, placedMark } from "./frame.ts";
import { boxesAlong, placedLabels } from "./label-places.ts";
import { seriesOf } from "./rows.ts";

type Point = Curves["points"][number];

const HEIGHT = 360;
/** So many points of a line are shown as points too. */
const FEW_POINTS = 30;

/** Curves over an axis of numbers or days: joined points or steps, ranges as bands. */
export function drawCurves(curves: Curves, document: Document): Markup {
  const { points, guides = [], form } = curves;
  if (points.length === 0) return NOTHING;
  const x = drawnAxis(
    curves.x,
    points.map((point) => point.x),
    "none",
  );
  const value = drawnAxis(curves.value, points.flatMap(valuesOf), "zero");
  const frame = framed(x, value, guides, HEIGHT);
  const across = (point: Point) => drawnValue(x, point.x);
  const curve = form === "steps" ? "step-after" : "linear";
  const all = seriesOf(curves).map((name, index) => ({
    name,
    ...seriesLook(index),
    own: points.filter(({ series = "" }) => series === name).toSorted((a, b) => a.x - b.x),
  }));
  const series = all.filter(({ own }) => own.length > 0);
  const bands = series
    .filter(({ own }) => own.some(({ low }) => low !== undefined))
    .map(({ own, colour }) =>
      Draw.areaY(own, { x: across, y1: lowOf, y2: highOf, fill: colour, fillOpacity: 0.16, curve }),
    );
  const lines = series.flatMap(({ own, colour, dashes }) => {
    const look = {
      x: across,
      stroke: colour,
      strokeDasharray: dashes === "" ? "none" : dashes,
      curve,
    } as const;
    const valued = own.filter((point) => point.value !== undefined);
    // Where only ranges are known, their ends are the curve.
    if (valued.length === 0)
      return [
        Draw.lineY(own, { ...look, y: lowOf, strokeWidth: 1.2 }),
        Draw.lineY(own, { ...look, y: highOf, strokeWidth: 1.2 }),
      ];
    return [Draw.lineY(own, { ...look, y: (point: Point) => point.value ?? Number.NaN, strokeWidth: 2 })];
  });
  const dots = series.flatMap(({ own, colour }) => {
    const alone = own.length === 1 ? own : [];
    const shown = form === "line" && own.length <= FEW_POINTS ? own : alone;
    return [
      Draw.ruleX(
        alone.filter(({ low, high }) => low !== undefined && high !== undefined),
        { x: across, y1: lowOf, y2: highOf, stroke: colour, strokeWidth: 2 },
      ),
      Draw.dot(
        shown.filter((point) => point.value !== undefined),
        { x: across, y: "value", fill: colour, r: own.length === 1 ? 4.5 : 3 },
      ),
    ];
  });
  const marked = series.map(({ own }) =>
    Draw.dot(
      own.filter((point) => point.mark && point.value !== undefined),
      { x: across, y: "value", symbol: "plus", stroke: "var(--ink)", strokeWidth: 1.5, r: 5 },
    ),
  );
  const entries: LegendEntry[] = [
    ...(series.length > 1 || series.some(({ name }) => name !== "")
      ? series.map(({ name, own, ...look }) => ({
          text: name === "" ? "others" : name,
          sample: own.some(({ low }) => low !== undefined) ? bandSample(look) : lineSample(look, 2),
        }))
      : []),
    ...(curves.marked !== undefined && points.some(({ mark }) => mark)
      ? [{ text: curves.marked, sample: plusSample }]
      : []),
  ];
  const lineBoxes = series.flatMap(({ own }) =>
    boxesAlong(
      own
        .filter((point) => point.value !== undefined)
        .flatMap((point, index, valued) => {
          const before = valued[index - 1];
          const corner =
            form === "steps" && before?.value !== undefined ? [frame.place(point.x, before.value)] : [];
          return [...corner, frame.place(point.x, point.value!)];
        }),
    ),
  );
  const places = placedLabels(frame.wanted, [], lineBoxes, frame.inner);
  const guideNames = [...places].map(([{ guide }, place]) => placedMark(guide, place, frame.inner));
  const marks = [...frame.marks, ...bands, ...lines, ...dots, ...marked, ...frame.labels, ...guideNames];
  return chart(curves.alt, document, { ...frame.options, marks }, entries);
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
