import * as Draw from "@observablehq/plot";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Parallel } from "#outcome/block.ts";
import { type LegendEntry, lineSample, SAMPLE } from "../legend.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { seriesLook } from "../series-look.ts";
import { wrapped } from "../wrapped.ts";
import { chart, LETTERS, WIDTH } from "./chart.ts";
import { GRID } from "./look.ts";
import { pointLook, pointSample, symbolOf } from "./symbols.ts";

const HEIGHT = 330;
const MOST_LINES = 4;
const LINE = 13;
const TICKS = 5;
/** A short level bar: what is marked on an axis. */
const BAR = [
  [-2.6, -0.45],
  [2.6, -0.45],
  [2.6, 0.45],
  [-2.6, 0.45],
] as const;
const MARK = "var(--today)";

type Line = Parallel["lines"][number];

/** Where a line crosses an axis. */
interface Crossing {
  readonly line: number;
  readonly axis: number;
  readonly value: number;
}

/** Upright axes side by side, and a line across them for each thing; the many stand muted behind those that have a name. */
export function drawParallel(parallel: Parallel, document: Document): Markup {
  const { axes, lines, value } = parallel;
  if (axes.length === 0 || lines.length === 0) return NOTHING;
  const muted = lines.filter(({ emphasis }) => emphasis === "muted");
  const named = lines.filter(({ emphasis }) => emphasis !== "muted");
  const letters = Math.max(1, Math.floor(((WIDTH - 80) / axes.length - 6) / LETTERS.plain));
  const names = axes.map(({ label }) => wrapped(label, letters, MOST_LINES));
  const room = greatestOf(names.map(({ length }) => length)) * LINE;
  const [low, high] = domainOf(parallel);
  const marks = axes.flatMap(({ mark }, axis) => (mark === undefined ? [] : [{ axis, value: mark }]));
  const x = "axis";
  const places = axes.map((_, axis) => axis);
  return chart(
    parallel.alt,
    document,
    {
      width: WIDTH,
      height: HEIGHT + room,
      marginLeft: 56,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 18 + room,
      x: { type: "point", domain: places, label: null, padding: 0.5 },
      y: { domain: [low, high], label: null },
      marks: [
        Draw.gridY({ ticks: TICKS, ...GRID }),
        Draw.axisY({
          ticks: TICKS,
          tickSize: 0,
          label: value.label,
          labelArrow: "none",
          tickFormat: (at: number) => numberInWords(at, value.format),
        }),
        Draw.axisX({ tickSize: 0, tickFormat: (axis: number) => names[axis]!.join("\n") }),
        Draw.ruleX(places, { x: (axis: number) => axis, stroke: "var(--line-strong)" }),
        Draw.line(crossingsOf(muted), {
          x,
          y: "value",
          z: "line",
          stroke: "var(--mark-muted)",
          strokeOpacity: Math.max(0.12, Math.min(0.7, 14 / muted.length)),
          strokeWidth: 1,
        }),
        Draw.ruleX(marks, { x, y1: low, y2: "value", stroke: "var(--mark-soft)", strokeWidth: 10 }),
        ...named.flatMap((line, index) => namedMarks(line, index)),
        Draw.dot(marks, { x, y: "value", r: 5, symbol: symbolOf(BAR), fill: MARK }),
      ],
    },
    legendOf(parallel, named, muted.length, marks.length > 0),
  );
}

function domainOf({ axes, lines, value }: Parallel): readonly [number, number] {
  const all = [
    ...axes.flatMap(({ mark }) => (mark === undefined ? [] : [mark])),
    ...lines.flatMap(({ values }) => values.filter((one) => one !== null)),
  ];
  const low = Math.min(value.min ?? Number.POSITIVE_INFINITY, leastOf(all, value.min ?? 0));
  const high = Math.max(value.max ?? Number.NEGATIVE_INFINITY, greatestOf(all, value.max ?? 1));
  return low < high ? [low, high] : [low, low + 1];
}

function crossingsOf(lines: readonly Line[]): Crossing[] {
  return lines.flatMap(({ values }, line) =>
    values.map((one, axis) => ({ line, axis, value: one ?? Number.NaN })),
  );
}

function namedMarks(line: Line, index: number): Draw.Markish[] {
  const { colour, dashes } = seriesLook(index);
  const { corners, hollow } = pointLook(index);
  const at = crossingsOf([line]);
  const x = "axis";
  return [
    Draw.line(at, {
      x,
      y: "value",
      stroke: colour,
      strokeWidth: line.emphasis === "strong" ? 3 : 2,
      strokeDasharray: dashes === "" ? "none" : dashes,
    }),
    Draw.dot(
      at.filter(({ value }) => !Number.isNaN(value)),
      {
        x,
        y: "value",
        r: 4.5,
        symbol: symbolOf(corners),
        fill: hollow ? "var(--paper)" : colour,
        stroke: hollow ? colour : "var(--paper)",
        strokeWidth: hollow ? 1.8 : 1,
      },
    ),
  ];
}

function legendOf(
  { many, marked }: Parallel,
  named: readonly Line[],
  muted: number,
  isMarked: boolean,
): LegendEntry[] {
  return [
    ...named.map(({ label }, index): LegendEntry => {
      const line = lineSample(seriesLook(index), 2);
      const point = pointSample(index);
      return { text: label, sample: (x, y) => joined([line(x, y), point(x, y)], "") };
    }),
    ...(muted > 0
      ? [{ text: many ?? "others", sample: lineSample({ colour: "var(--mark-muted)", dashes: "" }, 1) }]
      : []),
    ...(isMarked && marked !== undefined
      ? [
          {
            text: marked,
            sample: (x: number, y: number) =>
              markup`<rect x="${x + 8}" y="${y - 1}" width="12" height="9" fill="var(--mark-soft)"></rect><rect x="${x + 1}" y="${y - 3}" width="${SAMPLE - 2}" height="4" fill="var(--today)"></rect>`,
          },
        ]
      : []),
  ];
}
