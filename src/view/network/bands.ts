import { greatestOf } from "#math/extremes.ts";
import type { GridAxis } from "#outcome/block.ts";
import { shortened } from "../wrapped.ts";
import { type Heading, LETTER, type PlacedBand } from "./parts.ts";

/** Thickness of a band beside the grid, and of the line with its group's name. */
const BAND = 15;
const BAND_GAP = 2;
const GROUP_NAME = 18;
const SMALL_LETTER = 6;

function groupsOf({ bands }: GridAxis): readonly string[] {
  return [...new Set(bands.map(({ group }) => group))];
}

/** How much room the bands of an axis take, with the names of their groups. */
export function thickness(axis: GridAxis | undefined): number {
  if (!axis || axis.bands.length === 0) return 0;
  return groupsOf(axis).length * GROUP_NAME + axis.bands.length * (BAND + BAND_GAP) + 8;
}

/** The places along one side of a grid, and where its bands begin across it. */
interface Side {
  readonly starts: readonly number[];
  readonly size: number;
  readonly across: number;
}

/** Where each band of an axis begins across it, below the name of its group. */
function bandOffsets(axis: GridAxis, across: number): readonly number[] {
  const groups = groupsOf(axis);
  return axis.bands.map(
    ({ group }, index) => across + (groups.indexOf(group) + 1) * GROUP_NAME + index * (BAND + BAND_GAP),
  );
}

/** A bar for every run of neighbouring places that a band covers, with its name where it fits, or in the longest. */
export function placedBands(
  axis: GridAxis,
  { starts, size, across }: Side,
  upright: boolean,
): readonly PlacedBand[] {
  const offsets = bandOffsets(axis, across);
  return axis.bands.flatMap(({ group, label, at }, index) => {
    const bars = runsOf(at).map(([first, last]) => {
      const from = starts[first]! - 3;
      return { from, length: starts[last]! + size + 3 - from };
    });
    const longest = bars.find(({ length }) => length === greatestOf(bars.map((bar) => bar.length)));
    return bars.map((bar): PlacedBand => {
      const letters = Math.max(1, Math.floor((bar.length - 6) / SMALL_LETTER));
      const box = upright
        ? { x: offsets[index]!, y: bar.from, width: BAND, height: bar.length }
        : { x: bar.from, y: offsets[index]!, width: bar.length, height: BAND };
      const named = bar === longest || label.length <= letters;
      return { ...box, group, label, text: named ? shortened(label, letters) : "", upright };
    });
  });
}

/** The name of each group of bands, over or beside the first of them. */
export function groupNames(
  axis: GridAxis,
  { starts, size, across }: Side,
  upright: boolean,
): readonly Heading[] {
  const offsets = bandOffsets(axis, across);
  const [from, to] = [starts[0]!, starts[axis.places - 1]! + size];
  return groupsOf(axis).map((group) => {
    const first = offsets[axis.bands.findIndex((band) => band.group === group)]!;
    const text = shortened(group, Math.max(1, Math.floor((to - from) / LETTER)));
    const [along, beside] = [(from + to) / 2, first - 9];
    return upright
      ? { lines: [text], x: beside, y: along, upright }
      : { lines: [text], x: along, y: beside, upright };
  });
}

/** Neighbouring numbers joined: `[0, 1, 4]` are 0 to 1 and 4 to 4. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
