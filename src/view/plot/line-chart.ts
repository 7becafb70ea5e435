import * as Draw from "@observablehq/plot";
import type { Plot } from "#outcome/block.ts";
import type { Markup } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID, seriesLook } from "./look.ts";
import { seriesOf, valueDomain, valueTicks } from "./rows.ts";

/** A chart of lines over named places. */
export function drawLines(plot: Plot, document: Document): Markup {
  const names = seriesOf(plot);
  const numeric = plot.points.every(({ label }) => label.trim() !== "" && Number.isFinite(Number(label)));
  const x = ({ label }: Plot["points"][number]) => (numeric ? Number(label) : label);
  const tickFormat = (value: number) => numberInWords(value, plot.value.format);
  const longest = Math.max(...names.map((name) => name.length));
  const series = names.flatMap((name, index) => {
    const points = plot.points.filter((point) => (point.series ?? "") === name);
    const { stroke, strokeDasharray } = seriesLook(index);
    return [
      Draw.areaY(points, {
        x,
        y1: (point) => point.low ?? point.value,
        y2: (point) => point.high ?? point.value,
        fill: stroke,
        fillOpacity: 0.16,
      }),
      Draw.lineY(points, { x, y: "value", stroke, strokeWidth: 2, strokeDasharray }),
      Draw.text(points.slice(-1), { x, y: "value", text: () => name, textAnchor: "start", dx: 8 }),
    ];
  });
  return chart(plot.alt, document, {
    width: WIDTH,
    height: 340,
    marginLeft: 56,
    marginRight: 24 + Math.min(200, Math.ceil(longest * LETTERS.plain)),
    marginTop: 28,
    marginBottom: 44,
    x: numeric ? { type: "linear", label: null } : { type: "point", domain: plot.points.map(x), label: null },
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
      Draw.axisX(numeric ? { ticks: 6, tickSize: 0, tickFormat: String } : { tickSize: 0, lineWidth: 10 }),
      ...series,
    ],
  });
}
