import * as Draw from "@observablehq/plot";
import { dayInWords } from "#case/day.ts";
import type { Plot, Timeline } from "#outcome/block.ts";
import { numberInWords } from "./number-words.ts";
import { type PlotRow, plotRows } from "./plot-rows.ts";
import { contentMarkup, pictureMarkup } from "./svg-markup.ts";
import { type Panel, type TimeMark, timelinePanels } from "./timeline-rows.ts";
import { wrapped } from "./wrapped.ts";

// The only file that knows Observable Plot. Colours are variables of the page, so that dark mode and print work.
const WIDTH = 720;
const LETTER = 6.4;
const LABEL_LETTERS = 30;
const LINE_HEIGHT = 14;
const SERIES_COLOURS = ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)"];
const SERIES_DASHES = ["none", "6 3", "2 3", "8 3 2 3"];

/** A chart or timeline as the markup of one or more SVG pictures, drawn in the document handed in. */
export function drawPlot(block: Plot | Timeline, document: Document): string {
  if (block.kind === "timeline") return drawTimeline(block, document);
  if (block.points.length === 0) return "";
  return block.form === "line" ? drawLines(block, document) : drawRows(block, document);
}

function picture(alt: string, document: Document, options: Draw.PlotOptions): string {
  const drawn = Draw.plot({ ...options, document, className: "picture" });
  const [width, height] = [Number(drawn.getAttribute("width")), Number(drawn.getAttribute("height"))];
  return pictureMarkup({ alt, width, height, content: contentMarkup(drawn as unknown as Element) });
}

function valueDomain({ points, value }: Plot): [number, number] {
  const all = points.flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value]);
  const low = value.min ?? Math.min(0, ...all);
  const high = value.max ?? (value.format === "share" ? Math.max(1, ...all) : Math.max(...all));
  return low < high ? [low, high] : [low, low + 1];
}

