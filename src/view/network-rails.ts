import type { Network } from "#outcome/block.ts";

type Edge = Network["edges"][number];
type Point = readonly [x: number, y: number];

/** Where a node stands in a grid. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** A box of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Edges of one group and emphasis to one node that run together, as an SVG path, and the tip of their arrow. */
export interface Rail {
  readonly edges: readonly Edge[];
  readonly path: string;
  readonly tip: Point;
  /** Whether the arrow enters its node from below or from the right. */
  readonly enters: "up" | "left";
}

/** How wide each corridor between boxes must be: below each row, and to the right of each column. */
export interface RailPlan {
  readonly below: readonly number[];
  readonly beside: readonly number[];
  /** Draws the rails once the boxes have their places. */
  draw(boxes: ReadonlyMap<string, Box>): readonly Rail[];
}

/** From a box to the first track, between tracks, and from the last track to the next box. */
const FIRST = 12;
const TRACK = 6;
const LAST = 7;
const BEND = 4;
/** Length of an arrow's head. */
export const HEAD = 7;
const PORT = 8;

/** A straight stretch along one corridor: from the nodes that edges start at, and from joints, to a node or a joint. */
interface Stretch {
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
  return { below, beside, draw: (boxes) => drawnRails(stretches, boxes) };
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
    return { stretch, low: Math.min(...at), high: Math.max(...at) };
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

function drawnRails(stretches: readonly Stretch[], boxes: ReadonlyMap<string, Box>): readonly Rail[] {
  const ports = portsOf(stretches, boxes);
  const trackOf = ({ along, track, end, sources }: Stretch): number => {
    // Every box of a row has the same height, and of a column the same width, so any box tells where the corridor is.
    const node = "node" in end ? end.node : [...sources.values()][0]!;
    const box = boxes.get(node)!;
    return (along === "row" ? box.y + box.height : box.x + box.width) + FIRST + track * TRACK;
  };
  return stretches.flatMap((stretch): Rail[] => {
    if (!("node" in stretch.end)) return [];
    const { node } = stretch.end;
    const paths = stretch.joints.map((joint) => {
      const target = boxes.get(node)!;
      return comb(joint, trackOf(joint), ports, boxes, {
        at: trackOf(stretch),
        // From the corridor below its row a joint goes on upwards to that row and those above it.
        turns: trackOf(joint) > target.y ? -1 : 1,
      });
    });
    const own = comb(stretch, trackOf(stretch), ports, boxes, undefined, stretch.joints.map(trackOf));
    const port = ports.get(stretch)!.get(node)!;
    const box = boxes.get(node)!;
    const across = stretch.along === "row" ? box.y + box.height : box.x + box.width;
    return [
      {
        edges: stretch.edges,
        path: [...paths, own].join(""),
        tip: stretch.along === "row" ? [port, across] : [across, port],
        enters: stretch.along === "row" ? "up" : "left",
      },
    ];
  });
}

/**
 * One stretch with its teeth. Of the edges from one side only the farthest runs all along the track; the others end
 * where they have turned into it, so that dashes do not fill one another's gaps.
 */
function comb(
  stretch: Stretch,
  track: number,
  ports: ReadonlyMap<Stretch, ReadonlyMap<string, number>>,
  boxes: ReadonlyMap<string, Box>,
  joint: { readonly at: number; readonly turns: 1 | -1 } | undefined,
  joints: readonly number[] = [],
): string {
  const inRow = stretch.along === "row";
  const point = (along: number, across: number) => (inRow ? `${along},${across}` : `${across},${along}`);
  const side = (node: string) => {
    const box = boxes.get(node)!;
    return inRow ? box.y + box.height : box.x + box.width;
  };
  const own = ports.get(stretch)!;
  const end = joint?.at ?? own.get((stretch.end as { readonly node: string }).node)!;
  const tail = joint
    ? `Q${point(end, track)} ${point(end, track + joint.turns * BEND)}`
    : `Q${point(end, track)} ${point(end, track - BEND)}L${point(end, side((stretch.end as { readonly node: string }).node) + HEAD)}`;
  const starts = [
    ...[...stretch.sources.values()].map((node) => ({ at: own.get(node)!, from: side(node) })),
    ...joints.map((at) => ({ at, from: undefined })),
  ];
  return [-1, 1]
    .flatMap((towards) => {
      const ofSide = starts
        .filter(({ at }) => (at <= end ? 1 : -1) === towards)
        .toSorted((a, b) => (a.at - b.at) * towards);
      return ofSide.map(({ at, from }, index) => {
        const tooth =
          from === undefined
            ? `M${point(at + towards * BEND, track)}`
            : `M${point(at, from)}L${point(at, track - BEND)}Q${point(at, track)} ${point(at + towards * BEND, track)}`;
        if (index > 0) return from === undefined ? "" : tooth;
        return `${tooth}L${point(end - towards * BEND, track)}${tail}`;
      });
    })
    .join("");
}

/**
 * Where each stretch leaves or reaches the boxes it touches, spread over the side. What turns off first stands
 * outermost, so that the lines of one box do not cross.
 */
function portsOf(
  stretches: readonly Stretch[],
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<Stretch, ReadonlyMap<string, number>> {
  const uses = new Map<
    string,
    { readonly stretch: Stretch; readonly towards: number; readonly node: string }[]
  >();
  const use = (stretch: Stretch, node: string, towards: number) => {
    const key = `${stretch.along} ${node}`;
    uses.set(key, [...(uses.get(key) ?? []), { stretch, towards, node }]);
  };
  for (const stretch of stretches) {
    const { end, sources, joints } = stretch;
    for (const [at, node] of sources) use(stretch, node, Math.sign(end.at - at) || 1);
    if (!("node" in end)) continue;
    const from = [
      ...[...sources.keys()].map((at) => Math.sign(at - end.at)),
      ...joints.map(({ corridor }) => (corridor < end.at ? -1 : 1)),
    ];
    use(stretch, end.node, from.includes(-1) ? (from.includes(1) ? 0 : -1) : 1);
  }
  const ports = new Map<Stretch, Map<string, number>>();
  for (const own of uses.values()) {
    const { along } = own[0]!.stretch;
    const box = boxes.get(own[0]!.node)!;
    const [start, length] = along === "row" ? [box.x, box.width] : [box.y, box.height];
    const ordered = own.toSorted(
      (a, b) => a.towards - b.towards || (b.stretch.track - a.stretch.track) * (a.towards || 1),
    );
    const step = Math.min(PORT, (length - 6) / Math.max(1, ordered.length - 1));
    for (const [index, { stretch, node }] of ordered.entries()) {
      const places = ports.get(stretch) ?? new Map<string, number>();
      const port = start + length / 2 + (index - (ordered.length - 1) / 2) * step;
      ports.set(stretch, places.set(node, Math.round(port * 10) / 10));
    }
  }
  return ports;
}
