import * as Draw from "@observablehq/plot";
import { greatestOf } from "#math/extremes.ts";
import type { Plot } from "#outcome/block.ts";
import { lineSample } from "../legend.ts";
import type { Markup } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { seriesLook } from "../series-look.ts";
import { wrapped } from "../wrapped.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID } from "./look.ts";
import { seriesOf, valueDomain, valueTicks } from "./rows.ts";

const MOST_LINES = 4;
const LINE = 13;

/** A chart of lines over named places. */
export function drawLines(plot: Plot, document: Document): Markup {
  const x = "label";
  const tickFormat = (value: number) => numberInWords(value, plot.value.format);
  const places = [...new Set(plot.points.map(({ label }) => label))];
  const letters = Math.max(1, Math.floor(((WIDTH - 80) / places.length - 4) / LETTERS.plain));
  const names = (place: string) => wrapped(place, letters, MOST_LINES);
  const lines = greatestOf(places.map((place) => names(place).length));
  const series = seriesOf(plot).map((name, index) => ({
    name,
    ...seriesLook(index),
    points: plot.points.filter((point) => (point.series ?? "") === name),
  }));
  const marks = series.flatMap(({ points, colour, dashes }) => [
    Draw.areaY(
      points.filter(({ low, high }) => low !== undefined && high !== undefined),
      {
        x,
        y1: (point) => point.low ?? Number.NaN,
        y2: (point) => point.high ?? Number.NaN,
        fill: colour,
        fillOpacity: 0.16,
      },
    ),
    Draw.lineY(points, {
      x,
      y: "value",
      stroke: colour,
      strokeWidth: 2,
      strokeDasharray: dashes === "" ? "none" : dashes,
    }),
    Draw.dot(points, { x, y: "value", fill: colour, r: 3 }),
  ]);
  const entries = series
    .filter(({ name, points }) => name !== "" && points.length > 0)
    .map(({ name, ...look }) => ({ text: name, sample: lineSample(look, 2) }));
  return chart(
    plot.alt,
    document,
    {
      width: WIDTH,
      height: 314 + lines * LINE,
      marginLeft: 56,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 18 + lines * LINE,
      x: { type: "point", domain: places, label: null },
      y: { domain: valueDomain(plot), label: null },
      marks: [
        Draw.gridY({ ticks: valueTicks(plot), ...GRID }),
        Draw.axisY({
          ticks: valueTicks(plot),
          tickSize: 0,
          label: plot.value.label,
          labelArrow: "none",
          tickFormat,
        }),
        Draw.axisX({ tickSize: 0, tickFormat: (place: string) => names(place).join("\n") }),
        ...marks,
      ],
    },
    entries,
  );
}
