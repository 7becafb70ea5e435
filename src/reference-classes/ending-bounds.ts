import { exp, ln } from "#math/elementary.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { LifeTable } from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";

/** Days that a spell has lasted, as a range. */
interface Age {
  readonly least: number;
  readonly most: number;
}

/** Ages of a range that are looked at: every day of a year; of more, so many spread evenly, both ends among them. */
const MOST_AGES = 366;

/** Spells times ages that are looked at, at most: with more spells fewer ages are. */
const MOST_STEPS = 200_000;

/**
 * Between what the chance to end within `more` days lies, whatever the days of the spells were, by Kaplan–Meier. Exact for each
 * age: the later in the stretch a spell ends, the greater the estimate; it is smaller where the spell ended before the age,
 * and smallest where it ended after the stretch; and the longer an open spell was watched, the smaller it is. So each spell
 * can be put where it counts most, or least, whatever the others do. Null where at no age any is at risk.
 *
 * Spells are put in order once for whoever asks for many ages and stretches: of thousands of them, ordering is nearly all the work.
 *
 * @param each is told of each age, or stretch of ages, at which spells were gone through.
 */
export function boundsOfList(
  listed: readonly KnownSpell[],
  each: () => void = () => {},
): (age: Age, more: number) => readonly [number, number] | null {
  const inOrder = ordered(listed);
  const logs = logsOfOpen(inOrder);
  return (age, more) => {
    const ages = agesIn(age, listed.length);
    const first = [greatestShare, leastShare].flatMap(
      (shareOf) => shareOf(inOrder, ages[0]!, ages[0]! + more) ?? [],
    );
    // Whoever is at risk at a later age was so at the first.
    if (first.length === 0 || ages.length === 1 || more <= 0)
      return first.length === 0 ? null : [leastOf(first), greatestOf(first)];
    // Where those at risk are nobody in one placing, none of them ends in the other, or all do.
    return [
      leastOverAges(inOrder, ages, more, each) ?? 1,
      greatestOverAges(inOrder, logs, ages, more, each) ?? 0,
    ];
  };
}

/**
 * The least of the least shares at some ages. Of a stretch of ages, none has a share below that of its last age on the days that
 * all their stretches have in common: where that is no less than what was found, the stretch is passed over. In floating-point
 * numbers as well: what is left out are factors of at most 1, what is kept is no smaller, and rounding keeps order.
 */
function leastOverAges(
  inOrder: Ordered,
  ages: readonly number[],
  more: number,
  each: () => void,
): number | null {
  let least: number | null = null;
  const shareAt = (now: number, until: number) => {
    each();
    return leastShare(inOrder, now, until);
  };
  const see = (at: number) => {
    const share = shareAt(ages[at]!, ages[at]! + more);
    if (share !== null && (least === null || share < least)) least = share;
  };
  const boundOf = (from: number, to: number) => shareAt(ages[to]!, ages[from]! + more) ?? 0;
  /** Looks between two ages that were seen. */
  const within = (from: number, to: number, bound: number): void => {
    if (to - from < 2 || (least !== null && bound >= least)) return;
    const half = (from + to) >> 1;
    see(half);
    const [before, after] = [boundOf(from, half), boundOf(half, to)];
    if (before <= after) {
      within(from, half, before);
      within(half, to, after);
    } else {
      within(half, to, after);
      within(from, half, before);
    }
  };
  const last = ages.length - 1;
  see(0);
  see(last);
  within(0, last, boundOf(0, last));
  return least;
}

/** By how little shares by their logarithms may differ from those that are multiplied. */
const ROUNDED = 1e-9;

/**
 * The greatest of the greatest shares at some ages. What stays open on a day is the same from whatever age on, but for the last
 * day, so that logarithms, summed once, tell it nearly; exactly it is worked out where it may be the greatest.
 */
