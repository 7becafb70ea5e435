import * as Draw from "@observablehq/plot";
import { dayInWords } from "#case/day.ts";
import type { Plot, Timeline } from "#outcome/block.ts";
import { GRID, HALO, rowColour, seriesLook } from "./chart-look.ts";
import { undoHalfPixels } from "./half-pixels.ts";
import { numberInWords } from "./number-words.ts";
import { measuredRows, type PlotRow, plotRows, seriesOf, valueDomain, valueTicks } from "./plot-rows.ts";
import { contentMarkup, pictureMarkup } from "./svg-markup.ts";
import { markKind, type Panel, type TimeMark, timelinePanels } from "./timeline-rows.ts";
import { wrapped } from "./wrapped.ts";

// The only file that knows Observable Plot. Colours are variables of the page, so that dark mode and print work.
const WIDTH = 840;
const LETTERS = { plain: 6.5, bold: 7.4 };
/** A chart or timeline as the markup of one or more SVG pictures, drawn in the document handed in. */
export function drawPlot(block: Plot | Timeline, document: Document): string {
  if (block.kind === "timeline") return drawTimeline(block, document);
  if (block.points.length === 0) return "";
  return block.form === "line" ? drawLines(block, document) : drawRows(block, document);
}

function picture(alt: string, document: Document, options: Draw.PlotOptions): string {
  const drawn = Draw.plot({ ...options, document, className: "picture" });
  undoHalfPixels(drawn as unknown as Element);
  const [width, height] = [Number(drawn.getAttribute("width")), Number(drawn.getAttribute("height"))];
  return pictureMarkup({ alt, width, height, content: contentMarkup(drawn as unknown as Element) });
}

