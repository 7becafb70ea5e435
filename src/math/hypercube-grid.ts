/** Where corners of a hypercube stand in a grid: the settings of some groups of its dimensions along each axis. */
export interface HypercubeGrid {
  readonly columns: GridAxis;
  readonly rows: GridAxis;
}

/** One axis: which groups of dimensions change along it, all of these as bits, and their settings in order. */
export interface GridAxis {
  readonly groups: readonly number[];
  readonly mask: number;
  readonly settings: readonly number[];
}

/** With more groups than this there are too many ways to share them out between two axes, and no picture left. */
const MOST_GROUPS = 8;
/** Steps of the search for an order in which one bit changes at a time. */
const MOST_STEPS = 20_000;

/**
 * A hypercube laid flat, as in a Karnaugh map: each group of its dimensions runs along one axis, and from one column or
 * row to the next one bit changes wherever the corners that there are allow it (a Gray code). The groups are shared out
 * so that the grid is as square as can be, rather high than wide; on an axis of several groups the one with the fewest
 * settings changes fastest. The corner `first` stands in the first column and row if that can be. `groups` has the
 * dimensions of each as bits. Undefined where there is no second group, one is empty, or there are more than 8.
 */
export function hypercubeGrid(
  corners: readonly number[],
  first: number,
  groups: readonly number[],
): HypercubeGrid | undefined {
  if (groups.length < 2 || groups.length > MOST_GROUPS || groups.includes(0)) return undefined;
  const maskOf = (some: readonly number[]) => some.reduce((bits, group) => bits | groups[group]!, 0);
  const settingsOf = (some: readonly number[]) => new Set(corners.map((corner) => corner & maskOf(some)));
  let best:
    | { columns: readonly number[]; rows: readonly number[]; sides: readonly [number, number] }
    | undefined;
  const all = [...groups.keys()];
  for (let share = 1; share < 2 ** groups.length - 1; share++) {
    const columns = all.filter((group) => (share >>> group) & 1);
    const rows = all.filter((group) => !((share >>> group) & 1));
    const sides = [settingsOf(columns).size, settingsOf(rows).size] as const;
    if (sides[0] > sides[1]) continue;
    if (!best || sides[1] - sides[0] < best.sides[1] - best.sides[0]) best = { columns, rows, sides };
  }
  // Of two shares that swap columns and rows one is never too wide.
  const { columns, rows } = best!;
  const axis = (some: readonly number[]): GridAxis => {
    const nested = some.toSorted((a, b) => settingsOf([b]).size - settingsOf([a]).size || a - b);
    const occurring = settingsOf(some);
    const each = nested.map((group) => oneByOne([...settingsOf([group])], first & groups[group]!));
    return {
      groups: nested,
      mask: maskOf(some),
      settings: toAndFro(each).filter((setting) => occurring.has(setting)),
    };
  };
  return { columns: axis(columns), rows: axis(rows) };
}

/** Gives the place of a corner on an axis, from 0. */
export function placesOn({ mask, settings }: GridAxis): (corner: number) => number {
  const places = new Map(settings.map((setting, at) => [setting, at]));
  return (corner) => places.get(corner & mask)!;
}

/** Every combination, the last list running fastest, to and fro, so that one step changes one list's member. */
function toAndFro(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce<readonly number[]>(
    (outer, list) =>
      outer.flatMap((bits, at) => (at % 2 === 0 ? list : list.toReversed()).map((more) => bits | more)),
    [0],
  );
}

/**
 * Settings in an order in which each differs from the one before in one bit, from `first` on if possible, else from
 * any other; where there is no such order, or it is not found soon, in the order of the reflected Gray code.
 */
function oneByOne(settings: readonly number[], first: number): readonly number[] {
  const gray = settings.toSorted((a, b) => placeInGrayCode(a ^ first) - placeInGrayCode(b ^ first));
  if (gray.every((setting, at) => at === 0 || differInOne(setting, gray[at - 1]!))) return gray;
  const next = new Map(gray.map((from) => [from, gray.filter((to) => differInOne(from, to))]));
  let steps = 0;
  const order: number[] = [];
  const used = new Set<number>();
  const extend = (setting: number): boolean => {
    order.push(setting);
    used.add(setting);
    if (order.length === settings.length) return true;
    if (steps++ < MOST_STEPS && next.get(setting)!.some((to) => !used.has(to) && extend(to))) return true;
    order.pop();
    used.delete(setting);
    return false;
  };
  const starts = [first, ...gray.filter((setting) => setting !== first)];
  return starts.some(extend) ? order : gray;
}

function differInOne(a: number, b: number): boolean {
  const differing = a ^ b;
  return differing !== 0 && (differing & (differing - 1)) === 0;
}

/** Where a word stands in the reflected Gray code (F. Gray, US patent 2,632,058, 1953). */
function placeInGrayCode(word: number): number {
  let place = word;
  for (let shift = 1; shift < 32; shift *= 2) place ^= place >>> shift;
  return place >>> 0;
}
