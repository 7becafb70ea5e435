import type { Age, EndingBy, Untold } from "./ending-by.ts";

/** By how many days from now half of the spells as old have ended. */
export interface TimeLeft {
  readonly days: number;
  /** Between what it lies where days are not known; `to` is null where it may never come. */
  readonly from: number;
  readonly to: number | null;
  /** The limits of the sample; `high` is null where the class does not come so far. */
  readonly low: number;
  readonly high: number | null;
}

/** Beyond a century nobody asks. */
const LONGEST = 36_525;

/**
 * The median of what is left to a spell of an age: the first day by which the chance to have ended comes to one half. Its limits
 * are where the limits of that chance do (Brookmeyer & Crowley 1982, Biometrics 38:29–41). Null where it does not come so far
 * within what the class tells.
 *
 * @param chances as `classChances` gives them.
 */
export function timeLeft(chances: (age: Age, more: number) => EndingBy | Untold, age: Age): TimeLeft | null {
  // Each search halves the same stretch of days.
  const known = new Map<number, EndingBy | null>();
  const told = (more: number) => {
    let found = known.get(more);
    if (found === undefined) {
      const now = chances(age, more);
      found = "untold" in now ? null : now;
      known.set(more, found);
    }
    return found;
  };
  if (told(0) === null) return null;
  const furthest = firstThatHolds(LONGEST, (more) => told(more) === null) - 1;
  const reaches = (chance: (found: EndingBy) => number): number | null => {
    const first = firstThatHolds(furthest, (more) => chance(told(more)!) >= 1 / 2);
    return first > furthest ? null : first;
  };
  const days = reaches(({ ended }) => ended.best);
  if (days === null) return null;
  return {
    days,
    from: reaches(({ between }) => between[1]) ?? days,
    to: reaches(({ between }) => between[0]),
    low: reaches(({ ended }) => ended.high) ?? days,
    high: reaches(({ ended }) => ended.low),
  };
}

/** The first whole number from 0 to `last` from which on something holds; one more than the last where it never does. */
function firstThatHolds(last: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, last + 1];
  while (low < high) {
    const half = Math.floor((low + high) / 2);
    if (holds(half)) high = half;
    else low = half + 1;
  }
  return low;
}
