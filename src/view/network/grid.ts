import { greatestOf } from "#math/extremes.ts";
import type { GridAxis, Network } from "#outcome/block.ts";
import { groupNames, placedBands, thickness } from "./bands.ts";
import { columnHeadings } from "./headings.ts";
import {
  type Edge,
  type Heading,
  LINE,
  MARGIN,
  type NetworkLayout,
  type Node,
  nodeLines,
  onStrongEdges,
  type PlacedNode,
  type Point,
} from "./parts.ts";
import { drawnRails } from "./rail-paths.ts";
import { type Place, planRails } from "./rails.ts";

const PADDING = 8;
/** Boxes grow until the picture is so wide. */
const TARGET_WIDTH = 900;
/** A box that is narrower says nothing in words, and a picture that is higher is too small on paper. */
const NARROWEST_WITH_WORDS = 92;
const HIGHEST_WITH_WORDS = 1000;
const WIDEST = 170;
const COMPACT = { least: 30, most: 60, height: 22 } as const;
/** Lines of a box, and how many it is cut to where the picture would be too high with all of them. */
const MOST_LINES = 8;
const FEW_LINES = 4;
/** Room for the legend and the key of a narrow grid. */
const LEAST_WIDTH = 640;
/** So many nodes that would hold are named in the key of a picture without words. */
const MOST_NAMED = 24;
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
  const depth = rails.below.reduce((sum, gap) => sum + gap, 0);
  const wordedIn = (lines: number) => {
    const worded = new Map(nodes.map((node) => [node.id, nodeLines(node, wordsWide - 2 * PADDING, lines)]));
    const longest = greatestOf(
      [...worded.values()].map((text) => text.length),
      0,
    );
    const wordsHigh = longest * LINE + 2 * PADDING;
    const fits = top + rows * (wordsHigh + LINE) + depth <= HIGHEST_WITH_WORDS;
    return { worded, wordsHigh, inWords: room >= NARROWEST_WITH_WORDS && fits };
  };
  const whole = wordedIn(MOST_LINES);
  const { worded, wordsHigh, inWords } = whole.inWords ? whole : wordedIn(FEW_LINES);
  const width = inWords ? wordsWide : Math.max(COMPACT.least, Math.min(COMPACT.most, room));
  const height = inWords ? wordsHigh : COMPACT.height;
  // With words, a node's role is written above its box.
  const above = inWords ? LINE : 0;
  const xs = starts(left, rails.beside, width);
  const pictureWidth = Math.max(LEAST_WIDTH, xs[columns]! + MARGIN);
  const { headings, deeper } = columnHeadings(
    spans.map(({ text, first, last }) => ({ text, from: xs[first]!, to: xs[last]! + width })),
    MARGIN + LINE,
    pictureWidth,
  );
  const ys = starts(
    top + deeper + above,
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
  const middle = (column: number, row: number): Point => [xs[column]! + width / 2, ys[row]! + height / 2];
  const columnSide = { starts: xs, size: width, across: MARGIN };
  const rowSide = { starts: ys, size: height, across: MARGIN };
  return {
    width: pictureWidth,
    height: ys[rows]! - above,
    nodes: placed,
    edges: [],
    rails: drawnRails(rails.stretches, boxes),
    bands: axes
      ? [...placedBands(axes.columns, columnSide, false), ...placedBands(axes.rows, rowSide, true)]
      : [],
    headings: [
      ...(axes
        ? [...groupNames(axes.columns, columnSide, false), ...groupNames(axes.rows, rowSide, true)]
        : []),
      ...headings.map((heading, index): Heading => {
        const { first, last } = spans[index]!;
        return { ...heading, underline: [xs[first]!, xs[last]! + width] };
      }),
    ],
    holes: axes ? emptyPlaces(places, columns, rows).map(({ column, row }) => middle(column, row)) : [],
    compact: !inWords,
    leftOut,
  };
}

/** The places of a grid in which no node stands, column by column. */
function emptyPlaces(taken: ReadonlyMap<string, Place>, columns: number, rows: number): Place[] {
  const filled = new Set([...taken.values()].map(({ column, row }) => column * rows + row));
  return Array.from({ length: columns * rows }, (_, at) => at)
    .filter((at) => !filled.has(at))
    .map((at) => ({ column: Math.floor(at / rows), row: at % rows }));
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

/** Marks of the nodes that matter, for a key to name them; if too many would hold, of those on strong edges first. */
function marksOf(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, string> {
  const onWay = onStrongEdges(edges);
  const ends = nodes.filter(({ emphasis }) => emphasis === "end");
  const named = new Set(
    ends.toSorted((a, b) => Number(onWay.has(b.id)) - Number(onWay.has(a.id))).slice(0, MOST_NAMED),
  );
  return new Map([
    ...nodes.filter(({ emphasis }) => emphasis === "start").map(({ id }) => [id, "●"] as const),
    ...ends.filter((node) => named.has(node)).map(({ id }, index) => [id, String(index + 1)] as const),
  ]);
}
