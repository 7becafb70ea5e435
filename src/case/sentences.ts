import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A numbered sentence of a source. */
export interface Sentence {
  /** `P8.S1`: paragraph and sentence, both from 1. Headings are paragraphs. */
  readonly at: string;
  readonly text: string;
  /** Where it stands in the text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Line in the file, from 1. */
  readonly line: number;
}

// The segmenter of Unicode (UAX 29) ends a sentence after `George W. ` and `Mr. `; these endings are merged with
// what follows. Only single initials and personal titles: a longer list of abbreviations merges as much as it mends.
const NOT_AN_END =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Amb|Rev|Hon|St)\.\s*$/u;

/**
 * The sentences of a plain text, numbered by paragraph. Paragraphs are blocks of lines between lines that are blank
 * (no-break spaces count as blank). `body` gives the first and last line to number, from 1.
 */
export function sentencesOf(text: string, body?: readonly [first: number, last: number]): Sentence[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return paragraphsOf(text, body).flatMap((paragraph, index) => {
    const block = text.slice(paragraph.start, paragraph.end);
    const pieces: { start: number; end: number }[] = [];
    for (const { segment, index: offset } of segmenter.segment(block)) {
      const last = pieces.at(-1);
      if (last && NOT_AN_END.test(block.slice(last.start, last.end))) last.end = offset + segment.length;
      else pieces.push({ start: offset, end: offset + segment.length });
    }
    const trimmed = pieces
      .map((piece) => trim(text, paragraph.start + piece.start, paragraph.start + piece.end))
      .filter((piece) => piece.start < piece.end);
    return trimmed.map(({ start, end }, number) => ({
      at: `P${index + 1}.S${number + 1}`,
      text: text.slice(start, end),
      start,
      end,
      line: paragraph.line + text.slice(paragraph.start, start).split("\n").length - 1,
    }));
  });
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf(
  text: string,
  body: readonly [number, number] | undefined,
): (Extent & { line: number })[] {
  const [first, last] = body ?? [1, Number.POSITIVE_INFINITY];
  const paragraphs: (Extent & { line: number })[] = [];
  let open: { start: number; end: number; line: number } | undefined;
  let start = 0;
  let line = 1;
  for (const content of text.split("\n")) {
    const blank = /^[\s\u00A0\uFEFF]*$/.test(content);
    if (blank || line < first || line > last) open = undefined;
    else if (open) open.end = start + content.length;
    else {
      open = { start, end: start + content.length, line };
      paragraphs.push(open);
    }
    start += content.length + 1;
    line++;
  }
  return paragraphs;
}

function trim(text: string, start: number, end: number): Extent {
  let from = start;
  let to = end;
  while (from < to && /[\s\u00A0]/.test(text[from]!)) from++;
  while (to > from && /[\s\u00A0]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
