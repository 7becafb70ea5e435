import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import type { Range } from "#case/quantity.ts";
import type { Item } from "./model.ts";

/** The scale from the least to the most likely word: where an unrated likelihood may lie. */
export const WHOLE_SCALE: Range = {
  low: LIKELIHOOD_WORDS["very unlikely"].low,
  high: LIKELIHOOD_WORDS["very likely"].high,
};

/**
 * The unknown likelihoods of a set. Within one item each word is one variable, shared by all cells that hold it;
 * every other cell has a variable of its own.
 */
export interface Variables {
  readonly ranges: readonly Range[];
  /** The variable of item and row. */
  readonly of: readonly (readonly number[])[];
}

/** The variable that a word stands for in an item. The five words of each item come first, used or not. */
export function wordVariable(item: number, word: LikelihoodWord): number {
  return item * LIKELIHOOD_ORDER.length + LIKELIHOOD_ORDER.indexOf(word);
}

/** Numbers the unknown likelihoods of items. */
export function variablesOf(items: readonly Item[]): Variables {
  const ranges: Range[] = items.flatMap(() => LIKELIHOOD_ORDER.map((word) => LIKELIHOOD_WORDS[word]));
  const of = items.map((item, index) =>
    item.ratings.map(({ word, range }) => {
      if (word !== null) return wordVariable(index, word);
      ranges.push(range ?? WHOLE_SCALE);
      return ranges.length - 1;
    }),
  );
  return { ranges, of };
}
