import { LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import type { Interval } from "./interval.ts";

/** One rating of a piece of evidence under one explanation: a word, a range, or neither. */
export type Rating = {
  readonly word: LikelihoodWord | null;
  /** What the rating allows; `null` if there is none. */
  readonly range: Interval | null;
};

/** The scale from the least to the most likely word: where an unrated likelihood may lie. */
export const WHOLE_SCALE: Interval = {
  low: LIKELIHOOD_WORDS["very unlikely"].low,
  high: LIKELIHOOD_WORDS["very likely"].high,
};

/** Where the likelihood lies that a rating stands for. */
export function allowedBy({ range }: Rating): Interval {
  return range ?? WHOLE_SCALE;
}

/** Whether two ratings of one piece of evidence stand for one unknown likelihood: they hold the same word. */
export function areOneUnknown(one: Rating, other: Rating): boolean {
  return one.word !== null && one.word === other.word;
}

/** Which unknown each rating of a piece of evidence stands for: its word, or its own row. */
export function unknownsOf(ratings: readonly Rating[]): (LikelihoodWord | number)[] {
  return ratings.map(({ word }, row) => word ?? row);
}

/** The value that most hold; of equally many the one that comes first. */
export function mostHeld<T>(values: readonly T[]): T {
  const holders = (value: T) => values.filter((other) => other === value).length;
  return values.reduce((most, value) => (holders(value) > holders(most) ? value : most));
}
