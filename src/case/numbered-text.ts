import { hashOf, type Numbering, type Sentence, sentencesOf } from "./sentences.ts";
import type { Source } from "./source.ts";

/**
 * The numbering by which a source is cited. Where the source does not record it, it is the first for a text whose hashes
 * are recorded, since whoever recorded them may have cited it before there was another, and the newest for any other.
 */
export function numberingOf({ text }: Source): Numbering {
  return text?.numbering ?? (text?.sentences || text?.sha256 !== undefined ? 1 : 2);
}

/** The sentences of the text of a source, by their locator. */
export function sentencesAt(source: Source, text: string): ReadonlyMap<string, Sentence> {
  return remembered(source, text, numberingOf(source));
}

/** The sentences of the text of a source as the other numbering counts them. */
export function sentencesOtherwise(source: Source, text: string): ReadonlyMap<string, Sentence> {
  return remembered(source, text, numberingOf(source) === 1 ? 2 : 1);
}

type Sentences = ReadonlyMap<string, Sentence>;

// A long text is looked into when a case is read, when it is compared with what was cited, and when it is shown.
const known = new WeakMap<Source, { readonly text: string; readonly by: Map<Numbering, Sentences> }>();

function remembered(source: Source, text: string, numbering: Numbering): Sentences {
  let entry = known.get(source);
  if (entry?.text !== text) {
    entry = { text, by: new Map() };
    known.set(source, entry);
  }
  let sentences = entry.by.get(numbering);
  if (!sentences) {
    const list = sentencesOf(text, { body: source.text?.body, numbering });
    sentences = new Map(list.map((sentence) => [sentence.at, sentence]));
    entry.by.set(numbering, sentences);
  }
  return sentences;
}

/** Whether a sentence is the one of which the beginning of the hash was recorded. */
export function hasHash(sentence: Sentence | undefined, hash: string): boolean {
  return sentence !== undefined && hashOf(sentence.text).startsWith(hash);
}
