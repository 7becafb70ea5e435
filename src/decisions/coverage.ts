import type { Case } from "#case/case.ts";
import { citationsIn, restsOnSentence } from "#case/rests-on.ts";
import { isOpen, type Ledger } from "./ledger.ts";

/** What became of the sentences of one text. */
export interface Coverage {
  readonly source: string;
  readonly sentences: number;
  /** Sentences that something in the case rests on. */
  readonly cited: number;
  /** Sentences for which something is proposed and not decided, and on which nothing in the case rests. */
  readonly waiting: readonly string[];
  /** Sentences of which all that was proposed was turned down. */
  readonly turnedDown: readonly string[];
  /** Sentences of which nothing was made. */
  readonly untouched: readonly string[];
  /** Sentences that are not of what the article says, and on which nothing in the case rests. */
  readonly apart: readonly string[];
}

/** For each text that was read: which sentences the case rests on, which wait, and of which nothing was made. */
export function coverageOf({ sources, proposals }: Ledger, c: Case): Coverage[] {
  const isCited = restsOnSentence(c);
  const citations = citationsIn(c);
  const waiting = new Set(proposals.filter(isOpen).flatMap(({ cite }) => cite));
  const proposed = new Set(proposals.flatMap(({ cite, gone }) => (gone ? [] : cite)));
  return sources.map(({ id, sentences, untouched, apart }) => {
    const at = (list: readonly string[]) => list.map((locator) => `${id}:${locator}`);
    const own = (all: Iterable<string>) => [...all].filter((citation) => isSentenceOf(id, citation));
    const left = (list: readonly string[]) => list.filter((citation) => !isCited(citation));
    // Every sentence of the text is one of which nothing was made, that stands apart, or of which something was proposed.
    const known = new Set([...at(untouched), ...at(apart), ...own(proposed), ...own(citations)]);
    return {
      source: id,
      sentences,
      cited: [...known].filter(isCited).length,
      waiting: left(own(waiting)),
      turnedDown: left(own(proposed)).filter((citation) => !waiting.has(citation)),
      untouched: left(at(untouched)),
      apart: left(at(apart)),
    };
  });
}

function isSentenceOf(source: string, citation: string): boolean {
  return citation.startsWith(`${source}:`) && citation.includes(".", source.length);
}
