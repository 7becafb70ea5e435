import type { Rail } from "./parts.ts";
import { FIRST, type Stretch, TRACK } from "./rails.ts";

const BEND = 4;
/** Length of an arrow's head. */
export const HEAD = 7;
const PORT = 8;

/** A box of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rails as paths, once the boxes have their places. */
export function drawnRails(stretches: readonly Stretch[], boxes: ReadonlyMap<string, Box>): readonly Rail[] {
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
