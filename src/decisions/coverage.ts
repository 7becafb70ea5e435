import type { Case } from "#case/case.ts";
import { entriesOf } from "#case/entries.ts";
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
  const cited = new Set<string>();
  for (const { basis } of entriesOf(c)) for (const citation of basis.cite ?? []) cited.add(citation);
  for (const { cite = [] } of c.questions) for (const citation of cite) cited.add(citation);
  const waiting = new Set(proposals.filter(isOpen).flatMap(({ cite }) => cite));
  const proposed = new Set(proposals.flatMap(({ cite, gone }) => (gone ? [] : cite)));
  return sources.map(({ id, sentences, untouched, apart }) => {
    const own = (citations: Iterable<string>) =>
      [...citations].filter((citation) => citation.startsWith(`${id}:`));
    const left = (list: readonly string[]) =>
      list.map((at) => `${id}:${at}`).filter((citation) => !cited.has(citation));
    return {
      source: id,
      sentences,
      cited: own(cited).length,
      waiting: own(waiting).filter((citation) => !cited.has(citation)),
      turnedDown: own(proposed).filter((citation) => !cited.has(citation) && !waiting.has(citation)),
      untouched: left(untouched),
      apart: left(apart),
    };
  });
}
