import * as Draw from "@observablehq/plot";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Tornado } from "#outcome/block.ts";
import { type LegendEntry, SAMPLE } from "../legend.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { shortened, wrapped } from "../wrapped.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID, HALO } from "./look.ts";

const TICKS = 5;
const LABEL_LETTERS = 30;
const END_LETTERS = 16;
const LINE_HEIGHT = 14;
const LOW = { fill: "var(--mark)", stroke: "var(--mark-strong)" };
const HIGH = { fill: "var(--paper)", stroke: "var(--mark-strong)" };

type Row = Tornado["rows"][number] & { readonly position: number };

/** A bar for each input on both sides of what comes of things as they are: filled towards its least, hollow towards its most. */
export function drawTornado(tornado: Tornado, document: Document): Markup {
  const { base, value, ends } = tornado;
  if (tornado.rows.length === 0) return NOTHING;
  const rows = tornado.rows.map((row, position): Row => ({ ...row, position }));
  const names = rows.map(({ label }) => wrapped(label, LABEL_LETTERS, 3));
  const labelWidth = Math.ceil(
    greatestOf(names.flatMap((lines) => lines.map(({ length }) => length))) * LETTERS.plain,
  );
  const rowHeight = Math.max(30, greatestOf(names.map(({ length }) => length)) * LINE_HEIGHT + 10);
  const all = [base.at, ...rows.flatMap(({ low, high }) => [low.value, high.value])];
  const from = value.min ?? leastOf(all);
  const to = value.max ?? greatestOf(all);
  const domain = from < to ? [from, to] : around(from, value.format);
  // What an input is at an end stands beside the bar.
  const beside = Math.min(
    120,
    Math.ceil(
      greatestOf(rows.flatMap(({ low, high }) => [endText(low).length, endText(high).length])) *
        LETTERS.plain +
        14,
    ),
  );
  return chart(
    tornado.alt,
    document,
    {
      width: WIDTH,
      height: rows.length * rowHeight + 78,
      marginLeft: labelWidth + 20,
      marginRight: 20,
      marginTop: 26,
      marginBottom: 52,
      x: { domain, label: null, insetLeft: beside, insetRight: beside },
      y: { type: "band", domain: rows.map(({ position }) => position), axis: null, padding: 0.34 },
      marks: [
        Draw.gridX({ ticks: TICKS, ...GRID }),
        Draw.axisX({
          ticks: TICKS,
          tickSize: 0,
          label: value.label,
          labelArrow: "none",
          labelAnchor: "center",
          labelOffset: 42,
          tickFormat: (at: number) => numberInWords(at, value.format),
        }),
        half(rows, base.at, "high", HIGH),
        half(rows, base.at, "low", LOW),
        Draw.ruleX([base.at], { stroke: "var(--ink)", strokeWidth: 1.5 }),
        Draw.text([base], {
          x: "at",
          text: "label",
          frameAnchor: "top",
          dy: -14,
          fontWeight: 700,
          ...HALO,
          fill: "var(--ink)",
        }),
        ...endLabels(rows),
        Draw.text(rows, {
          y: "position",
          text: ({ position }: Row) => names[position]!.join("\n"),
          frameAnchor: "left",
          textAnchor: "end",
          dx: -10,
        }),
      ],
    },
    [sampleOf(ends[0], LOW), sampleOf(ends[1], HIGH)],
  );
}

/** Ends of an axis about a value that nothing moves. */
function around(at: number, format: "share" | "number"): [number, number] {
  return format === "share" ? [Math.max(0, at - 0.5), Math.min(1, at + 0.5)] : [at - 0.5, at + 0.5];
}

function endText({ at }: Tornado["rows"][number]["low"]): string {
  return shortened(at, END_LETTERS);
}

function half(rows: readonly Row[], base: number, end: "low" | "high", look: typeof LOW): Draw.Markish {
  return Draw.barX(rows, {
    filter: (row: Row) => row[end].value !== base,
    y: "position",
    x1: base,
    x2: (row: Row) => row[end].value,
    ...look,
    strokeWidth: 1.4,
  });
}

/** What the input is at each end, outside of the bar. */
function endLabels(rows: readonly Row[]): Draw.Markish[] {
  const on = (isLeft: boolean) =>
    Draw.text(
      rows.flatMap((row) =>
        [row.low, row.high]
          .filter((end, at) => {
            const other = at === 0 ? row.high : row.low;
            return isLeft === (end.value < other.value || (end.value === other.value && at === 1));
          })
          .map((end) => ({ position: row.position, value: end.value, text: endText(end) })),
      ),
      {
        x: "value",
        y: "position",
        text: "text",
        textAnchor: isLeft ? "end" : "start",
        dx: isLeft ? -6 : 6,
        fill: "var(--soft)",
        ...HALO,
      },
    );
  return [on(true), on(false)];
}

function sampleOf(text: string, { fill, stroke }: typeof LOW): LegendEntry {
  return {
    text,
    sample: (x, y): Markup =>
      markup`<rect x="${x}" y="${y - 5}" width="${SAMPLE}" height="10" fill="${fill}" stroke="${stroke}" stroke-width="1.4"></rect>`,
  };
}
