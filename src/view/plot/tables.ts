import type { Axis, Curves, Plot, Scatter, Table, Timeline } from "#outcome/block.ts";
import { dayWithin, valueInWords } from "./axes.ts";
import { firstOfMuted, leftInData } from "./muted-rows.ts";

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
  const { title, x, value, guides, counts } = curves;
  return [
    { kind: "table", ...(sideBySide(curves) ?? oneUnderAnother(curves)) },
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

type Numbers = Pick<Table, "title" | "columns" | "rows">;

/**
 * A column for each series, where they stand at much the same places of the axis: a place is then read off at a glance. Null where
 * there is one series only, one has two values at a place (a step), a point is marked, or most of the cells would be empty.
 */
function sideBySide({ title, x, value, points }: Curves): Numbers | null {
  const names = [...new Set(points.map(({ series }) => series))];
  if (names.length < 2 || names.includes(undefined) || points.some(({ mark }) => mark)) return null;
  const at = names.map(
    (name) => new Map(points.filter(({ series }) => series === name).map((p) => [p.x, p])),
  );
  if (at.reduce((sum, one) => sum + one.size, 0) < points.length) return null;
  const places = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  if (2 * points.length < places.length * names.length) return null;
  const ranged = at.map((one) =>
    [...one.values()].some(({ low, high }) => low !== undefined || high !== undefined),
  );
  return {
    title: `${title}: ${value.label}`,
    columns: [
      columnOf(x),
      ...names.flatMap((name, index) => [
        { ...columnOf(value), label: name! },
        ...(ranged[index] ? ["low", "high"].map((end) => ({ ...columnOf(value), label: end })) : []),
      ]),
    ],
    rows: places.map((place) =>
      rowOf([
        entryOn(x, place),
        ...at.flatMap((one, index) => {
          const point = one.get(place);
          return [
            entryOn(value, point?.value),
            ...(ranged[index] ? [entryOn(value, point?.low), entryOn(value, point?.high)] : []),
          ];
        }),
      ]),
    ),
  };
}

function oneUnderAnother({ title, x, value, points, series, marked }: Curves): Numbers {
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  const ranged = points.some(({ low, high }) => low !== undefined || high !== undefined);
  const noted = points.some(({ mark }) => mark);
  return {
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
  };
}

/** The points of a scatter, its frontier, and the lines to read it by. */
export function scatterTables(scatter: Scatter): readonly Table[] {
  const { title, x, value, points, series, frontier, guides } = scatter;
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  const labelled = points.some(({ label }) => label !== undefined);
  // Beside what has a name a cloud without any is seen, and not read.
  const isCloud = (point: (typeof points)[number]) =>
    labelled && point.label === undefined && point.emphasis === "muted";
  const { shown, left } = firstOfMuted(points.filter((point) => !isCloud(point)));
  const cloud = points.filter(isCloud);
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
      ...leftInData(left, points.find(({ emphasis }) => emphasis === "muted")?.series, cloud.length),
      rows: shown.map((point) => ({
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
