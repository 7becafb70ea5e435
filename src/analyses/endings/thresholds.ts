/** Days of a year: the answer in one sentence speaks of the last day asked for that is no further ahead. */
export const YEAR = 365;

/** Days ahead of which is asked where the case names none: a quarter, a year, and two. */
export const USUAL_DAYS = [90, 365, 730] as const;

/** Points of a curve that are kept: more cannot be told apart in a picture. */
export const MOST_POINTS = 240;

/** Bars that are drawn: more are a table. */
export const MOST_BARS = 12;

/** Phases that are drawn, and of which all classes are told: of others one row of a table is, by the chosen class. */
export const MOST_DRAWN = 12;

/** Upper ends, in whole per cent, of the words of ICD 203 below even, and from even on. */
const BELOW = [5, 20, 45];
const ABOVE = [55, 80, 95];

/**
 * Which of the seven words of ICD 203 a chance has, from 0 for almost none to 6 for almost certain. What falls between two words
 * takes the one nearer to even, as in print; whole per cent are taken, so that the word fits the figure.
 */
export function wordOf(chance: number): number {
  const percent = Math.round(chance * 100);
  const below = BELOW.findIndex((end) => percent < end);
  if (below >= 0) return below;
  const above = ABOVE.findIndex((end) => percent <= end);
  return above >= 0 ? BELOW.length + above : BELOW.length + ABOVE.length;
}

/** A range at least so wide, in whole per cent, has no word in print. */
const NO_WORD = 70;

/** The words in which a range is printed: those of its two ends, where touching the end of a word is not entering it. */
export function wordsOf({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  if (from === to) return String(wordOf(low));
  if (to - from >= NO_WORD) return "none";
  const ends = [...BELOW, ...ABOVE];
  const first = ends.filter((end) => end <= from).length;
  const last = ends.filter((end) => end < to).length;
  return first === last ? String(first) : `${first} to ${last}`;
}
