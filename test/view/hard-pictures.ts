import { dayOf } from "#case/day.ts";
import type { Curves, Network, Parallel, Plot, Scatter, Tornado } from "#outcome/block.ts";
import { ACTORS, SAMPLE_WORDS } from "./sample-report.ts";

/** Pictures on which labels would lie over one another if nobody cared: long names, crowds, twelve series, one point. */

const alt = "A picture that is hard to draw.";
const LONG = "The Confederation of Eastern and Southern River Provinces and its Overseas Dependencies";
const SERIES = ACTORS.map((actor, index) => (index === 2 ? LONG : actor));

const crowdedCurves: Curves = {
  kind: "curves",
  form: "steps",
  title: "Twelve series of long names, and guides close together",
  alt,
  x: { label: "Years", format: "number" },
  value: { label: "Still open", format: "share" },
  series: SERIES,
  points: SERIES.flatMap((series, index) =>
    [0, 10, 20, 30, 40, 50].map((x, step) => ({
      series,
      x,
      value: Math.max(0, 1 - step * (0.05 + index * 0.012)),
    })),
  ),
  guides: [
    { axis: "x", at: 5, label: "first" },
    { axis: "x", at: 7, label: "the second line, which has a rather long name indeed" },
    { axis: "x", at: 9, label: "third" },
    { axis: "x", at: 30, label: "fourth line" },
    { axis: "x", at: 31, label: "fifth line" },
    { axis: "value", at: 0.5, label: "half of them" },
    { axis: "value", at: 0.52, label: "a little more" },
    { axis: "value", at: 0.9, label: "nearly all" },
  ],
};

const onePoint: Curves = {
  kind: "curves",
  form: "line",
  title: "One point",
  alt,
  x: { label: "Day", format: "date" },
  value: { label: "Probability", format: "share" },
  points: [{ x: dayOf(2016, 7, 18), value: 0.4, low: 0.2, high: 0.7 }],
};

const narrowShares: Curves = {
  kind: "curves",
  form: "line",
  title: "Seventy years and two points of a hundred",
  alt,
  x: { label: "Year", format: "date" },
  value: { label: `Share of the trade of ${LONG}`, format: "share", min: 0.01, max: 0.03 },
  points: [1950, 1970, 1990, 2020].map((year, index) => ({
    x: dayOf(year, 1, 1),
    value: 0.012 + index * 0.004,
  })),
};

const largeNumbers: Curves = {
  kind: "curves",
  form: "line",
  title: "Large numbers close together",
  alt,
  x: { label: "Change", format: "number" },
  value: { label: "Tonnes", format: "number", min: 1_234_000, max: 1_234_006 },
  points: [1, 2, 3].map((step) => ({ x: -step / 100, value: 1_234_000 + step * 1.5 })),
};

const rangesOnly: Curves = {
  kind: "curves",
  form: "line",
  title: "Only ranges, some of them open",
  alt,
  x: { label: "Round", format: "number" },
  value: { label: "Months", format: "number" },
  points: ["Aldermark", "Borsia", "Dunmere"].flatMap((series, index) =>
    [1, 2, 3, 4].map((x) => ({
      series,
      x,
      ...(x === 3 && index === 1 ? {} : { low: -index * 3 - x, high: x * x + index }),
    })),
  ),
};

const crowdedScatter: Scatter = {
  kind: "scatter",
  title: "Sixty names in twelve series",
  alt,
  x: { label: "Value to Aldermark", format: "number" },
  value: { label: "Value to Borsia", format: "number" },
  series: SERIES,
  points: Array.from({ length: 60 }, (_, index) => ({
    label: `Package ${index} of them`,
    series: SERIES[index % 12]!,
    x: (index * 37) % 101,
    value: (index * 53) % 97,
    ...(index % 9 === 0
      ? { emphasis: "strong" as const }
      : index % 7 === 0
        ? { emphasis: "muted" as const }
        : {}),
  })),
  guides: [
    { axis: "x", at: 50, label: "half" },
    { axis: "value", at: 50, label: "half" },
    { axis: "value", at: 53, label: "a little more than half" },
  ],
};

const farApart: Scatter = {
  kind: "scatter",
  title: "Eight in one place, and two at the edges",
  alt,
  x: { label: "Day", format: "date" },
  value: { label: "Share", format: "share" },
  points: [
    ...Array.from({ length: 8 }, (_, index) => ({ label: `Forecast ${index}`, x: 17_000, value: 0.3 })),
    { label: `An early one at the left edge, of ${LONG}`, x: 3_000, value: 0 },
    {
      label: `A late one at the right edge, of ${LONG}`,
      x: 18_000,
      value: 1,
      xLow: 17_500,
      xHigh: 18_100,
      low: 0.8,
    },
  ],
};

