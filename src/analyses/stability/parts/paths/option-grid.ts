/** Where the states of a model stand in a grid: the settings of some parties' options along each axis. */
interface OptionGrid {
  readonly columns: OptionAxis;
  readonly rows: OptionAxis;
}

/** One axis: whose options change along it, and the settings of these options, as bits, in their order. */
export interface OptionAxis {
  readonly parties: readonly number[];
  readonly settings: readonly number[];
}

/** With more parties than this there are too many ways to share them out between two axes, and no picture left. */
const MOST_PARTIES = 8;
/** Steps of the search for an order in which one option changes at a time. */
const MOST_STEPS = 20_000;

/**
 * A hypercube of options laid flat, as in a Karnaugh map: each party's options run along one axis, and from one column
 * or row to the next one option changes wherever the states that can occur allow it (a Gray code). The parties are
 * shared out so that the grid is as square as can be, rather high than wide; on an axis of several parties the one with
 * the fewest settings changes fastest. Today stands in the first column and row if that can be. `owned` has the
 * options of each party as bits. Undefined where there is no second party, or one has no options.
 */
export function optionGrid(
  states: readonly number[],
  today: number,
  owned: readonly number[],
): OptionGrid | undefined {
  if (owned.length < 2 || owned.length > MOST_PARTIES || owned.includes(0)) return undefined;
  const settingsOf = (parties: readonly number[]) => {
    const mask = parties.reduce((bits, party) => bits | owned[party]!, 0);
    return new Set(states.map((state) => state & mask));
  };
  let best:
    | { columns: readonly number[]; rows: readonly number[]; sides: readonly [number, number] }
    | undefined;
  const all = [...owned.keys()];
  for (let share = 1; share < 2 ** owned.length - 1; share++) {
    const columns = all.filter((party) => (share >>> party) & 1);
    const rows = all.filter((party) => !((share >>> party) & 1));
    const sides = [settingsOf(columns).size, settingsOf(rows).size] as const;
    if (sides[0] > sides[1]) continue;
    if (!best || sides[1] - sides[0] < best.sides[1] - best.sides[0]) best = { columns, rows, sides };
  }
  // Of two shares that swap columns and rows one is never too wide.
  const { columns, rows } = best!;
  const axis = (parties: readonly number[]): OptionAxis => {
    const nested = parties.toSorted((a, b) => settingsOf([b]).size - settingsOf([a]).size || a - b);
    const occurring = settingsOf(parties);
    const each = nested.map((party) => oneByOne([...settingsOf([party])], today & owned[party]!));
    return { parties: nested, settings: toAndFro(each).filter((setting) => occurring.has(setting)) };
  };
  return { columns: axis(columns), rows: axis(rows) };
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
 * Settings in an order in which each differs from the one before in one option, from `first` on if possible, else from
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