function greatestOverAges(
  inOrder: Ordered,
  logs: Float64Array,
  ages: readonly number[],
  more: number,
  each: () => void,
): number | null {
  const near = ages.map((now) => greatestNearly(inOrder, logs, now, now + more));
  const most = greatestOf(near.map(({ share }) => share));
  const seen = new Set<string>();
  const found = near.flatMap(({ share, key }, at) => {
    if (share < most - ROUNDED || seen.has(key)) return [];
    seen.add(key);
    each();
    return greatestShare(inOrder, ages[at]!, ages[at]! + more) ?? [];
  });
  return found.length === 0 ? null : greatestOf(found);
}

/**
 * Between what the chance lies by a life table, over the ages that a spell may have: its own spells have no days, and endings
 * fall evenly over a band, which is what the estimate is. Null where the table tells of none of the ages.
 */
export function boundsOfTable(
  table: LifeTable,
): (age: Age, more: number) => readonly [number, number] | null {
  const openAt = curveOf(table);
  return (age, more) => {
    const found = agesIn(age, table.rows.length).flatMap((now) => {
      const [start, end] = [openAt(now + 1), openAt(now + more + 1)];
      return start === null || end === null || start === 0 ? [] : [1 - end / start];
    });
    return found.length === 0 ? null : [leastOf(found), greatestOf(found)];
  };
}

/** The share still open at an age: between the ends of a band on the straight line; null where the table does not tell. */
function curveOf({ rows }: LifeTable): (age: number) => number | null {
  const survival = [1];
  for (const { atRisk, censored, ended } of rows)
    survival.push(
      survival.at(-1)! * (1 - ended.reduce((sum, count) => sum + count, 0) / (atRisk - censored / 2)),
    );
  return (age) => {
    const band = rows.findIndex(({ from, to }) => from <= age && (to === null || age < to));
    if (band < 0) {
      const last = survival.at(-1)!;
      return last === 0 || age === rows.at(-1)!.to ? last : null;
    }
    const { from, to } = rows[band]!;
    if (age === from) return survival[band]!;
    if (to === null) return null;
    return survival[band]! + ((age - from) / (to - from)) * (survival[band + 1]! - survival[band]!);
  };
}

function agesIn({ least, most }: Age, size: number): readonly number[] {
  const span = most - least;
  const steps = Math.min(span, MOST_AGES - 1, Math.max(1, Math.floor(MOST_STEPS / size)));
  if (steps === 0) return [least];
  return Array.from({ length: steps + 1 }, (_, step) => least + Math.round((step * span) / steps));
}

/** The days of spells in ascending order: the first and the last that each may have lasted. */
interface Ordered {
  /** Of those that were still open. */
  readonly openLeast: Float64Array;
  readonly openMost: Float64Array;
  /** Of those that ended. */
  readonly endedLeast: Float64Array;
  readonly endedMost: Float64Array;
  /** The last day of the spell whose first stands at the same place in `endedLeast`. */
  readonly mostByLeast: Float64Array;
}

function ordered(listed: readonly KnownSpell[]): Ordered {
  const open = listed.filter(({ ending }) => ending === null);
  const ended = listed.filter(({ ending }) => ending !== null).toSorted((a, b) => a.least - b.least);
  return {
    openLeast: Float64Array.from(open, ({ least }) => least).sort(),
    openMost: Float64Array.from(open, ({ most }) => most).sort(),
    endedLeast: Float64Array.from(ended, ({ least }) => least),
    endedMost: Float64Array.from(ended, ({ most }) => most).sort(),
    mostByLeast: Float64Array.from(ended, ({ most }) => most),
  };
}

/**
 * Kaplan–Meier's share that ends after `now` and by `until` of the spells that last longer than `now`, each on those of its days
 * on which it adds most: one that may end in the stretch ends as late in it as can be. Null where none lasts so long.
 */
