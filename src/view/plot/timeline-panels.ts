import { greatestOf } from "#math/extremes.ts";
import type { Timeline } from "#outcome/block.ts";
import { shortened } from "../wrapped.ts";

type Item = Timeline["items"][number];

/** How an item is drawn: by what is known of its day, then by whether it happened. */
export type MarkKind = "day" | "unsure" | "span";

/** Whether an item stands on one day, somewhere within some days, or lasted. */
export function markKind({ shape, earliest, latest }: Item): MarkKind {
  return shape === "span" ? "span" : earliest === latest ? "day" : "unsure";
}

/** One stretch of the time axis. Panels follow one another, so that crowded years get the room they need. */
export interface Panel {
  readonly from: number;
  readonly to: number;
  readonly rowCount: number;
  readonly lanes: readonly { readonly label: string; readonly firstRow: number; readonly rows: number }[];
  readonly marks: readonly TimeMark[];
}

/** An item with its place in a panel; days beyond the panel's ends are cut off there. */
export interface TimeMark {
  readonly item: Item;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  readonly text: string;
  /** Beside the mark, or on it where the mark is long enough. */
  readonly textSide: "left" | "right" | "inside";
}

/** Pixels of the time axis and of a plain and a bold letter, which decide what fits beside what. */
export interface TimelineMeasure {
  readonly width: number;
  readonly letter: number;
  readonly boldLetter: number;
}

/** A crowd is split off where at least this share of the items fills at most that share of the time. */
const CROWD = { items: 0.35, time: 0.14, least: 4 };

/** The panels of a timeline, and the items that have no date at all and so no place on it. */
export function timelinePanels(
  timeline: Timeline,
  measure: TimelineMeasure,
): { readonly panels: readonly Panel[]; readonly undated: readonly Item[] } {
  const undated = timeline.items.filter(({ earliest, latest }) => earliest === null && latest === null);
  const dated = timeline.items
    .filter((item) => !undated.includes(item))
    .toSorted((a, b) => startOf(a) - startOf(b) || (a.latest ?? startOf(a)) - (b.latest ?? startOf(b)));
  if (dated.length === 0) return { panels: [], undated };
  const first = startOf(dated[0]!);
  const last = greatestOf(
    dated.map((item) => item.latest ?? item.earliest!),
    timeline.today,
  );
  const panels = stretches(dated, first, last).map((stretch) => panelOf(stretch, timeline.lanes, measure));
  return { panels, undated };
}

interface Stretch {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
}

function stretches(items: readonly Item[], from: number, to: number): readonly Stretch[] {
  const total = to - from;
  for (let index = 2; index <= items.length - CROWD.least; index++) {
    const start = startOf(items[index]!);
    const crowded = (items.length - index) / items.length >= CROWD.items;
    if (!crowded || start === startOf(items[index - 1]!)) continue;
    if (to - start <= total * CROWD.time) {
      const before = items.slice(0, index);
      const earlier = { items: before, from, to: endOf(before, from, start) };
      return [padded(earlier), ...stretches(items.slice(index), start, to)];
    }
  }
  return [padded({ items, from, to })];
}

/** The shortest that a panel before others may be, in days. */
const A_YEAR = 365;

/**
 * Where the panel of what came before a crowd ends: where the crowd begins, unless most of it would be empty; then with the
 * last of its own items, for an axis of thirty years says nothing of one.
 */
function endOf(items: readonly Item[], from: number, next: number): number {
  const ends = items.map(({ latest }) => latest ?? next);
  const last = Math.max(greatestOf(ends), from + A_YEAR);
  return next - last > last - from ? last : next;
}

function padded({ items, from, to }: Stretch): Stretch {
  const margin = Math.max(1, Math.ceil((to - from) * 0.02));
  return { items, from: from - margin, to: to + margin };
}

function startOf({ earliest, latest }: Item): number {
  return earliest ?? latest!;
}

function panelOf({ items, from, to }: Stretch, lanes: Timeline["lanes"], measure: TimelineMeasure): Panel {
  const marks: TimeMark[] = [];
  const placedLanes: { label: string; firstRow: number; rows: number }[] = [];
  let firstRow = 0;
  for (const lane of lanes) {
    const own = items.filter((item) => item.lane === lane.id);
    if (own.length === 0) continue;
    const rowEnds: number[] = [];
    for (const item of own) {
      const mark = markOf(item, from, to, measure);
      const free = rowEnds.findIndex((end) => end < mark.extent.left);
      const row = free < 0 ? rowEnds.length : free;
      rowEnds[row] = mark.extent.right;
      marks.push({ ...mark.mark, row: firstRow + row });
    }
    // A lane is at least as tall as its label in the margin.
    const rows = Math.max(rowEnds.length, Math.ceil(lane.label.length / 16));
    placedLanes.push({ label: lane.label, firstRow, rows });
    firstRow += rows;
  }
  return { from, to, rowCount: firstRow, lanes: placedLanes, marks };
}

const GAP = 10;

function markOf(item: Item, from: number, to: number, { width, letter, boldLetter }: TimelineMeasure) {
  const start = Math.max(from, item.earliest ?? from);
  const end = Math.min(to, item.latest ?? to);
  const pixel = (day: number) => ((day - from) / (to - from)) * width;
  const perLetter = item.emphasis === "strong" ? boldLetter : letter;
  const needed = item.label.length * perLetter;
  const room = {
    right: width - pixel(end) - GAP,
    left: pixel(start) - GAP,
    inside: pixel(end) - pixel(start) - GAP,
  };
  const beside = needed <= room.right || room.right >= room.left ? "right" : "left";
  const textSide = needed > room[beside] && room.inside > room[beside] && isFilled(item) ? "inside" : beside;
  const text = shortened(item.label, Math.max(4, Math.floor(room[textSide] / perLetter)));
  const length = textSide === "inside" ? 0 : text.length * perLetter + GAP;
  const extent = {
    left: pixel(start) - GAP - (textSide === "left" ? length : 0),
    right: pixel(end) + GAP + (textSide === "right" ? length : 0),
  };
  const mark = {
    item,
    from: start,
    to: end,
    opensLeft: item.earliest === null || item.earliest < from,
    opensRight: item.latest === null || item.latest > to,
    text,
    textSide,
  } as const;
  return { mark, extent };
}

/** Whether a mark is a bar, on which a label can stand. */
function isFilled({ shape, certain }: Item): boolean {
  return shape === "span" && certain === undefined;
}
