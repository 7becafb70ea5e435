import type { Intervals } from "../spells/intervals.ts";

/** The stretches of days on which alone endings need to be thought, and which of them each spell covers. */
export interface Innermost {
  /** Stretch j is the days after[j] + 1 to by[j]. */
  readonly after: Int32Array;
  readonly by: Int32Array;
  /** Kinds of spells: those that cover the same stretches first[k] … last[k], and how many there are. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly count: Float64Array;
}

/** Sort keys hold a day and whether it opens an interval: an interval that ends on a day ends before one opens after it. */
const OPENS = 1;

/**
 * The innermost intervals: each begins where some spell's interval begins and ends at the next end, with nothing between.
 * Peto 1973, J. R. Stat. Soc. C 22:86–91; Turnbull 1976, J. R. Stat. Soc. B 38:290–295.
 */
export function innermost({ rows, after, by }: Intervals): Innermost {
  const ends = new Float64Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    ends[row] = 2 * after[row]! + OPENS;
    ends[rows + row] = 2 * by[row]!;
  }
  ends.sort();
  const from: number[] = [];
  const to: number[] = [];
  for (let place = 1; place < ends.length; place++) {
    const [before, here] = [ends[place - 1]!, ends[place]!];
    if (Math.abs(before % 2) === OPENS && here % 2 === 0) {
      from.push((before - OPENS) / 2);
      to.push(here / 2);
    }
  }
  const opens = Int32Array.from(from);
  const closes = Int32Array.from(to);
  const kinds = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const key = firstFrom(opens, after[row]!) * opens.length + lastUpTo(closes, by[row]!);
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  const sorted = [...kinds].sort(([a], [b]) => a - b);
  return {
    after: opens,
    by: closes,
    first: Int32Array.from(sorted, ([key]) => Math.floor(key / opens.length)),
    last: Int32Array.from(sorted, ([key]) => key % opens.length),
    count: Float64Array.from(sorted, ([, count]) => count),
  };
}

/** The first of the sorted numbers that is no less. */
function firstFrom(sorted: Int32Array, least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! >= least) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The last of the sorted numbers that is no greater. */
function lastUpTo(sorted: Int32Array, most: number): number {
  return firstFrom(sorted, most + 1) - 1;
}
