import type { GridAxis, Network } from "#outcome/block.ts";
import type { Heading, NetworkLayout, PlacedBand, PlacedNode, Point } from "./network-layout.ts";
import { type Place, planRails } from "./network-rails.ts";
import { shareInPercent } from "./probability-words.ts";
import { shortened, wrapped } from "./wrapped.ts";

type Node = Network["nodes"][number];
type Edge = Network["edges"][number];

const MARGIN = 14;
const LETTER = 6.5;
const LINE = 15;
const PADDING = 8;
/** Boxes grow until the picture is so wide. */
const TARGET_WIDTH = 900;
/** A box that is narrower says nothing in words, and a picture that is higher is too small on paper. */
const NARROWEST_WITH_WORDS = 92;
const HIGHEST_WITH_WORDS = 1000;
const WIDEST = 170;
const COMPACT = { least: 30, most: 60, height: 22 } as const;
const MOST_LINES = 4;
/** Room for the legend and the key of a narrow grid. */
const LEAST_WIDTH = 640;
/** So many nodes that would hold are named in the key of a picture without words. */
const MOST_NAMED = 24;
/** Thickness of a band beside the grid, and of the line with its group's name. */
const BAND = 15;
const BAND_GAP = 2;
const GROUP_NAME = 18;
const SMALL_LETTER = 6;
/** A column of wrapped nodes is made higher until there are no more columns than this. */
const MOST_COLUMNS = 14;
const FEWEST_ROWS = 6;

/** Nodes with their places, and what the columns and rows are called. */
interface Grid {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: number;
  readonly rows: number;
  readonly axes?: { readonly columns: GridAxis; readonly rows: GridAxis };
  /** Names over columns that belong together: the first of them and the last. */
  readonly spans: readonly { readonly text: string; readonly first: number; readonly last: number }[];
  readonly leftOut: number;
}

/** The layout of a network that says where each node stands; undefined if it does not, or two stand in one place. */
export function gridLayout(
  { nodes, grid: axes }: Network,
  edges: readonly Edge[],
): NetworkLayout | undefined {
  if (!axes) return undefined;
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  for (const { id, layer, row } of nodes) {
    if (row === undefined || layer >= axes.columns.places || row >= axes.rows.places) return undefined;
    taken.add(`${layer} ${row}`);
    places.set(id, { column: layer, row });
  }
  if (taken.size < nodes.length) return undefined;
  const { columns, rows } = axes;
  return laidOut({
    nodes,
    edges,
    places,
    columns: columns.places,
    rows: rows.places,
    axes,
    spans: [],
    leftOut: 0,
  });
}

/** The layout of many nodes in layers: each layer is broken into as many columns as it needs. */
export function wrappedLayout(
  layers: readonly (readonly Node[])[],
  edges: readonly Edge[],
  names: readonly string[],
  leftOut: number,
): NetworkLayout {
  const columnsFor = (rows: number) => layers.reduce((sum, layer) => sum + Math.ceil(layer.length / rows), 0);
  let rows = FEWEST_ROWS;
  while (columnsFor(rows) > Math.max(MOST_COLUMNS, layers.length)) rows++;
  const places = new Map<string, Place>();
  const spans: Grid["spans"][number][] = [];
  let column = 0;
  for (const layer of layers) {
    const width = Math.ceil(layer.length / rows);
    const height = Math.ceil(layer.length / width);
    for (const [index, { id }] of layer.entries()) {
      places.set(id, { column: column + Math.floor(index / height), row: index % height });
    }
    spans.push({ text: names[layer[0]!.layer] ?? "", first: column, last: column + width - 1 });
    column += width;
  }
  return laidOut({ nodes: layers.flat(), edges, places, columns: column, rows, spans, leftOut });
}

function laidOut({ nodes, edges, places, columns, rows, axes, spans, leftOut }: Grid): NetworkLayout {
  const rails = planRails(edges, places, columns, rows);
  const left = MARGIN + thickness(axes?.rows);
  const top = MARGIN + thickness(axes?.columns) + (spans.some(({ text }) => text !== "") ? 2 * LINE : 0);
  const corridors = rails.beside.reduce((sum, width) => sum + width, 0);
  const room = Math.floor((TARGET_WIDTH - left - MARGIN - corridors) / columns);
  const wordsWide = Math.max(NARROWEST_WITH_WORDS, Math.min(WIDEST, room));
  const worded = new Map(nodes.map((node) => [node.id, nodeLines(node, wordsWide)]));
  const longest = Math.max(0, ...[...worded.values()].map((text) => text.length));
  const wordsHigh = longest * LINE + 2 * PADDING;
  const depth = rails.below.reduce((sum, gap) => sum + gap, 0);
  const inWords =
    room >= NARROWEST_WITH_WORDS && top + rows * (wordsHigh + LINE) + depth <= HIGHEST_WITH_WORDS;
  const width = inWords ? wordsWide : Math.max(COMPACT.least, Math.min(COMPACT.most, room));
  const height = inWords ? wordsHigh : COMPACT.height;
  // With words, a node's role is written above its box.
  const above = inWords ? LINE : 0;
  const xs = starts(left, rails.beside, width);
  const ys = starts(
    top + above,
    rails.below.map((depth) => depth + above),
    height,
  );
  const marks = inWords ? new Map<string, string>() : marksOf(nodes, edges);
  const placed = nodes.map((node): PlacedNode => {
    const { column, row } = places.get(node.id)!;
    const mark = marks.get(node.id);
    return {
      node,
      x: xs[column]!,
      y: ys[row]!,
      width,
      height,
      lines: inWords ? worded.get(node.id)! : [],
      ...(mark === undefined ? {} : { mark }),
    };
  });
  const boxes = new Map(placed.map((box) => [box.node.id, box]));
  const filled = new Set([...places.values()].map(({ column, row }) => `${column} ${row}`));
  const columnSide = { starts: xs, size: width, across: MARGIN };
  const rowSide = { starts: ys, size: height, across: MARGIN };
  return {
    width: Math.max(LEAST_WIDTH, xs[columns]! + MARGIN),
    height: ys[rows]! - above,
    nodes: placed,
    edges: [],
    rails: rails.draw(boxes),
    bands: [
      ...(axes
        ? [...placedBands(axes.columns, columnSide, false), ...placedBands(axes.rows, rowSide, true)]
        : []),
    ],
    headings: [
      ...(axes
        ? [...groupNames(axes.columns, columnSide, false), ...groupNames(axes.rows, rowSide, true)]
        : []),
      ...spans.map(
        ({ text, first, last }): Heading => ({
          text,
          x: (xs[first]! + xs[last]! + width) / 2,
          y: MARGIN + LINE,
          upright: false,
          underline: [xs[first]!, xs[last]! + width],
        }),
      ),
    ],
    holes: axes
      ? xs.slice(0, columns).flatMap((x, column) =>
          ys
            .slice(0, rows)
            .filter((_, row) => !filled.has(`${column} ${row}`))
            .map((y): Point => [x + width / 2, y + height / 2]),
        )
      : [],
    compact: !inWords,
    leftOut,
  };
}

