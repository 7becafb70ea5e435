import type { Axis, Curves, Plot, Scatter, Table, Timeline } from "#outcome/block.ts";
import { dayWithin, valueInWords } from "./axes.ts";

const HAPPENED = {
  plain: "happened",
  strong: "happened (highlighted)",
  planned: "expected or supposed",
  contested: "alleged or denied",
  negated: "said not to have happened",
} as const;

/** The items of a timeline, in their own order: by what their dates say, where a mark stands by what these allow. */
export function timelineTable({ title, items, lanes }: Timeline): Table {
  const laneLabels = new Map(lanes.map((lane) => [lane.id, lane.label]));
  return {
    kind: "table",
    title: `${title}: the dates`,
    columns: [{ label: "What" }, { label: "When", format: "date" }, { label: "Lane" }, { label: "Status" }],
    rows: items.map((item, at) => ({
      cells: [
        item.label,
        item.when,
        laneLabels.get(item.lane) ?? item.lane,
        item.status ?? HAPPENED[item.emphasis],
      ],
      sort: [null, at, null, null],
    })),
  };
}

/** The points of a chart. */
export function plotTable({ title, points, value, series }: Plot): Table {
  const { format } = value;
  const ranged = points.some((point) => point.low !== undefined || point.high !== undefined);
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  return {
    kind: "table",
    title: `${title}: the numbers`,
    columns: [
      { label: "What" },
      ...(named ? [{ label: "Series" }] : []),
      { label: value.label, format },
      ...(ranged
        ? [
            { label: "Low", format },
            { label: "High", format },
          ]
        : []),
    ],
    rows: points.map((point) => ({
      cells: [
        point.label,
        ...(named ? [point.series ?? null] : []),
        point.value,
        ...(ranged ? [point.low ?? null, point.high ?? null] : []),
      ],
      ...(point.emphasis === undefined ? {} : { emphasis: point.emphasis }),
    })),
  };
}

/** The points of curves, and the lines to read them by. */
export function curveTables(curves: Curves): readonly Table[] {
  const { title, x, value, points, series, marked, guides, counts } = curves;
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  const ranged = points.some(({ low, high }) => low !== undefined || high !== undefined);
  const noted = points.some(({ mark }) => mark);
  return [
    {
      kind: "table",
      title: `${title}: the numbers`,
      columns: [
        columnOf(x),
        ...(named ? [{ label: "Series" }] : []),
        columnOf(value),
        ...(ranged
          ? [
              { ...columnOf(value), label: "Low" },
              { ...columnOf(value), label: "High" },
            ]
          : []),
        ...(noted ? [{ label: "Note" }] : []),
      ],
      rows: points.map((point) =>
        rowOf([
          entryOn(x, point.x),
          ...(named ? [textEntry(point.series)] : []),
          entryOn(value, point.value),
          ...(ranged ? [entryOn(value, point.low), entryOn(value, point.high)] : []),
          ...(noted ? [textEntry(point.mark ? (marked ?? "marked") : undefined)] : []),
        ]),
      ),
    },
    ...guideTables(title, x, value, guides),
    ...(counts === undefined
      ? []
      : [
          {
            kind: "table" as const,
            title: `${title}: ${counts.label}`,
            columns: [columnOf(x), { label: counts.label, format: "number" as const }],
            rows: counts.at.map((at) => rowOf([entryOn(x, at.x), { cell: at.count, key: null }])),
          },
        ]),
  ];
}

/** The points of a scatter, its frontier, and the lines to read it by. */
export function scatterTables(scatter: Scatter): readonly Table[] {
  const { title, x, value, points, series, frontier, guides } = scatter;
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  const labelled = points.some(({ label }) => label !== undefined);
  const ranges = (
    [
      [x, "xLow", "low"],
      [x, "xHigh", "high"],
      [value, "low", "low"],
      [value, "high", "high"],
    ] as const
  ).filter(([, key]) => points.some((point) => point[key] !== undefined));
  return [
    {
      kind: "table",
      title: `${title}: the numbers`,
      columns: [
        ...(labelled ? [{ label: "What" }] : []),
        columnOf(x),
        columnOf(value),
        ...ranges.map(([axis, , end]) => ({ ...columnOf(axis), label: `${axis.label}, ${end}` })),
        ...(named ? [{ label: "Series" }] : []),
      ],
      rows: points.map((point) => ({
        ...rowOf([
          ...(labelled ? [textEntry(point.label)] : []),
          entryOn(x, point.x),
          entryOn(value, point.value),
          ...ranges.map(([axis, key]) => entryOn(axis, point[key])),
          ...(named ? [textEntry(point.series)] : []),
        ]),
        ...(point.emphasis === undefined ? {} : { emphasis: point.emphasis }),
      })),
    },
    ...(frontier === undefined
      ? []
      : [
          {
            kind: "table" as const,
            title: `${title}: ${frontier.label}`,
            columns: [columnOf(x), columnOf(value)],
            rows: frontier.points.map((point) => rowOf([entryOn(x, point.x), entryOn(value, point.value)])),
          },
        ]),
    ...guideTables(title, x, value, guides),
  ];
}

function guideTables(title: string, x: Axis, value: Axis, guides: Curves["guides"] = []): readonly Table[] {
  if (guides.length === 0) return [];
  return [
    {
      kind: "table",
      title: `${title}: the lines`,
      columns: [{ label: "Line" }, { label: "Axis" }, { label: "At" }],
      rows: guides.map(({ axis, at, label }) => {
        const own = axis === "x" ? x : value;
        return { cells: [label, own.label, valueInWords(own, at)] };
      }),
    },
  ];
}

function columnOf({ label, format }: Axis) {
  return { label, format };
}

/** A cell, and what it sorts by where its text would not do. */
interface Entry {
  readonly cell: string | number | null;
  readonly key: number | null;
}

/** A value of an axis; a day stands in words. */
function entryOn(axis: Axis, value: number | undefined): Entry {
  if (value === undefined) return { cell: null, key: null };
  return axis.format === "date"
    ? { cell: valueInWords(axis, value), key: dayWithin(value) }
    : { cell: value, key: null };
}

function textEntry(text: string | undefined): Entry {
  return { cell: text ?? null, key: null };
}

function rowOf(entries: readonly Entry[]): Table["rows"][number] {
  return {
    cells: entries.map(({ cell }) => cell),
    ...(entries.some(({ key }) => key !== null) ? { sort: entries.map(({ key }) => key) } : {}),
  };
}
