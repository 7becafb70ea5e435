import * as Draw from "@observablehq/plot";
import type { Plot } from "#outcome/block.ts";
import type { Markup } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID, rowColour } from "./look.ts";
import { measuredRows, type PlotRow, plotRows, valueDomain, valueTicks } from "./rows.ts";

/** A chart of bars, intervals or dots, a row for each point, so many pixels wide. */
export function drawRows(plot: Plot, document: Document, width: number = WIDTH): Markup {
  const { rows, count } = plotRows(plot);
  const { rowHeight, labelWidth, printedWidth, labelLines } = measuredRows(rows, LETTERS);
  const domain = valueDomain(plot);
  const strong = (row: PlotRow) => row.point.emphasis === "strong";
  const looks = [
    { data: rows.filter((row) => !strong(row)), fontWeight: 400 },
    { data: rows.filter(strong), fontWeight: 700 },
  ];
  const groupSizes = [...new Set(rows.map((row) => row.groupSize))];
  const labels = looks.flatMap(({ data, fontWeight }) =>
    groupSizes.map((size) =>
      Draw.text(
        data.filter((row) => row.groupSize === size && row.label !== ""),
        {
          y: "position",
          text: (row: PlotRow) => labelLines(row).join("\n"),
          frameAnchor: "left",
          textAnchor: "end",
          dx: -10,
          dy: Math.round(((size - 1) * rowHeight) / 2),
          fontWeight,
        },
      ),
    ),
  );
  const printed = looks.map(({ data, fontWeight }) =>
    Draw.text(data, {
      y: "position",
      text: "printed",
      frameAnchor: "right",
      textAnchor: "start",
      dx: 10,
      fontWeight,
    }),
  );
  return chart(plot.alt, document, {
    width,
    height: count * rowHeight + 58,
    marginLeft: labelWidth + 14,
    marginRight: printedWidth + 16,
    marginTop: 6,
    marginBottom: 52,
    x: { domain, label: null, nice: plot.value.max === undefined && plot.value.format === "number" },
    y: {
      type: "band",
      domain: Array.from({ length: count }, (_, index) => index),
      axis: null,
      padding: 0.28,
    },
    marks: [
      Draw.gridX({ ticks: valueTicks(plot), ...GRID }),
      Draw.axisX({
        ticks: valueTicks(plot),
        tickSize: 0,
        label: plot.value.label,
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: 42,
        tickFormat: (value: number) => numberInWords(value, plot.value.format),
      }),
      ...rowMarks(plot, rows),
      ...labels,
      ...printed,
      Draw.ruleX([Math.max(0, domain[0])], { stroke: "var(--ink)" }),
    ],
  });
}

function rowMarks(plot: Plot, rows: readonly PlotRow[]): Draw.Markish[] {
  const colour = { value: (row: PlotRow) => rowColour(plot, row.point), scale: null };
  const value = (row: PlotRow) => row.point.value;
  const y = "position";
  if (plot.form === "bar") {
    // A bar of no length would be invisible; a thin upright says that it is there.
    const ends = Draw.tickX(rows, { y, x: value, stroke: colour });
    const over = rangeMark(rows, { stroke: "var(--ink)", strokeWidth: 1.5 });
    return [Draw.barX(rows, { y, x1: 0, x2: value, fill: colour }), ends, over];
  }
  const ranges = rangeMark(rows, { stroke: colour, strokeWidth: plot.form === "interval" ? 9 : 2 });
  return [
    ranges,
    Draw.dot(rows, { y, x: value, fill: colour, r: 4.5, stroke: "var(--paper)", strokeWidth: 1.5 }),
  ];
}

/** Lines from low to high, where the two differ. */
function rangeMark(rows: readonly PlotRow[], look: Draw.RuleYOptions): Draw.Markish {
  const low = (row: PlotRow) => row.point.low ?? row.point.value;
  const high = (row: PlotRow) => row.point.high ?? row.point.value;
  return Draw.ruleY(rows, {
    filter: (row: PlotRow) => low(row) < high(row),
    y: "position",
    x1: low,
    x2: high,
    ...look,
  });
}