function drawRows(plot: Plot, document: Document): string {
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
  return picture(plot.alt, document, {
    width: WIDTH,
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
  const low = (row: PlotRow) => row.point.low ?? row.point.value;
  const high = (row: PlotRow) => row.point.high ?? row.point.value;
  const y = "position";
  if (plot.form === "bar") {
    // A bar of no length would be invisible; a thin upright says that it is there.
    const ends = Draw.tickX(rows, { y, x: value, stroke: colour });
    return [Draw.barX(rows, { y, x1: 0, x2: value, fill: colour }), ends];
  }
  const ranges = Draw.ruleY(rows, {
    filter: (row: PlotRow) => low(row) < high(row),
    y,
    x1: low,
    x2: high,
    stroke: colour,
    strokeWidth: plot.form === "interval" ? 9 : 2,
  });
  return [
    ranges,
    Draw.dot(rows, { y, x: value, fill: colour, r: 4.5, stroke: "var(--paper)", strokeWidth: 1.5 }),
  ];
}

function drawLines(plot: Plot, document: Document): string {
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
  return picture(plot.alt, document, {
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

const LANE_MARGIN = 128;
const EDGE = 18;
const ROW = 20;
const TIME_AXIS = { width: WIDTH - LANE_MARGIN - EDGE, letter: LETTERS.plain, boldLetter: LETTERS.bold };

function drawTimeline(timeline: Timeline, document: Document): string {
  const { panels } = timelinePanels(timeline, TIME_AXIS);
  return panels
    .map((panel, index) => {
      const part = panels.length > 1 ? `Part ${index + 1} of ${panels.length}. ` : "";
      return drawPanel(panel, timeline.today, part + timeline.alt, document);
    })
    .join("");
}

function drawPanel(panel: Panel, today: number, alt: string, document: Document): string {
  const showsToday = panel.from <= today && today <= panel.to;
  const starts = panel.lanes.map((lane) => lane.firstRow);
  return picture(alt, document, {
    width: WIDTH,
    height: panel.rowCount * ROW + (showsToday ? 70 : 54),
    marginLeft: LANE_MARGIN,
    marginRight: EDGE,
    marginTop: showsToday ? 26 : 10,
    marginBottom: 44,
    x: { type: "utc", domain: [date(panel.from), date(panel.to)], label: null },
    y: { type: "linear", domain: [0, panel.rowCount], reverse: true, axis: null },
    marks: [
      Draw.gridX(GRID),
      Draw.axisX({ tickSize: 0 }),
      Draw.ruleY(starts, { stroke: "var(--line-strong)", insetLeft: -LANE_MARGIN }),
      Draw.text(panel.lanes, {
        y: "firstRow",
        text: (lane) => wrapped(lane.label, 16, Math.max(2, lane.rows)).join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -LANE_MARGIN + 2,
        dy: 5,
        fontWeight: 700,
      }),
      ...(showsToday ? todayMarks(today, (today - panel.from) / (panel.to - panel.from)) : []),
      ...timeMarks(panel),
      ...timeLabels(panel.marks),
    ],
  });
}

/** `place` is where on the axis today lies, from 0 to 1; near an end its label turns inwards. */
function todayMarks(today: number, place: number): Draw.Markish[] {
  const at = [date(today)];
  const textAnchor = place > 0.9 ? "end" : place < 0.1 ? "start" : "middle";
  const text = () => `as of ${dayInWords(today)}`;
  return [
    Draw.ruleX(at, { stroke: "var(--today)", strokeWidth: 2 }),
    Draw.text(at, {
      text,
      x: at,
      frameAnchor: "top",
      textAnchor,
      dy: -16,
      fill: "var(--today)",
      fontWeight: 700,
    }),
  ];
}

const FILLED = { fill: "var(--mark-strong)" } as const;
const HOLLOW = { fill: "var(--paper)", stroke: "var(--mark-strong)", strokeWidth: 1.5 } as const;
const DASHED = { stroke: "var(--mark-strong)", strokeDasharray: "3 2" } as const;

/** What happened is filled, what did not is hollow and crossed out, what is planned is hollow. */
function timeMarks({ marks, from, to }: Panel): Draw.Markish[] {
  const kind =
    (wanted: string, happened: boolean) =>
    ({ item }: TimeMark) =>
      markKind(item) === wanted && (item.emphasis === "plain" || item.emphasis === "strong") === happened;
  const narrowest = (to - from) / 150;
  const box = (filter: (mark: TimeMark) => boolean, halfHeight: number, look: Draw.RectOptions) =>
    Draw.rect(marks, {
      filter,
      x1: (mark) => date(mark.from),
      x2: (mark) => date(Math.min(to, Math.max(mark.to + 1, mark.from + narrowest))),
      y1: (mark) => mark.row + 0.5 - halfHeight,
      y2: (mark) => mark.row + 0.5 + halfHeight,
      title: titleOf,
      ...look,
    });
  const dot = (filter: (mark: TimeMark) => boolean, x: (mark: TimeMark) => Date, look: Draw.DotOptions) =>
    Draw.dot(marks, { filter, x, y: (mark) => mark.row + 0.5, title: titleOf, r: 4.5, ...look });
  const middle = (mark: TimeMark) => date((mark.from + mark.to + 1) / 2);
  // At the end of a bar, where it does not strike out the label.
  const crossing = (mark: TimeMark) => (markKind(mark.item) === "span" ? date(mark.to) : middle(mark));
  const crossed = { symbol: "times", stroke: "var(--today)", strokeWidth: 2.5, r: 5 } as const;
  const goesOn = { symbol: "triangle", r: 4, ...FILLED } as const;
  return [
    box(kind("span", true), 0.32, FILLED),
    box(kind("span", false), 0.32, HOLLOW),
    box(kind("unsure", true), 0.16, { fill: "var(--mark-soft)", ...DASHED }),
    box(kind("unsure", false), 0.16, { fill: "var(--paper)", ...DASHED }),
    dot(kind("day", true), middle, FILLED),
    dot(({ item }) => markKind(item) === "day" && item.emphasis === "planned", middle, HOLLOW),
    dot(({ item }) => item.emphasis === "negated", crossing, crossed),
    // A bar that reaches beyond the axis ends in an arrow head there.
    dot(
      ({ item, opensRight }) => opensRight && item.shape === "span",
      () => date(to),
      { ...goesOn, rotate: 90, dx: 7 },
    ),
    dot(
      ({ item, opensLeft }) => opensLeft && item.shape === "span",
      () => date(from),
      { ...goesOn, rotate: -90, dx: -5 },
    ),
  ];
}

function timeLabels(marks: readonly TimeMark[]): Draw.Markish[] {
  const sides = {
    right: { x: (mark: TimeMark) => date(mark.to + 1), textAnchor: "start", dx: 8, ...HALO },
    left: { x: (mark: TimeMark) => date(mark.from), textAnchor: "end", dx: -8, ...HALO },
    inside: { x: (mark: TimeMark) => date(mark.from), textAnchor: "start", dx: 6 },
  } as const;
  return (["right", "left", "inside"] as const).flatMap((side) =>
    [false, true].flatMap((strong) =>
      [false, true].map((happened) =>
        Draw.text(marks, {
          filter: ({ item, textSide }: TimeMark) =>
            textSide === side &&
            (item.emphasis === "strong") === strong &&
            (item.emphasis === "plain" || strong) === happened,
          y: (mark) => mark.row + 0.5,
          text: "text",
          fontWeight: strong ? 700 : 400,
          fill: side === "inside" && happened ? "var(--paper)" : "var(--ink)",
          ...sides[side],
        }),
      ),
    ),
  );
}

function date(day: number): Date {
  return new Date(day * 86_400_000);
}

function titleOf({ item }: TimeMark): string {
  return `${item.label} (${item.when})`;
}
