import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Edge } from "./parts.ts";

/** Where a node stands in a grid. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Where edges run, and how wide each corridor between boxes must be: below each row, and to the right of each column. */
export interface RailPlan {
  readonly below: readonly number[];
  readonly beside: readonly number[];
  readonly stretches: readonly Stretch[];
}

/** From a box to the first track, between tracks, and from the last track to the next box. */
export const FIRST = 12;
export const TRACK = 6;
const LAST = 7;

/** A straight stretch along one corridor: from the nodes that edges start at, and from joints, to a node or a joint. */
export interface Stretch {
  readonly along: "row" | "column";
  readonly corridor: number;
  readonly edges: Edge[];
  /** Nodes that join it, by their place along it. */
  readonly sources: Map<number, string>;
  /** Stretches along rows that end in this one along a column. */
  readonly joints: Stretch[];
  readonly end:
    | { readonly node: string; readonly at: number }
    | { readonly into: Stretch; readonly at: number };
  track: number;
}

/**
 * Routes edges along the corridors of a grid, so that none lies over a node. Between nodes of a row an edge runs below
 * the row, between nodes of a column beside the column; any other goes below its row to the column of its end, and
 * along that. Edges of one group and emphasis to one node share a track, and turn into it towards their end.
 */
export function planRails(
  edges: readonly Edge[],
  places: ReadonlyMap<string, Place>,
  columns: number,
  rows: number,
): RailPlan {
  const stretches = stretchesOf(edges, places);
  const depth = (along: Stretch["along"], count: number) =>
    Array.from({ length: count }, (_, corridor) => {
      const tracks = layTracks(
        stretches.filter((stretch) => stretch.along === along && stretch.corridor === corridor),
      );
      return FIRST + Math.max(0, tracks - 1) * TRACK + LAST;
    });
  const [below, beside] = [depth("row", rows), depth("column", columns)];
  return { below, beside, stretches };
}

function stretchesOf(edges: readonly Edge[], places: ReadonlyMap<string, Place>): readonly Stretch[] {
  const stretches = new Map<string, Stretch>();
  const stretchAt = (key: string, make: () => Stretch) => {
    const known = stretches.get(key) ?? make();
    stretches.set(key, known);
    return known;
  };
  const empty = () => ({ edges: [], sources: new Map<number, string>(), joints: [], track: 0 });
  for (const edge of edges) {
    const from = places.get(edge.from)!;
    const to = places.get(edge.to)!;
    const bundle = JSON.stringify([edge.to, edge.group, edge.emphasis, edge.label ?? ""]);
    const upright = () =>
      stretchAt(`beside ${bundle}`, () => ({
        along: "column",
        corridor: to.column,
        end: { node: edge.to, at: to.row },
        ...empty(),
      }));
    if (from.column === to.column && from.row !== to.row) {
      const stretch = upright();
      stretch.edges.push(edge);
      stretch.sources.set(from.row, edge.from);
    } else if (from.row === to.row && from.column !== to.column) {
      const stretch = stretchAt(`below ${bundle}`, () => ({
        along: "row",
        corridor: from.row,
        end: { node: edge.to, at: to.column },
        ...empty(),
      }));
      stretch.edges.push(edge);
      stretch.sources.set(from.column, edge.from);
    } else {
      const into = upright();
      const stretch = stretchAt(`below ${from.row} to ${bundle}`, () => ({
        along: "row",
        corridor: from.row,
        end: { into, at: to.column },
        ...empty(),
      }));
      if (!into.joints.includes(stretch)) into.joints.push(stretch);
      into.edges.push(edge);
      stretch.sources.set(from.column, edge.from);
    }
  }
  return [...stretches.values()];
}

/** Gives every stretch of a corridor the nearest free track, the shortest first; returns how many tracks there are. */
function layTracks(stretches: readonly Stretch[]): number {
  const spans = stretches.map((stretch) => {
    const at = [...stretch.sources.keys(), stretch.end.at, ...stretch.joints.map(({ corridor }) => corridor)];
    return { stretch, low: leastOf(at), high: greatestOf(at) };
  });
  const tracks: { low: number; high: number }[][] = [];
  for (const span of spans.toSorted((a, b) => a.high - a.low - (b.high - b.low))) {
    let track = tracks.findIndex((taken) =>
      taken.every((other) => other.high < span.low || span.high < other.low),
    );
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]!.push(span);
    span.stretch.track = track;
  }
  return tracks.length;
}