const manyPlaces: Plot = {
  kind: "plot",
  form: "line",
  title: "Named places with long names",
  alt,
  value: { label: "Demands", format: "number" },
  points: ACTORS.map((label, index) => ({ label, value: index })),
};

/** Narrow columns under names that are wider than they are. */
const narrowLayers: Network = {
  kind: "network",
  title: "Sixty-eight nodes in nine layers",
  alt,
  words: SAMPLE_WORDS,
  layers: [...Array.from({ length: 8 }, (_, moves) => `${moves} crossings`), "altogether out of reach"],
  nodes: Array.from({ length: 68 }, (_, at) => ({
    id: String(at),
    label: `harbour ${at}`,
    emphasis: at === 0 ? ("start" as const) : at % 3 === 0 ? ("end" as const) : ("plain" as const),
    layer: at === 0 ? 0 : at % 17 === 1 ? 8 : 1 + (at % 7),
  })),
  edges: Array.from({ length: 60 }, (_, at) => ({
    from: String(at),
    to: String((at * 7 + 3) % 68),
    group: at % 2 === 0 ? "Aldermark" : "Borsia",
    emphasis: "plain" as const,
  })),
};

/** Few nodes, but a column for each under a long name. */
const longLayers: Network = {
  ...narrowLayers,
  title: "Seven columns under long names",
  layers: Array.from({ length: 7 }, (_, moves) => `${moves} crossings of the river and back again`),
  nodes: narrowLayers.nodes.slice(0, 14).map((node, at) => ({ ...node, layer: at % 7 })),
  edges: [],
};

/** Twelve axes with long names, four hundred lines without names and nine with. */
const crowdedParallel: Parallel = {
  kind: "parallel",
  title: "Twelve parties, four hundred packages",
  alt,
  value: {
    label: "Share of what lies between its worst and its best package",
    format: "share",
    min: 0,
    max: 1,
  },
  axes: SERIES.map((label, index) =>
    index % 4 === 3 ? { label } : { label, mark: 0.2 + ((index * 7) % 5) / 10 },
  ),
  marked: "what each has without a deal, and what is worth less to it",
  many: "400 of 12,481 efficient packages",
  lines: [
    ...Array.from({ length: 400 }, (_, line) => ({
      label: `package ${line + 1}`,
      values: SERIES.map((_, axis) => ((line * 37 + axis * 53) % 97) / 97),
      emphasis: "muted" as const,
    })),
    ...[
      "Today",
      `Offer of ${LONG}`,
      "Nash",
      "Largest smallest gain",
      "Largest sum",
      "Freeze",
      "Swap",
      "Phases",
      "All",
    ].map((label, line) => ({
      label,
      values: SERIES.map((_, axis) =>
        axis === 5 && line === 0 ? null : ((line * 31 + axis * 17) % 83) / 83,
      ),
      ...(label === "Nash" ? { emphasis: "strong" as const } : {}),
    })),
  ],
};

const plainParallel: Parallel = {
  kind: "parallel",
  title: "One line on three axes",
  alt,
  value: { label: "Points", format: "number" },
  axes: ["Aldermark", "Borsia", "Dunmere"].map((label) => ({ label })),
  lines: [{ label: "Today", values: [5, 5, 5] }],
};

/** Bars on both sides, on one side, and of no length, with long names and ends. */
const crowdedTornado: Tornado = {
  kind: "tornado",
  title: "Twelve walk-away values",
  alt,
  value: { label: "Share of the packages that all could accept", format: "share" },
  base: { at: 0.18, label: "as things are" },
  ends: ["its least", "its most"],
  rows: SERIES.map((label, index) => ({
    label,
    low: {
      at: index === 4 ? "whatever there is, however little" : `${20 + index}`,
      value: 0.18 + (12 - index) * 0.015,
    },
    high: {
      at: `${60 + index}`,
      value: index === 11 ? 0.18 + 0.015 : Math.max(0, 0.18 - (12 - index) * 0.02),
    },
  })),
};

const flatTornado: Tornado = {
  ...crowdedTornado,
  title: "Nothing changes",
  rows: [{ label: "Aldermark", low: { at: "1", value: 0.18 }, high: { at: "9", value: 0.18 } }],
};

export const HARD_PICTURES = [
  crowdedParallel,
  plainParallel,
  { ...plainParallel, title: "No line", lines: [] },
  crowdedTornado,
  flatTornado,
  { ...crowdedTornado, title: "No bar", rows: [] },
  crowdedCurves,
  onePoint,
  { ...onePoint, title: "No point", points: [] },
  narrowShares,
  largeNumbers,
  rangesOnly,
  crowdedScatter,
  { ...crowdedScatter, title: "One point in two values", points: crowdedScatter.points.slice(0, 1) },
  { ...crowdedScatter, title: "No point in two values", points: [] },
  farApart,
  manyPlaces,
  narrowLayers,
  longLayers,
] as const;
