/** A rectangle of a picture, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place where a label may stand, and at which end of it its text begins. */
export interface LabelPlace extends Box {
  readonly anchor: "start" | "middle" | "end";
}

/** A label, the places where it may stand, the best first, and whether it must stand somewhere. */
export interface WantedLabel<Item> {
  readonly item: Item;
  readonly places: readonly LabelPlace[];
  readonly needed?: boolean;
}

/**
 * Gives each label the first of its places that lies within the frame and over no other label and none of `things`;
 * it lies over a line only where it must. The labels that come first choose first. One without a free place gets none,
 * unless it is needed.
 */
export function placedLabels<Item>(
  wanted: readonly WantedLabel<Item>[],
  things: readonly Box[],
  lines: readonly Box[],
  frame: Box,
): ReadonlyMap<Item, LabelPlace> {
  const filled = [...things];
  const placed = new Map<Item, LabelPlace>();
  for (const { item, places, needed = false } of wanted) {
    const free = places.filter(
      (place) => isWithin(place, frame) && !filled.some((box) => overlap(box, place)),
    );
    const best =
      free.find((place) => !lines.some((box) => overlap(box, place))) ??
      free[0] ??
      (needed ? places[0] : undefined);
    if (!best) continue;
    filled.push(best);
    placed.set(item, best);
  }
  return placed;
}

const STEP = 6;

/** Small boxes along a line through points, for labels to keep off. */
export function boxesAlong(points: readonly (readonly [x: number, y: number])[]): readonly Box[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index]!;
    const steps = Math.min(200, Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP)));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: fromX + ((x - fromX) * step) / steps - 2,
      y: fromY + ((y - fromY) * step) / steps - 2,
      width: 4,
      height: 4,
    }));
  });
}

/** Whether two boxes have more than a rim in common. */
function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}
