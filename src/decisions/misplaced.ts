import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import type { Contradiction } from "#case/contradiction.ts";
import { sentencesAt } from "#case/numbered-text.ts";
import { hashOf } from "#case/sentences.ts";
import { LISTS, type WrittenEntry } from "./entry-of.ts";
import type { Decided, Ledger } from "./ledger.ts";

/** A proposal whose words stand in another sentence than those that it cites, as the case numbers them. */
export interface Misplaced {
  readonly decided: Decided;
  /** Where they stand; absent where they stand in no sentence of the body. */
  readonly at: string | undefined;
}

/**
 * The proposals of a ledger whose words stand elsewhere than they cite: the case numbers the text otherwise than it was numbered
 * when it was read. Only texts are looked into that are at hand, and the ones that were read.
 */
export function misplacedIn({ sources, proposals }: Ledger, c: Case, texts: SourceTexts): Misplaced[] {
  const numbered = new Map(
    c.sources.flatMap((source) => {
      const text = texts.get(source.id);
      const read = sources.find(({ id }) => id === source.id)?.sha256;
      return text !== undefined && read !== undefined && hashOf(text) === read
        ? [[source.id, [...sentencesAt(source, text).values()]] as const]
        : [];
    }),
  );
  return proposals.flatMap((decided): Misplaced[] => {
    const { quote, cite, gone } = decided;
    const source = cite[0] === undefined ? undefined : splitCitation(cite[0]).source;
    const sentences = source === undefined ? undefined : numbered.get(source);
    if (!quote || !sentences || gone) return [];
    const home = sentences.find(({ start, end }) => quote.start < end && quote.end > start);
    const at = home && `${source}:${home.at}`;
    return at !== undefined && cite.includes(at) ? [] : [{ decided, at }];
  });
}

/** Entries of a case that entered it from a ledger and cite, as that does, another sentence than that of their words. */
export function miscitedEntries(ledger: Ledger, c: Case, texts: SourceTexts): Contradiction[] {
  return misplacedIn(ledger, c, texts).flatMap(({ decided, at }) => {
    const list = LISTS[decided.kind];
    if (decided.applied === undefined || decided.decision === "merged") return [];
    const entries = c[list as keyof Case] as readonly WrittenEntry[];
    const index = entries.findIndex(({ id }) => id === decided.applied);
    const cited = (entries[index]?.cite ?? []) as readonly string[];
    const own = cited.find((citation) => decided.cite.includes(citation));
    if (own === undefined) return [];
    return [
      {
        path: [list, index, "cite"],
        what: `\`${own}\` is not the sentence of which \`${decided.applied}\` was made: its words stand ${at === undefined ? "outside of the body of the text" : `in \`${at}\``}`,
        cure:
          at === undefined
            ? "put the `body` of the source back to what it was when the text was read"
            : `cite \`${at}\`, or put the \`body\` of the source back to what it was when the text was read`,
      },
    ];
  });
}
