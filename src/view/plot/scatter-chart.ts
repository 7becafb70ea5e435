import * as Draw from "@observablehq/plot";
import { counted } from "#case/counts-in-words.ts";
import type { Scatter } from "#outcome/block.ts";
import { type LegendEntry, lineSample } from "../legend.ts";
import { type Markup, NOTHING } from "../markup.ts";
import { type DrawnAxis, drawnAxis, drawnValue, valueInWords } from "./axes.ts";
import { chart } from "./chart.ts";
import { framed } from "./frame.ts";
import { emphasisColour } from "./look.ts";
import { seriesOf } from "./rows.ts";
import { placedNames } from "./scatter-names.ts";
import { pointLook, pointSample, RADIUS, symbolOf } from "./symbols.ts";

type Point = Scatter["points"][number];

const HEIGHT = 480;
const FRONTIER = { colour: "var(--soft)", dashes: "6 4" };

/** Things by two values: shapes by series, ranges as thin lines, names where there is room. */
export function drawScatter(scatter: Scatter, document: Document): Markup {
  const { points, frontier, guides = [] } = scatter;
  if (points.length === 0) return NOTHING;
  const ends = frontier?.points ?? [];
  const across = [
    ...points.flatMap(({ x, xLow = x, xHigh = x }) => [x, xLow, xHigh]),
    ...ends.map(({ x }) => x),
  ];
  const up = [
    ...points.flatMap(({ value, low = value, high = value }) => [value, low, high]),
    ...ends.map(({ value }) => value),
  ];
  const x = drawnAxis(scatter.x, across, "around");
  const value = drawnAxis(scatter.value, up, "around");
  const frame = framed(x, value, guides, HEIGHT);
  const names = placedNames(points, ends, frame);
  const line = Draw.line(ends, {
    x: (end: (typeof ends)[number]) => drawnValue(x, end.x),
    y: (end: (typeof ends)[number]) => drawnValue(value, end.value),
    stroke: FRONTIER.colour,
    strokeWidth: 1.8,
    strokeDasharray: FRONTIER.dashes,
  });
  const marks = [
    ...frame.marks,
    line,
    ...rangeMarks(scatter, x, value),
    ...dotMarks(scatter, x, value),
    ...names.marks,
    ...frame.labels,
  ];
  return chart(scatter.alt, document, { ...frame.options, marks }, legendOf(scatter, names.unplaced));
}

function colourOf(scatter: Scatter): (point: Point) => string {
  const names = seriesOf(scatter);
  return inSeries(scatter)
    ? ({ series = "" }) => pointLook(names.indexOf(series)).colour
    : ({ emphasis }) => emphasisColour(emphasis);
}

function inSeries({ points }: Scatter): boolean {
  return points.some(({ series }) => series !== undefined);
}

function rangeMarks(scatter: Scatter, x: DrawnAxis, value: DrawnAxis): readonly Draw.Markish[] {
  const look = { stroke: colourOf(scatter), strokeOpacity: 0.7 };
  const { points } = scatter;
  return [
    Draw.ruleX(
      points.filter(({ value, low = value, high = value }) => low < high),
      {
        x: (point: Point) => drawnValue(x, point.x),
        y1: ({ value: own, low = own }: Point) => drawnValue(value, low),
        y2: ({ value: own, high = own }: Point) => drawnValue(value, high),
        ...look,
      },
    ),
    Draw.ruleY(
      points.filter(({ x, xLow = x, xHigh = x }) => xLow < xHigh),
      {
        y: (point: Point) => drawnValue(value, point.value),
        x1: ({ x: own, xLow = own }: Point) => drawnValue(x, xLow),
        x2: ({ x: own, xHigh = own }: Point) => drawnValue(x, xHigh),
        ...look,
      },
    ),
  ];
}

/** What matters is drawn last, above the rest. */
function dotMarks(scatter: Scatter, x: DrawnAxis, value: DrawnAxis): readonly Draw.Markish[] {
  const names = seriesOf(scatter);
  const told = inSeries(scatter);
  const colour = colourOf(scatter);
  const title = ({ label, x, value }: Point) =>
    `${label === undefined ? "" : `${label}: `}${valueInWords(scatter.x, x)}; ${valueInWords(scatter.value, value)}`;
  return (["muted", "plain", "strong"] as const).flatMap((emphasis) =>
    names.flatMap((name, index) => {
      const own = scatter.points.filter(
        (point) => (point.series ?? "") === name && (point.emphasis ?? "plain") === emphasis,
      );
      if (own.length === 0) return [];
      const { corners, hollow } = pointLook(told ? index : 0);
      const ink = colour(own[0]!);
      return [
        Draw.dot(own, {
          x: (point: Point) => drawnValue(x, point.x),
          y: (point: Point) => drawnValue(value, point.value),
          title,
          symbol: symbolOf(corners),
          r: RADIUS[emphasis],
          fill: hollow ? "var(--paper)" : ink,
          stroke: hollow ? ink : emphasis === "strong" ? "var(--ink)" : "var(--paper)",
          strokeWidth: hollow || emphasis === "strong" ? 1.8 : 1,
          ...(emphasis === "muted" && told ? { opacity: 0.55 } : {}),
        }),
      ];
    }),
  );
}

function legendOf(scatter: Scatter, unplaced: number): readonly LegendEntry[] {
  const { points, frontier } = scatter;
  const series = seriesOf(scatter).flatMap((name, index) =>
    inSeries(scatter) && points.some(({ series = "" }) => series === name)
      ? [{ text: name === "" ? "others" : name, sample: pointSample(index) }]
      : [],
  );
  const text = `${counted(unplaced, "name finds", "names find")} no room here; the table has them all`;
  return [
    ...series,
    ...(frontier && frontier.points.length > 0
      ? [{ text: frontier.label, sample: lineSample(FRONTIER, 1.8) }]
      : []),
    ...(unplaced > 0 ? [{ text, sample: () => NOTHING }] : []),
  ];
}