function greatestShare(
  { openLeast, endedLeast, endedMost }: Ordered,
  now: number,
  until: number,
): number | null {
  // In a stretch without days nothing ends; a spell that may have lasted up to now is put before it.
  if (until <= now)
    return countUpTo(openLeast, now) + countUpTo(endedLeast, now) < openLeast.length + endedLeast.length
      ? 0
      : null;
  let at = countUpTo(endedMost, now);
  let watched = countUpTo(openLeast, now);
  const before = at + watched;
  const atRisk = openLeast.length + endedMost.length - before;
  if (atRisk === 0) return null;
  let open = 1;
  while (at < endedMost.length && endedMost[at]! < until) {
    const day = endedMost[at]!;
    while (openLeast[watched]! < day) watched++;
    const first = at;
    while (endedMost[at] === day) at++;
    open *= 1 - (at - first) / (atRisk - (first + watched - before));
  }
  const onLast = countUpTo(endedLeast, until) - at;
  if (onLast > 0) {
    while (openLeast[watched]! < until) watched++;
    open *= 1 - onLast / (atRisk - (at + watched - before));
  }
  return 1 - open;
}

/** For each place among the last days of spells that ended, the logarithm of what {@link greatestShare} leaves open before it. */
function logsOfOpen({ openLeast, endedMost }: Ordered): Float64Array {
  const all = openLeast.length + endedMost.length;
  const logs = new Float64Array(endedMost.length + 1);
  for (let at = 0, watched = 0, open = 0; at < endedMost.length; ) {
    const [day, first] = [endedMost[at]!, at];
    while (openLeast[watched]! < day) watched++;
    while (endedMost[at] === day) at++;
    const before = open;
    open += ln(1 - (at - first) / (all - first - watched));
    logs.fill(before, first + 1, at);
    logs[at] = open;
  }
  return logs;
}

/** About {@link greatestShare}, −1 where nobody is at risk, and all on which it depends: of those alike one is enough. */
function greatestNearly(
  { openLeast, endedLeast, endedMost }: Ordered,
  logs: Float64Array,
  now: number,
  until: number,
): { readonly share: number; readonly key: string } {
  const all = openLeast.length + endedMost.length;
  const first = countUpTo(endedMost, now);
  if (all === first + countUpTo(openLeast, now)) return { share: -1, key: "" };
  const last = countUpTo(endedMost, until - 1);
  const onLast = countUpTo(endedLeast, until) - last;
  const left = all - last - (onLast > 0 ? countUpTo(openLeast, until - 1) : 0);
  const open = exp(logs[last]! - logs[first]!) * (onLast > 0 ? 1 - onLast / left : 1);
  return { share: 1 - open, key: `${first} ${last} ${onLast} ${left}` };
}

/** The same where each adds least: one that need not end in the stretch does not, and one that must ends as early as can be. */
function leastShare(
  { openMost, endedLeast, endedMost, mostByLeast }: Ordered,
  now: number,
  until: number,
): number | null {
  const first = countUpTo(endedLeast, now);
  const last = Math.max(first, countUpTo(endedLeast, until));
  let ending = 0;
  for (let at = first; at < last; at++) if (mostByLeast[at]! <= until) ending++;
  let watched = countUpTo(openMost, now);
  const before = watched;
  const atRisk =
    openMost.length - before + endedMost.length - countUpTo(endedMost, Math.max(now, until)) + ending;
  if (atRisk === 0) return null;
  let [open, gone] = [1, 0];
  for (let at = first; at < last; ) {
    const day = endedLeast[at]!;
    let some = 0;
    for (; at < last && endedLeast[at] === day; at++) if (mostByLeast[at]! <= until) some++;
    if (some === 0) continue;
    while (openMost[watched]! < day) watched++;
    open *= 1 - some / (atRisk - (gone + watched - before));
    gone += some;
  }
  return 1 - open;
}

/** How many numbers of an ascending list are no greater than one. */
function countUpTo(ascending: Float64Array, most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (ascending[half]! <= most) low = half + 1;
    else high = half;
  }
  return low;
}