function drawRows(plot: Plot, document: Document): string {
  const { rows, count } = plotRows(plot);
  const labels = rows.map((row) => wrapped(row.label, LABEL_LETTERS, 3));
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const rowHeight = lines * LINE_HEIGHT + 8;
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const marginLeft = Math.ceil(longest(labels.flat()) * LETTER) + 16;
  const marginRight = Math.min(230, Math.ceil(longest(rows.map((row) => row.printed)) * LETTER) + 20);
  const domain = valueDomain(plot);
  const y = (row: PlotRow) => row.position;
  const colour = (row: PlotRow) => rowColour(plot, row);
  const strong = (row: PlotRow) => row.point.emphasis === "strong";
  const labelMark = (data: readonly PlotRow[], fontWeight: number) =>
    Draw.text(data, {
      y,
      text: (row: PlotRow) => wrapped(row.label, LABEL_LETTERS, 3).join("\n"),
      frameAnchor: "left",
      textAnchor: "end",
      dx: -10,
      fontWeight,
    });
  const printedMark = (data: readonly PlotRow[], fontWeight: number) =>
    Draw.text(data, { y, text: "printed", frameAnchor: "right", textAnchor: "start", dx: 10, fontWeight });
  return picture(plot.alt, document, {
    width: WIDTH,
    height: count * rowHeight + 62,
    marginLeft,
    marginRight,
    marginTop: 8,
    marginBottom: 54,
    x: { domain, label: null },
    y: { type: "band", domain: Array.from({ length: count }, (_, index) => index), axis: null, padding: 0.3 },
    marks: [
      Draw.gridX({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
      Draw.axisX({
        ticks: 5,
        tickSize: 0,
        label: plot.value.label,
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: 44,
        tickFormat: (value: number) => numberInWords(value, plot.value.format),
      }),
      ...rowMarks(plot, rows, y, colour),
      ...[rows.filter((row) => !strong(row)), rows.filter(strong)].flatMap((data, index) => [
        labelMark(data, index === 0 ? 400 : 700),
        printedMark(data, index === 0 ? 400 : 700),
      ]),
      Draw.ruleX([Math.max(0, domain[0])], { stroke: "var(--ink)" }),
    ],
  });
}

function rowMarks(
  { form }: Plot,
  rows: readonly PlotRow[],
  y: (row: PlotRow) => number,
  colour: (row: PlotRow) => string,
): Draw.Markish[] {
  const value = (row: PlotRow) => row.point.value;
  const low = (row: PlotRow) => row.point.low ?? row.point.value;
  const high = (row: PlotRow) => row.point.high ?? row.point.value;
  const ranges = rows.filter((row) => low(row) < high(row));
  const identity = { fill: { value: colour, scale: null } } as const;
  if (form === "bar") {
    return [
      Draw.barX(rows, { y, x1: 0, x2: value, ...identity, rx: 1.5 }),
      // A bar of no length would be invisible; a thin upright says that it is there.
      Draw.tickX(rows, { y, x: value, stroke: { value: colour, scale: null } }),
    ];
  }
  const range = Draw.ruleY(ranges, {
    y,
    x1: low,
    x2: high,
    stroke: { value: colour, scale: null },
    strokeWidth: form === "interval" ? 9 : 2,
    ...(form === "interval" ? { strokeOpacity: 0.75 } : {}),
  });
  const points = form === "interval" ? rows.filter((row) => low(row) === high(row)) : rows;
  return [range, Draw.dot(points, { y, x: value, ...identity, r: 5 })];
}

function rowColour({ series, points }: Plot, { point }: PlotRow): string {
  if (point.emphasis === "muted") return "var(--mark-muted)";
  if (point.series === undefined) return point.emphasis === "strong" ? "var(--mark-strong)" : "var(--mark)";
  const names = series ?? [...new Set(points.map((other) => other.series ?? ""))];
  return SERIES_COLOURS[Math.max(0, names.indexOf(point.series)) % SERIES_COLOURS.length]!;
}

function drawLines(plot: Plot, document: Document): string {
  const names = plot.series ?? [...new Set(plot.points.map((point) => point.series ?? ""))];
  const numeric = plot.points.every(
    (point) => point.label.trim() !== "" && Number.isFinite(Number(point.label)),
  );
  const x = (point: Plot["points"][number]) => (numeric ? Number(point.label) : point.label);
  const format = (value: number) => numberInWords(value, plot.value.format);
  const marginRight = 24 + Math.min(150, Math.ceil(Math.max(...names.map((name) => name.length)) * LETTER));
  const ofSeries = names.map((name) => plot.points.filter((point) => (point.series ?? "") === name));
  const look = (index: number) => ({
    stroke: SERIES_COLOURS[index % SERIES_COLOURS.length]!,
    strokeWidth: 2,
    strokeDasharray: SERIES_DASHES[index % SERIES_DASHES.length]!,
  });
  return picture(plot.alt, document, {
    width: WIDTH,
    height: 340,
    marginLeft: 56,
    marginRight,
    marginTop: 28,
    marginBottom: 44,
    x: numeric ? { type: "linear", label: null } : { type: "point", domain: plot.points.map(x), label: null },
    y: { domain: valueDomain(plot), label: null },
    marks: [
      Draw.gridY({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
      Draw.axisY({ ticks: 5, tickSize: 0, label: plot.value.label, labelArrow: "none", tickFormat: format }),
      Draw.axisX(numeric ? { ticks: 6, tickFormat: String } : { lineWidth: 10 }),
      ...ofSeries.flatMap((points, index) => [
        Draw.areaY(points, {
          x,
          y1: (point) => point.low ?? point.value,
          y2: (point) => point.high ?? point.value,
          fill: look(index).stroke,
          fillOpacity: 0.18,
        }),
        Draw.lineY(points, { x, y: "value", ...look(index) }),
        Draw.text(points.slice(-1), { x, y: "value", text: () => names[index]!, textAnchor: "start", dx: 8 }),
      ]),
    ],
  });
}

const LANE_MARGIN = 128;
const ROW = 20;
const AXIS = { width: WIDTH - LANE_MARGIN - 16, letter: LETTER };

function drawTimeline(timeline: Timeline, document: Document): string {
  const { panels } = timelinePanels(timeline, AXIS);
  return panels
    .map((panel, index) => {
      const part = panels.length > 1 ? `Part ${index + 1} of ${panels.length}. ` : "";
      return drawPanel(panel, timeline.today, part + timeline.alt, document);
    })
    .join("");
}

function drawPanel(panel: Panel, today: number, alt: string, document: Document): string {
  const showsToday = panel.from <= today && today <= panel.to;
  const middle = (mark: TimeMark) => mark.row + 0.5;
  const wide = ({ item, from, to }: TimeMark) => item.shape === "span" || from !== to;
  const spans = panel.marks.filter((mark) => mark.item.shape === "span");
  const unsure = panel.marks.filter((mark) => mark.item.shape === "point" && wide(mark));
  const days = panel.marks.filter((mark) => !wide(mark));
  const negated = ({ item }: TimeMark) => item.emphasis === "negated";
  const planned = ({ item }: TimeMark) => item.emphasis === "planned";
  const box = (data: readonly TimeMark[], halfHeight: number, look: Draw.RectOptions) =>
    Draw.rect(data, {
      x1: (mark) => date(mark.from),
      x2: (mark) => date(Math.max(mark.to + 1, mark.from + (panel.to - panel.from) / 150)),
      y1: (mark) => middle(mark) - halfHeight,
      y2: (mark) => middle(mark) + halfHeight,
      title: titleOf,
      ...look,
    });
  const dot = (data: readonly TimeMark[], look: Draw.DotOptions) =>
    Draw.dot(data, { x: (mark) => date(mark.from + 0.5), y: middle, title: titleOf, r: 4.5, ...look });
  const label = (side: TimeMark["textSide"], strong: boolean) =>
    Draw.text(
      panel.marks.filter((mark) => mark.textSide === side && (mark.item.emphasis === "strong") === strong),
      {
        x: (mark) => date(side === "right" ? mark.to + 1 : mark.from),
        y: middle,
        text: "text",
        textAnchor: side === "right" ? "start" : "end",
        dx: side === "right" ? 8 : -8,
        fontWeight: strong ? 700 : 400,
      },
    );
  const hollow = { fill: "var(--paper)", stroke: "var(--mark-strong)", strokeWidth: 1.5 } as const;
  const filled = { fill: "var(--mark-strong)" } as const;
  return picture(alt, document, {
    width: WIDTH,
    height: panel.rowCount * ROW + 70,
    marginLeft: LANE_MARGIN,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 44,
    x: { type: "utc", domain: [date(panel.from), date(panel.to)], label: null },
    y: { type: "linear", domain: [0, panel.rowCount], reverse: true, axis: null },
    marks: [
      Draw.gridX({ stroke: "var(--line)", strokeOpacity: 1 }),
      Draw.axisX({ tickSize: 4 }),
      Draw.ruleY(
        panel.lanes.map((lane) => lane.firstRow),
        { stroke: "var(--line-strong)", insetLeft: -LANE_MARGIN },
      ),
      Draw.text(panel.lanes, {
        y: (lane) => lane.firstRow,
        text: (lane) => wrapped(lane.label, 19, Math.max(2, lane.rows)).join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -LANE_MARGIN + 2,
        dy: 5,
        fontWeight: 700,
      }),
      ...(showsToday ? todayMarks(today) : []),
      box(
        spans.filter((mark) => !planned(mark) && !negated(mark)),
        0.28,
        filled,
      ),
      box(
        spans.filter((mark) => planned(mark) || negated(mark)),
        0.28,
        hollow,
      ),
      box(unsure, 0.14, { fill: "var(--mark-soft)", stroke: "var(--mark-strong)", strokeDasharray: "3 2" }),
      dot(
        days.filter((mark) => !planned(mark) && !negated(mark)),
        filled,
      ),
      dot(days.filter(planned), hollow),
      dot(days.filter(negated), { symbol: "times", stroke: "var(--mark-strong)", strokeWidth: 2 }),
      label("right", false),
      label("right", true),
      label("left", false),
      label("left", true),
    ],
  });
}

function todayMarks(today: number): Draw.Markish[] {
  const at = [date(today)];
  return [
    Draw.ruleX(at, { stroke: "var(--today)", strokeWidth: 2 }),
    Draw.text(at, {
      text: () => `as of ${dayInWords(today)}`,
      frameAnchor: "top",
      dy: -16,
      fill: "var(--today)",
      fontWeight: 700,
    }),
  ];
}

function date(day: number): Date {
  return new Date(day * 86_400_000);
}

function titleOf({ item }: TimeMark): string {
  return `${item.label} (${item.when})`;
}
