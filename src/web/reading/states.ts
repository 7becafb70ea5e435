import type { CitedSource, SourceSentence } from "../workers/messages.ts";

type State = SourceSentence["state"];

/** What is said of a sentence, by what was made of it, in the order in which it is counted. */
export const STATES: readonly (readonly [State, string])[] = [
  ["used", "in the case"],
  ["waiting", "proposed, not in the case"],
  ["turned down", "turned down"],
  ["unused", "nothing made of it"],
  ["apart", "not of the article's own text"],
];

export const WORDS = Object.fromEntries(STATES) as Readonly<Record<State, string>>;

/** The sentences of a source in their order. */
export function sentencesIn({ paragraphs }: CitedSource): readonly SourceSentence[] {
  return paragraphs.flatMap(({ sentences }) => sentences);
}
