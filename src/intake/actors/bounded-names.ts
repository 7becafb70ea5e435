import type { Marked } from "./marked.ts";

/** Names that no table has, in one text: a book has some hundred. Whom a text names is compared with whom it has named before. */
const MOST_NAMES = 2000;

/** Offices and names that no table has, in one sentence: the two are compared with one another. */
const MOST_IN_SENTENCE = 200;

/**
 * The sentences of a text with no more names than can be told apart in time: of a text that is a list of thousands, the first
 * of them; of a line that is one sentence, the first in it.
 */
export function boundedNames(text: readonly Marked[]): Marked[] {
  const names = new Set<string>();
  return text.map((sentence) => {
    const runs = sentence.runs.slice(0, MOST_IN_SENTENCE).filter(({ name }) => {
      if (names.size < MOST_NAMES) names.add(name);
      return names.has(name);
    });
    return { ...sentence, runs, roles: sentence.roles.slice(0, MOST_IN_SENTENCE) };
  });
}
