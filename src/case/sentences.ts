import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Extent } from "./sentence-ends/extent.ts";
import { sentencesInBlock as sentences1 } from "./sentence-ends/numbering-1.ts";
import { sentencesInBlock as sentences2 } from "./sentence-ends/numbering-2.ts";

/** A numbered sentence of a source. */
export interface Sentence {
  /** `P8.S1`: paragraph and sentence, both from 1. Headings are paragraphs. */
  readonly at: string;
  /** The sentence; from the second numbering on with its lines joined and each white space a single blank. */
  readonly text: string;
  /** Where it stands in the text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Line in the file, from 1. */
  readonly line: number;
}

/**
 * The version of the rules by which sentences are told apart and numbered. Once texts are cited by one it does not
 * change any more: better rules are a new version.
 */
export type Numbering = 1 | 2;

/** How the sentences of a text are numbered. */
export interface Numbered {
  /** First and last line to number, from 1; all if absent. */
  readonly body?: readonly [first: number, last: number] | undefined;
  /** The newest if absent. */
  readonly numbering?: Numbering | undefined;
}

const RULES = {
  1: { sentencesInBlock: sentences1, lineBreaks: /\n/g, blank: /^\s*$/ },
  2: { sentencesInBlock: sentences2, lineBreaks: /\r\n|[\n\r\u2028\u2029]/g, blank: /^[\s\u200B]*$/ },
};

/** The text whose sentences were told apart last, and how: who reads a text asks several times for the same. */
let latest:
  | { readonly text: string; readonly how: string; readonly sentences: readonly Sentence[] }
  | undefined;

/**
 * The sentences of a plain text, numbered by paragraph. Paragraphs are blocks of lines between lines that are blank
 * (no-break spaces count as blank). Takes time in proportion to the length of the text.
 */
export function sentencesOf(text: string, { body, numbering = 2 }: Numbered = {}): readonly Sentence[] {
  const how = `${numbering} ${body}`;
  if (latest?.text !== text || latest.how !== how)
    latest = { text, how, sentences: numbered(text, body, numbering) };
  return latest.sentences;
}

function numbered(text: string, body: Numbered["body"], numbering: Numbering): readonly Sentence[] {
  const { sentencesInBlock, lineBreaks } = RULES[numbering];
  const shown = (piece: string) => (numbering === 1 ? piece : piece.replace(/\s+/g, " "));
  const sentences: Sentence[] = [];
  for (const [index, paragraph] of paragraphsOf(text, RULES[numbering], body).entries()) {
    const block = text.slice(paragraph.start, paragraph.end);
    let { line, start: counted } = paragraph;
    let number = 0;
    for (const piece of sentencesInBlock(block)) {
      const { start, end } = trimmed(text, paragraph.start + piece.start, paragraph.start + piece.end);
      if (start === end) continue;
      line += text.slice(counted, start).match(lineBreaks)?.length ?? 0;
      counted = start;
      const at = `P${index + 1}.S${++number}`;
      sentences.push({ at, text: shown(text.slice(start, end)), start, end, line });
    }
  }
  return sentences;
}

function paragraphsOf(
  text: string,
  { lineBreaks, blank }: { readonly lineBreaks: RegExp; readonly blank: RegExp },
  body: Numbered["body"],
): (Extent & { readonly line: number })[] {
  const [first, last] = body ?? [1, Number.POSITIVE_INFINITY];
  const paragraphs: { start: number; end: number; line: number }[] = [];
  let open: { start: number; end: number; line: number } | undefined;
  let start = 0;
  let line = 1;
  const close = (end: number) => {
    if (line < first || line > last || blank.test(text.slice(start, end))) open = undefined;
    else if (open) open.end = end;
    else {
      open = { start, end, line };
      paragraphs.push(open);
    }
  };
  for (const { 0: lineBreak, index } of text.matchAll(lineBreaks)) {
    close(index);
    if (lineBreak === "\u2029") open = undefined;
    start = index + lineBreak.length;
    line++;
  }
  close(text.length);
  return paragraphs;
}

function trimmed(text: string, start: number, end: number): Extent {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