/** Where boxes of a size begin, with gaps after each, and where the last gap ends. */
function starts(first: number, gaps: readonly number[], size: number): readonly number[] {
  let next = first;
  return [
    first,
    ...gaps.map((gap) => {
      next += size + gap;
      return next;
    }),
  ];
}

function nodeLines({ label, share }: Node, width: number): readonly string[] {
  return [
    ...wrapped(label, Math.floor((width - 2 * PADDING) / LETTER), MOST_LINES),
    ...(share === undefined ? [] : [shareInPercent(share)]),
  ];
}

/** Marks of the nodes that matter, for a key to name them; if too many would hold, of those on strong edges first. */
function marksOf(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, string> {
  const onWay = new Set(
    edges.filter(({ emphasis }) => emphasis === "strong").flatMap(({ from, to }) => [from, to]),
  );
  const ends = nodes.filter(({ emphasis }) => emphasis === "end");
  const named = new Set(
    ends.toSorted((a, b) => Number(onWay.has(b.id)) - Number(onWay.has(a.id))).slice(0, MOST_NAMED),
  );
  return new Map([
    ...nodes.filter(({ emphasis }) => emphasis === "start").map(({ id }) => [id, "●"] as const),
    ...ends.filter((node) => named.has(node)).map(({ id }, index) => [id, String(index + 1)] as const),
  ]);
}

function groupsOf({ bands }: GridAxis): readonly string[] {
  return [...new Set(bands.map(({ group }) => group))];
}

/** How much room the bands of an axis take, with the names of their groups. */
function thickness(axis: GridAxis | undefined): number {
  if (!axis || axis.bands.length === 0) return 0;
  return groupsOf(axis).length * GROUP_NAME + axis.bands.length * (BAND + BAND_GAP) + 8;
}

interface Side {
  readonly starts: readonly number[];
  readonly size: number;
  readonly across: number;
}

/** Where each band of an axis begins across it, below the name of its group. */
function bandOffsets(axis: GridAxis, across: number): readonly number[] {
  const groups = groupsOf(axis);
  return axis.bands.map(
    ({ group }, index) => across + (groups.indexOf(group) + 1) * GROUP_NAME + index * (BAND + BAND_GAP),
  );
}

/** A bar for every run of neighbouring places that a band covers, with its name where it fits, or in the longest. */
function placedBands(
  axis: GridAxis,
  { starts, size, across }: Side,
  upright: boolean,
): readonly PlacedBand[] {
  const offsets = bandOffsets(axis, across);
  return axis.bands.flatMap(({ group, label, at }, index) => {
    const bars = runsOf(at).map(([first, last]) => {
      const from = starts[first]! - 3;
      return { from, length: starts[last]! + size + 3 - from };
    });
    const longest = bars.find(({ length }) => length === Math.max(...bars.map((bar) => bar.length)));
    return bars.map((bar): PlacedBand => {
      const letters = Math.max(1, Math.floor((bar.length - 6) / SMALL_LETTER));
      const box = upright
        ? { x: offsets[index]!, y: bar.from, width: BAND, height: bar.length }
        : { x: bar.from, y: offsets[index]!, width: bar.length, height: BAND };
      const named = bar === longest || label.length <= letters;
      return { ...box, group, label, text: named ? shortened(label, letters) : "", upright };
    });
  });
}

function groupNames(axis: GridAxis, { starts, size, across }: Side, upright: boolean): readonly Heading[] {
  const offsets = bandOffsets(axis, across);
  const [from, to] = [starts[0]!, starts[axis.places - 1]! + size];
  return groupsOf(axis).map((group) => {
    const first = offsets[axis.bands.findIndex((band) => band.group === group)]!;
    const text = shortened(group, Math.max(1, Math.floor((to - from) / LETTER)));
    const [along, beside] = [(from + to) / 2, first - 9];
    return upright ? { text, x: beside, y: along, upright } : { text, x: along, y: beside, upright };
  });
}

/** Neighbouring numbers joined: `[0, 1, 4]` are 0 to 1 and 4 to 4. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
