import * as Draw from "@observablehq/plot";
import type { Scatter } from "#outcome/block.ts";
import { type LegendEntry, lineSample } from "../legend.ts";
import { type Markup, NOTHING } from "../markup.ts";
import { countOf } from "../number-words.ts";
import { wrapped } from "../wrapped.ts";
import { drawnAxis, drawnValue, valueInWords } from "./axes.ts";
import { chart, LETTERS } from "./chart.ts";
import { framed, type GuideLabel, placedMark } from "./frame.ts";
import { boxesAlong, type LabelPlace, placedLabels, type WantedLabel } from "./label-places.ts";
import { emphasisColour } from "./look.ts";
import { seriesOf } from "./rows.ts";
import { pointLook, pointSample, symbolOf } from "./symbols.ts";

type Point = Scatter["points"][number];

const HEIGHT = 480;
const RADIUS = { strong: 6.5, plain: 4.5, muted: 4 } as const;
const FRONTIER = { colour: "var(--soft)", dashes: "6 4" };
const LINE = 14;
const LETTERS_IN_LINE = 26;
const MOST_LINES = 2;
const STRONG_FIRST = { strong: 0, plain: 1, muted: 2 } as const;

/** Things by two values: shapes by series, ranges as thin lines, names where there is room. */
export function drawScatter(scatter: Scatter, document: Document): Markup {
  const { points, frontier, guides = [] } = scatter;
  if (points.length === 0) return NOTHING;
  const ends = frontier?.points ?? [];
  const x = drawnAxis(
    scatter.x,
    [...points.flatMap(({ x, xLow = x, xHigh = x }) => [x, xLow, xHigh]), ...ends.map(({ x }) => x)],
    "around",
  );
  const value = drawnAxis(
    scatter.value,
    [
      ...points.flatMap(({ value, low = value, high = value }) => [value, low, high]),
      ...ends.map(({ value }) => value),
    ],
    "around",
  );
  const frame = framed(x, value, guides, HEIGHT);
  const across = (point: { readonly x: number }) => drawnValue(x, point.x);
  const up = (point: { readonly value: number }) => drawnValue(value, point.value);
  const names = seriesOf(scatter);
  const placeOf = ({ series = "" }: Point) => names.indexOf(series);
  const inSeries = points.some(({ series }) => series !== undefined);
  const colourOf = (point: Point) =>
    inSeries ? pointLook(placeOf(point)).colour : emphasisColour(point.emphasis);
  const title = ({ label, x, value }: Point) =>
    `${label === undefined ? "" : `${label}: `}${valueInWords(scatter.x, x)}; ${valueInWords(scatter.value, value)}`;
  const ranges = [
    Draw.ruleX(
      points.filter(({ value, low = value, high = value }) => low < high),
      {
        x: across,
        y1: ({ value: own, low = own }: Point) => drawnValue(value, low),
        y2: ({ value: own, high = own }: Point) => drawnValue(value, high),
        stroke: colourOf,
        strokeOpacity: 0.7,
      },
    ),
    Draw.ruleY(
      points.filter(({ x, xLow = x, xHigh = x }) => xLow < xHigh),
      {
        y: up,
        x1: ({ x: own, xLow = own }: Point) => drawnValue(x, xLow),
        x2: ({ x: own, xHigh = own }: Point) => drawnValue(x, xHigh),
        stroke: colourOf,
        strokeOpacity: 0.7,
      },
    ),
  ];
  // What matters is drawn last, above the rest.
  const dots = (["muted", "plain", "strong"] as const).flatMap((emphasis) =>
    names.flatMap((name, index) => {
      const own = points.filter(
        (point) => (point.series ?? "") === name && (point.emphasis ?? "plain") === emphasis,
      );
      if (own.length === 0) return [];
      const { corners, hollow } = pointLook(inSeries ? index : 0);
      const colour = colourOf(own[0]!);
      return [
        Draw.dot(own, {
          x: across,
          y: up,
          title,
          symbol: symbolOf(corners),
          r: RADIUS[emphasis],
          fill: hollow ? "var(--paper)" : colour,
          stroke: hollow ? colour : emphasis === "strong" ? "var(--ink)" : "var(--paper)",
          strokeWidth: hollow || emphasis === "strong" ? 1.8 : 1,
          ...(emphasis === "muted" && inSeries ? { opacity: 0.55 } : {}),
        }),
      ];
    }),
  );
  const line = Draw.line(ends, {
    x: across,
    y: up,
    stroke: FRONTIER.colour,
    strokeWidth: 1.8,
    strokeDasharray: FRONTIER.dashes,
  });
  const named = points.filter(({ label }) => label !== undefined && label.trim() !== "");
  const wanted: readonly WantedLabel<Point | GuideLabel>[] = [
    ...frame.wanted,
    ...named
      .toSorted((a, b) => STRONG_FIRST[a.emphasis ?? "plain"] - STRONG_FIRST[b.emphasis ?? "plain"])
      .map((point) => ({ item: point, places: placesAround(point, frame.place(point.x, point.value)) })),
  ];
  const dotBoxes = points.map(({ x, value, emphasis }) => {
    const [left, top] = frame.place(x, value);
    const radius = RADIUS[emphasis ?? "plain"];
    return { x: left - radius, y: top - radius, width: 2 * radius, height: 2 * radius };
  });
  const lineBoxes = [...frame.lines, ...boxesAlong(ends.map(({ x, value }) => frame.place(x, value)))];
  const places = placedLabels(wanted, dotBoxes, lineBoxes, frame.inner);
  const labels = [...places].map(([item, place]) =>
    "guide" in item
      ? placedMark(item.guide, place, frame.inner)
      : placedMark(linesOf(item).join("\n"), place, frame.inner, {
          fill: item.emphasis === "muted" ? "var(--soft)" : "var(--ink)",
          fontWeight: item.emphasis === "strong" ? 700 : 400,
        }),
  );
  const nameless = named.filter((point) => !places.has(point)).length;
  const entries: LegendEntry[] = [
    ...names.flatMap((name, index) =>
      inSeries && points.some(({ series = "" }) => series === name)
        ? [{ text: name === "" ? "others" : name, sample: pointSample(index) }]
        : [],
    ),
    ...(frontier && ends.length > 0 ? [{ text: frontier.label, sample: lineSample(FRONTIER, 1.8) }] : []),
    ...(nameless > 0
      ? [
          {
            text: `${countOf(nameless, "name finds", "names find")} no room here; the table has them all`,
            sample: () => NOTHING,
          },
        ]
      : []),
  ];
  const marks = [...frame.marks, line, ...ranges, ...dots, ...labels, ...frame.labels];
  return chart(scatter.alt, document, { ...frame.options, marks }, entries);
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
  const width = Math.max(...lines.map((line) => line.length)) * letter;
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
