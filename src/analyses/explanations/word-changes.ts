import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import { ln } from "#math/elementary.ts";
import { addDifference } from "./columns.ts";
import type { Interval } from "./interval.ts";
import type { Readings } from "./readings.ts";

/** One rating moved along the scale of words. */
export interface WordChange {
  readonly item: number;
  readonly row: number;
  readonly from: LikelihoodWord;
  readonly to: LikelihoodWord;
}

/** Whether a change moves a rating towards the more likely. */
export function isUp({ from, to }: WordChange): boolean {
  return LIKELIHOOD_ORDER.indexOf(to) > LIKELIHOOD_ORDER.indexOf(from);
}

/**
 * Changes of one rating by so many steps that could unseat the leader. Its own ratings moved up cannot, since that only
 * adds to its weight; nor can those of an explanation that is ruled out. Where nobody leads, all are given.
 */
export function wordChanges({ set, weights }: Readings, leader: number | null, steps: number): WordChange[] {
  return set.items.flatMap((item, index) =>
    item.ratings.flatMap(({ word }, row): WordChange[] => {
      if (word === null || weights[row]![0] === -Infinity) return [];
      const ways = row === leader ? [-steps] : [-steps, steps];
      return ways.flatMap((by) => {
        const to = LIKELIHOOD_ORDER[LIKELIHOOD_ORDER.indexOf(word) + by];
        return to === undefined ? [] : [{ item: index, row, from: word, to }];
      });
    }),
  );
}

/** What a change adds to the log-weight of its row, by reading: on top of what another adds, if there is one. */
export function shiftBy(
  { item, from, to }: WordChange,
  { likelihoods, exponents, count }: Readings,
  into = new Float64Array(count),
  besides?: Float64Array,
): Float64Array {
  if (besides) into.set(besides);
  else into.fill(0);
  addDifference(into, likelihoods.ofWord(item, to), likelihoods.ofWord(item, from), exponents[item]!);
  return into;
}

/** How far a change can move its row at most, and at least, whatever the reading. */
export function reachOf({ item, from, to }: WordChange, { exponents }: Readings): Interval {
  const [before, after] = [LIKELIHOOD_WORDS[from], LIKELIHOOD_WORDS[to]];
  const exponent = exponents[item]!;
  return { low: exponent * ln(after.low / before.high), high: exponent * ln(after.high / before.low) };
}
