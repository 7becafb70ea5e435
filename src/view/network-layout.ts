import type { Network } from "#outcome/block.ts";
import { shareInPercent } from "./probability-words.ts";
import { shortened, wrapped } from "./wrapped.ts";

type Node = Network["nodes"][number];
type Edge = Network["edges"][number];

/** A node's box in the picture, from its upper left corner. */
export interface PlacedNode {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow as the four points of a cubic curve. */
export interface PlacedEdge {
  readonly edge: Edge;
  readonly curve: readonly [Point, Point, Point, Point];
}

export type Point = readonly [x: number, y: number];

/** A network laid out in columns. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** How many nodes there is no room for; the table has them all. */
  readonly leftOut: number;
}

/** More nodes than this make a picture that nobody can read. */
export const MOST_NODES = 40;

const LINE = 15;
const PADDING = 9;
const ROW_GAP = 26;
const MARGIN = 14;
const LETTER = 6.5;
/** An arrow's label is cut to this many letters. */
export const EDGE_LETTERS = 16;
const TARGET_WIDTH = 960;

/**
 * Columns by layer, from left to right. Within a column the order is found by repeatedly moving each node to the
 * mean place of its neighbours (the barycentre method: Sugiyama, Tagawa & Toda 1981), ties kept in the given order.
 */
export function networkLayout(network: Network): NetworkLayout {
  const shown = shownNodes(network);
  const ids = new Set(shown.map((node) => node.id));
  const edges = network.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const columns = orderedColumns(columnsOf(shown), edges);
  const room = (TARGET_WIDTH - 2 * MARGIN) / Math.max(1, columns.length);
  const width = Math.round(Math.min(190, Math.max(104, room * 0.68)));
  const longestLabel = Math.max(0, ...edges.map((edge) => shortened(edge.label ?? "", EDGE_LETTERS).length));
  const gap = Math.round(Math.min(130, Math.max(56, longestLabel * LETTER + 16, room * 0.32)));
  const sized = columns.map((column) => column.map((node) => sizedNode(node, width)));
  const heights = sized.map(
    (column) => column.reduce((sum, node) => sum + node.height, 0) + ROW_GAP * Math.max(0, column.length - 1),
  );
  const tallest = Math.max(0, ...heights);
  const nodes = sized.flatMap((column, index) => {
    let y = MARGIN + ROW_GAP + (tallest - heights[index]!) / 2;
    return column.map((node) => {
      const placed = { ...node, x: MARGIN + 30 + index * (width + gap), y: Math.round(y) };
      y += node.height + ROW_GAP;
      return placed;
    });
  });
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const placed = placedEdges(edges, byId);
  return {
    width: Math.max(
      2 * MARGIN + 60 + columns.length * width + Math.max(0, columns.length - 1) * gap,
      ...placed.map(({ curve }) => bulge(curve) + MARGIN),
    ),
    height: Math.ceil(tallest + 2 * (MARGIN + ROW_GAP)),
    nodes,
    edges: placed,
    leftOut: network.nodes.length - shown.length,
  };
}

/** All nodes, or where there are too many: those that matter and those on strong edges first, in the given order. */
function shownNodes({ nodes, edges }: Network): readonly Node[] {
  if (nodes.length <= MOST_NODES) return nodes;
  const onPath = new Set(
    edges.filter((edge) => edge.emphasis === "strong").flatMap((edge) => [edge.from, edge.to]),
  );
  const weight = (node: Node) =>
    node.emphasis === "start"
      ? 0
      : node.emphasis === "end"
        ? 1
        : onPath.has(node.id)
          ? 2
          : node.emphasis === "plain"
            ? 3
            : 4;
  const kept = new Set(nodes.toSorted((a, b) => weight(a) - weight(b)).slice(0, MOST_NODES));
  return nodes.filter((node) => kept.has(node));
}

function columnsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const layers = [...new Set(nodes.map((node) => node.layer))].sort((a, b) => a - b);
  return layers.map((layer) => nodes.filter((node) => node.layer === layer));
}

function orderedColumns(columns: readonly (readonly Node[])[], edges: readonly Edge[]) {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  const place = new Map<string, number>();
  const settle = (column: readonly Node[]) => {
    for (const [index, node] of column.entries()) place.set(node.id, (index + 0.5) / column.length);
    return column;
  };
  let ordered = columns.map(settle);
  for (let sweep = 0; sweep < 8; sweep++) {
    const turn = sweep % 2 === 0 ? [...ordered.keys()] : [...ordered.keys()].reverse();
    const next = [...ordered];
    for (const index of turn) {
      const column = next[index]!;
      const mean = new Map(column.map((node) => [node.id, meanPlace(node, neighbours, place)]));
      next[index] = settle(column.toSorted((a, b) => mean.get(a.id)! - mean.get(b.id)!));
    }
    ordered = next;
  }
  return ordered;
}

function meanPlace(node: Node, neighbours: Map<string, string[]>, place: Map<string, number>): number {
  const around = (neighbours.get(node.id) ?? []).filter((id) => id !== node.id);
  if (around.length === 0) return place.get(node.id)!;
  return around.reduce((sum, id) => sum + place.get(id)!, 0) / around.length;
}

function sizedNode(node: Node, width: number) {
  const lines = [
    ...wrapped(node.label, Math.floor((width - 2 * PADDING) / LETTER), 6),
    ...(node.share === undefined ? [] : [shareInPercent(node.share)]),
  ];
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
  const ports = new Map<string, { key: string; towards: number }[]>();
  const use = (node: PlacedNode, side: string, key: string, towards: number) => {
    const name = `${node.node.id} ${side}`;
    ports.set(name, [...(ports.get(name) ?? []), { key, towards }]);
  };
  for (const [index, { from, to, leaves, reaches }] of ends.entries()) {
    use(from, leaves, `${index} from`, to.y + to.height / 2);
    use(to, reaches, `${index} to`, from.y + from.height / 2);
  }
  const portAt = (node: PlacedNode, side: string, key: string): Point => {
    const own = ports.get(`${node.node.id} ${side}`)!.toSorted((a, b) => a.towards - b.towards);
    const place = own.findIndex((port) => port.key === key);
    const y = node.y + (node.height * (place + 1)) / (own.length + 1);
    return [side === "left" ? node.x : node.x + node.width, Math.round(y)];
  };
  return ends.map(({ edge, from, to, leaves, reaches }, index) => {
    const start = portAt(from, leaves, `${index} from`);
    const end = portAt(to, reaches, `${index} to`);
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
