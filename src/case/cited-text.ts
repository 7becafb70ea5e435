import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { hashOf, type Sentence, sentencesOf } from "./sentences.ts";
import type { Source } from "./source.ts";

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
  const sentences = new Map<string, Map<string, Sentence>>();
  for (const source of c.sources) {
    const text = texts.get(source.id);
    if (text !== undefined) {
      const numbered = sentencesOf(text, source.text?.body);
      sentences.set(source.id, new Map(numbered.map((sentence) => [sentence.at, sentence])));
    }
  }
  return (citation) => {
    const { source: id, locator = "" } = splitCitation(citation);
    const record = c.sources.find((source) => source.id === id)?.text?.sentences?.[locator];
    const gist = record?.gist === undefined ? {} : { gist: record.gist };
    const found = sentences.get(id)?.get(locator);
    if (found) {
      const same = !record || hashOf(found.text).startsWith(record.hash);
      return { source: id, locator, status: same ? "text" : "changed", text: found.text, ...gist };
    }
    return { source: id, locator, status: record?.gist === undefined ? "none" : "gist", ...gist };
  };
}

/** A sentence of a text at hand that is not what was cited, or a text that is not the one that was coded. */
export interface TextChange {
  readonly source: string;
  readonly what: string;
}

/** Compares the texts at hand with what the case recorded of them. */
export function changedTexts(c: Case, texts: SourceTexts): TextChange[] {
  return c.sources.flatMap((source) => {
    const text = texts.get(source.id);
    return text === undefined ? [] : changesOf(source, text);
  });
}

function changesOf(source: Source, text: string): TextChange[] {
  const changes: TextChange[] = [];
  if (source.text?.sha256 !== undefined && hashOf(text) !== source.text.sha256) {
    changes.push({
      source: source.id,
      what: `the text of \`${source.id}\` is not the one that was coded (its SHA-256 differs)`,
    });
  }
  const found = new Map(sentencesOf(text, source.text?.body).map((sentence) => [sentence.at, sentence]));
  for (const [at, record] of Object.entries(source.text?.sentences ?? {})) {
    const sentence = found.get(at);
    if (!sentence) {
      changes.push({
        source: source.id,
        what: `${source.id}:${at} is cited, but the text has no such sentence`,
      });
    } else if (!hashOf(sentence.text).startsWith(record.hash)) {
      changes.push({
        source: source.id,
        what: `${source.id}:${at} has changed since it was cited (line ${sentence.line})`,
      });
    }
  }
  return changes;
}
