import { greatestOf } from "#math/extremes.ts";
import { aalenJohansen, kaplanMeier, type LimitsAsked, spells, survivalLimits } from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";
import { boundsOfList } from "./ending-bounds.ts";
import { middleOf } from "./spell-lengths.ts";
import type { MedianLength, Standing } from "./standing.ts";

/** The curve of listed spells, of the middle of what their dates allow, and between what it lies whatever their days were. */
export interface ListedCurve {
  standing(age: number): Standing | null;
  readonly median: MedianLength | null;
}

/** Kaplan–Meier and Aalen–Johansen of spells that are known one by one. */
export function listedCurve(listed: readonly KnownSpell[], kinds: number, asked: LimitsAsked): ListedCurve {
  const middle = spells(
    { time: listed.map(middleOf), ending: listed.map(({ ending }) => (ending === null ? 0 : ending + 1)) },
    kinds,
  );
  const curve = kaplanMeier(middle);
  // Whoever asks for the median alone is spared what stands at an age: shares are as many as days times kinds.
  let standings:
    | { shares: readonly ArrayLike<number>[]; limits: ReturnType<typeof survivalLimits> }
    | undefined;
  const lastDay = curve.day.at(-1)!;
  const days = medianOf(curve);
  const endedBefore = shareEndedBefore(listed);
  return {
    standing(age) {
      if (age > lastDay && curve.survival.at(-1)! > 0) return null;
      standings ??= { shares: aalenJohansen(middle).shares, limits: survivalLimits(curve, asked) };
      const { shares, limits } = standings;
      const at = curve.day.findLastIndex((day) => day < age);
      const on = (values: ArrayLike<number>, before: number) => (at < 0 ? before : values[at]!);
      const [least, most] = endedBefore(age);
      return {
        survival: on(curve.survival, 1),
        low: known(on(limits.low, Number.NaN)),
        high: known(on(limits.high, Number.NaN)),
        shares: shares.map((share) => on(share, 0)),
        between: [1 - most, 1 - least],
      };
    },
    median: Number.isNaN(days) ? null : { days, ...medianBetween(listed, endedBefore) },
  };
}

/** Before the first day of all spells, from which on every one is watched. */
const BEFORE = { least: -1, most: -1 };

/** Between what the share lies that has ended before an age, whatever the days of the spells were. */
function shareEndedBefore(listed: readonly KnownSpell[]): (age: number) => readonly [number, number] {
  const boundsAt = boundsOfList(listed);
  return (age) => boundsAt(BEFORE, age) ?? [0, 0];
}

/** Between what the median lies: the first days by which half may have ended, and by which half must have. */
function medianBetween(
  listed: readonly KnownSpell[],
  endedBefore: (age: number) => readonly [number, number],
): Pick<MedianLength, "from" | "to"> {
  const last = greatestOf(listed.map(({ most }) => most));
  const first = (which: 0 | 1): number | null => {
    let [low, high] = [0, last + 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if (endedBefore(half + 1)[which] >= 1 / 2 - NEAR) high = half;
      else low = half + 1;
    }
    return low > last ? null : low;
  };
  return { from: first(1)!, to: first(0) };
}

/** What sums and products of shares lose of one half. */
const NEAR = 1e-9;

/**
 * The first day by which half have ended; NaN where it never comes to that. Where the curve runs level at one half, R prints the
 * middle of the level stretch as the median: by then no more have ended than at its beginning, so the beginning is told.
 */
function medianOf({ day, survival }: ReturnType<typeof kaplanMeier>): number {
  const at = survival.findIndex((open) => open <= 1 / 2 + NEAR);
  return at < 0 ? Number.NaN : day[at]!;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
