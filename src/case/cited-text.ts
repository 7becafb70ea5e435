import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { hasHash, sentencesAt } from "./numbered-text.ts";

/** Texts of sources that are at hand, by the id of the source. */
export type SourceTexts = ReadonlyMap<string, string>;

/**
 * What can be shown for a citation: `text`, the sentence itself, checked against its hash; `changed`, a sentence that
 * is no longer the one cited; `gist`, only the analyst's paraphrase; `none`.
 */
export interface CitedText {
  readonly source: string;
  readonly locator: string;
  readonly status: "text" | "changed" | "gist" | "none";
  readonly text?: string;
  readonly gist?: string;
}

/** Looks up citations of a case in the texts at hand; each text is split once. */
export function citedTexts(c: Case, texts: SourceTexts): (citation: string) => CitedText {
  const sources = new Map(c.sources.map((source) => [source.id, source]));
  return (citation) => {
    const { source: id, locator = "" } = splitCitation(citation);
    const source = sources.get(id);
    const records = source?.text?.sentences ?? {};
    const record = Object.hasOwn(records, locator) ? records[locator] : undefined;
    const gist = record?.gist === undefined ? {} : { gist: record.gist };
    const text = texts.get(id);
    const found = source && text !== undefined ? sentencesAt(source, text).get(locator) : undefined;
    if (found) {
      const same = !record || hasHash(found, record.hash);
      return { source: id, locator, status: same ? "text" : "changed", text: found.text, ...gist };
    }
    return { source: id, locator, status: record?.gist === undefined ? "none" : "gist", ...gist };
  };
}
