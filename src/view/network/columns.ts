import { greatestOf } from "#math/extremes.ts";
import { grouped } from "#math/grouped.ts";
import { shortened } from "../wrapped.ts";
import { clearCurve, extentOf } from "./clear-curves.ts";
import { columnHeadings } from "./headings.ts";
import {
  EDGE_LETTERS,
  type Edge,
  LETTER,
  LINE,
  MARGIN,
  type NetworkLayout,
  type Node,
  nodeLines,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from "./parts.ts";

const PADDING = 9;
const MOST_LINES = 6;
const ROW_GAP = 26;
const TARGET_WIDTH = 960;

/** Few nodes in layers, a column each, with their words, and curved arrows between them. */
export function columnLayout(
  columns: readonly (readonly Node[])[],
  edges: readonly Edge[],
  names: readonly string[],
  leftOut: number,
): NetworkLayout {
  const room = (TARGET_WIDTH - 2 * MARGIN) / Math.max(1, columns.length);
  const width = Math.round(Math.min(190, Math.max(104, room * 0.68)));
  const longestLabel = greatestOf(
    edges.map((edge) => shortened(edge.label ?? "", EDGE_LETTERS).length),
    0,
  );
  const gap = Math.round(Math.min(130, Math.max(56, longestLabel * LETTER + 16, room * 0.32)));
  const sized = columns.map((column) => column.map((node) => sizedNode(node, width)));
  const heights = sized.map(
    (column) => column.reduce((sum, node) => sum + node.height, 0) + ROW_GAP * Math.max(0, column.length - 1),
  );
  const tallest = greatestOf(heights, 0);
  const left = (index: number) => MARGIN + 30 + index * (width + gap);
  const { headings, deeper } = columnHeadings(
    columns.map((column, index) => ({
      text: names[column[0]!.layer] ?? "",
      from: left(index),
      to: left(index) + width,
    })),
    MARGIN,
    left(columns.length) - gap + 30 + MARGIN,
  );
  const nodes = sized.flatMap((column, index) => {
    let y = MARGIN + ROW_GAP + deeper + (tallest - heights[index]!) / 2;
    return column.map((node) => {
      const placed = { ...node, x: left(index), y: Math.round(y) };
      y += node.height + ROW_GAP;
      return placed;
    });
  });
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const placed = placedEdges(edges, byId).map((one) => ({
    ...one,
    curve: clearCurve(
      one.curve,
      nodes.filter(({ node }) => node.id !== one.edge.from && node.id !== one.edge.to),
      MARGIN + ROW_GAP + deeper - LINE,
    ),
  }));
  return {
    width: greatestOf(
      placed.map(({ curve }) => bulge(curve) + MARGIN),
      2 * MARGIN + 60 + columns.length * width + Math.max(0, columns.length - 1) * gap,
    ),
    height: greatestOf(
      placed.map(({ curve }) => Math.ceil(extentOf(curve).most + MARGIN)),
      Math.ceil(tallest + deeper + 2 * (MARGIN + ROW_GAP)),
    ),
    nodes,
    edges: placed,
    rails: [],
    bands: [],
    headings,
    holes: [],
    compact: false,
    leftOut,
  };
}

function sizedNode(node: Node, width: number) {
  const lines = nodeLines(node, width - 2 * PADDING, MOST_LINES);
  return { node, width, height: lines.length * LINE + 2 * PADDING, lines };
}

/** How far to the right the middle of an arrow lies: the farthest point of one that bends out of its column. */
function bulge([start, first, second, end]: PlacedEdge["curve"]): number {
  return Math.ceil((start[0] + 3 * first[0] + 3 * second[0] + end[0]) / 8);
}

/** Arrows leave and reach a side of a box at points spread over it, so that they do not lie on one another. */
function placedEdges(edges: readonly Edge[], nodes: ReadonlyMap<string, PlacedNode>): readonly PlacedEdge[] {
  const ends = edges.map((edge) => {
    const from = nodes.get(edge.from)!;
    const to = nodes.get(edge.to)!;
    // Within a column, and back onto itself, an arrow bends out to the right.
    const leaves = from.x > to.x ? "left" : "right";
    const reaches = from.x < to.x ? "left" : "right";
    return { edge, from, to, leaves, reaches } as const;
  });
  const sides = grouped(
    ends.flatMap(({ from, to, leaves, reaches }, index) => [
      { node: from, side: leaves, key: `${index} from`, towards: to.y + to.height / 2 },
      { node: to, side: reaches, key: `${index} to`, towards: from.y + from.height / 2 },
    ]),
    ({ node, side }) => `${node.node.id} ${side}`,
  );
  const ports = new Map(
    [...sides.values()].flatMap((uses) =>
      uses
        .toSorted((a, b) => a.towards - b.towards)
        .map(({ node, side, key }, place): [string, Point] => {
          const y = node.y + (node.height * (place + 1)) / (uses.length + 1);
          return [key, [side === "left" ? node.x : node.x + node.width, Math.round(y)]];
        }),
    ),
  );
  return ends.map(({ edge, leaves, reaches }, index) => {
    const start = ports.get(`${index} from`)!;
    const end = ports.get(`${index} to`)!;
    const across = Math.abs(end[0] - start[0]);
    const bend =
      leaves === reaches ? 34 + Math.min(40, Math.abs(end[1] - start[1]) / 5) : Math.max(24, across * 0.42);
    const out = (side: string) => (side === "left" ? -bend : bend);
    return {
      edge,
      curve: [start, [start[0] + out(leaves), start[1]], [end[0] + out(reaches), end[1]], end],
    };
  });
}
