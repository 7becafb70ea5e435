import type { Network } from "#outcome/block.ts";
import { shareInPercent } from "../probability-words.ts";
import { seriesLook } from "../series-look.ts";
import { wrapped } from "../wrapped.ts";

export type Node = Network["nodes"][number];
export type Edge = Network["edges"][number];
export type Point = readonly [x: number, y: number];

/** A node's box in the picture, from its upper left corner. */
export interface PlacedNode {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Where there is no room for words: the mark under which a key names the node. */
  readonly mark?: string;
}

/** An arrow as the four points of a cubic curve. */
export interface PlacedEdge {
  readonly edge: Edge;
  readonly curve: readonly [Point, Point, Point, Point];
}

/** Edges of one group and emphasis to one node that run together, as an SVG path, and the tip of their arrow. */
export interface Rail {
  readonly edges: readonly Edge[];
  readonly path: string;
  readonly tip: Point;
  /** Whether the arrow enters its node from below or from the right. */
  readonly enters: "up" | "left";
}

/** A bar beside a grid: what the columns, or the rows, along it have in common. */
export interface PlacedBand {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: string;
  readonly label: string;
  /** As much of the label as fits. */
  readonly text: string;
  /** Written upwards. */
  readonly upright: boolean;
}

/** A name over columns or beside rows, by its middle. */
export interface Heading {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of its first line. */
  readonly y: number;
  readonly upright: boolean;
  /** Ends of a line under it. */
  readonly underline?: readonly [number, number];
}

/** A network laid out. Few nodes are joined by single curves, many by rails. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly rails: readonly Rail[];
  readonly bands: readonly PlacedBand[];
  readonly headings: readonly Heading[];
  /** The middles of a grid's empty places. */
  readonly holes: readonly Point[];
  /** True where boxes have no room for words. */
  readonly compact: boolean;
  /** How many nodes there is no room for; the table has them all. */
  readonly leftOut: number;
}

/** Around the picture, the height of a line of words, and the usual width of a letter, in pixels. */
export const MARGIN = 14;
export const LINE = 15;
export const LETTER = 6.5;
export const BOLD_LETTER = 7.4;
/** An arrow's label is cut to this many letters. */
export const EDGE_LETTERS = 16;

/** How the arrows of one group look. */
export function lookOf(group: string, groups: readonly string[]) {
  return seriesLook(groups.indexOf(group));
}

/** Widths of single arrows. */
export const STROKES = { strong: 3, plain: 1.5, muted: 1 } as const;

/** The ids of the nodes at which strong edges start or end. */
export function onStrongEdges(edges: readonly Edge[]): ReadonlySet<string> {
  return new Set(edges.filter(({ emphasis }) => emphasis === "strong").flatMap(({ from, to }) => [from, to]));
}

/** The lines of a node's box that is so wide: its label, on so many at most, and its share. */
export function nodeLines({ label, share }: Node, width: number, lines: number): readonly string[] {
  return [
    ...wrapped(label, Math.floor(width / LETTER), lines),
    ...(share === undefined ? [] : [shareInPercent(share)]),
  ];
}
