import type { Network } from "#outcome/block.ts";
import { columnLayout } from "./columns.ts";
import { gridLayout, wrappedLayout } from "./grid.ts";
import { type Edge, type NetworkLayout, type Node, onStrongEdges } from "./parts.ts";

/** More nodes than this make a picture that nobody can read. */
export const MOST_NODES = 200;
/** Up to so many nodes each has its words, in a column for each layer. */
const FEW_NODES = 40;

/**
 * In a grid, if the network says where each node stands; else in layers from left to right. Within a layer the order
 * is found by repeatedly moving each node to the mean place of its neighbours (the barycentre method: Sugiyama, Tagawa
 * & Toda 1981), ties kept in the given order.
 */
export function networkLayout(network: Network): NetworkLayout {
  const shown = shownNodes(network);
  const ids = new Set(shown.map((node) => node.id));
  const edges = network.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const leftOut = network.nodes.length - shown.length;
  const grid = leftOut === 0 ? gridLayout(network, edges) : undefined;
  if (grid) return grid;
  const layers = orderedColumns(columnsOf(shown), edges);
  const layout = shown.length <= FEW_NODES ? columnLayout : wrappedLayout;
  return layout(layers, edges, network.layers ?? [], leftOut);
}

/** All nodes, or where there are too many: those that matter and those on strong edges first, in the given order. */
function shownNodes({ nodes, edges }: Network): readonly Node[] {
  if (nodes.length <= MOST_NODES) return nodes;
  const onPath = onStrongEdges(edges);
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
