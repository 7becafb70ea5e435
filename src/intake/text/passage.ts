import { hashOf, type Numbered, sentencesOf } from "#case/sentences.ts";
import { type Apart, withoutApart } from "./apart.ts";
import { folded } from "./folded.ts";
import { quotesOf, type Stretch } from "./quotes.ts";
import type { Stamp } from "./stamps.ts";
import { type Word, wordsOf } from "./words.ts";

/** A numbered sentence of the source as the rules read it. */
export interface Passage {
  /** `P8.S1`. */
  readonly at: string;
  readonly paragraph: number;
  /** Its place among all sentences, from 0. */
  readonly index: number;
  /** Folded. */
  readonly text: string;
  readonly words: readonly Word[];
  /** What stands in quotation marks. */
  readonly quotes: readonly Stretch[];
  /** A line of its own without a full stop: a title or heading, from which nothing is taken but names and questions. */
  readonly heading: boolean;
  /** All of it is set apart from what the article says; the rules see no word of it. */
  readonly apart: boolean;
  /** The moment of the entry of a live blog that it is of. */
  readonly stamp?: Stamp;
  /** SHA-256 of the sentence as the case records it. */
  readonly hash: string;
  /** Where it stands in the source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where a place of the folded sentence stands in the source. */
  readonly inSource: (place: number) => number;
}

/** What is known of a text beside its words: what of it is set apart, and the moments of its entries in their order. */
interface Known extends Numbered {
  readonly apart?: readonly Apart[] | undefined;
  readonly stamps?: readonly Stamp[];
}

/** The sentences of a source, by the numbering of the case. Words that are set apart keep their place and are not read. */
export function passagesOf(text: string, { apart = [], stamps = [], ...numbered }: Known = {}): Passage[] {
  const shown = withoutApart(text, apart);
  const found = sentencesOf(text, numbered).map((sentence, index) => {
    const { start, end } = trimmed(shown, sentence);
    const { text: read, at: inSource } = folded(shown, start, end);
    const paragraph = Number(/^P(\d+)/.exec(sentence.at)![1]);
    return { ...sentence, sentence: sentence.text, paragraph, index, text: read, inSource, start, end };
  });
  const size = new Map<number, number>();
  for (const { paragraph, text: read } of found)
    if (read !== "") size.set(paragraph, (size.get(paragraph) ?? 0) + 1);
  let told = -1;
  const passages: Passage[] = [];
  for (let from = 0, to: number; from < found.length; from = to) {
    to = from + 1;
    while (found[to]?.paragraph === found[from]!.paragraph) to++;
    const paragraph = found.slice(from, to);
    const quotes = quotesOf(paragraph.map(({ text: read }) => read));
    for (const [
      position,
      { at, paragraph: number, index, text: read, sentence, start, end, inSource },
    ] of paragraph.entries()) {
      while (told + 1 < stamps.length && stamps[told + 1]!.start < end) told++;
      const stamp = stamps[told];
      let hash: string | undefined;
      passages.push({
        at,
        paragraph: number,
        index,
        text: read,
        words: wordsOf(read),
        quotes: quotes[position]!,
        heading: isHeading(read, size.get(number) ?? 0),
        apart: read === "",
        ...(stamp && { stamp }),
        // Taken where it is asked for: few sentences are cited, and those often more than once.
        get hash() {
          hash ??= hashOf(sentence);
          return hash;
        },
        start,
        end,
        inSource,
      });
    }
  }
  return passages;
}

/** A sentence without the blanks at its ends; of one that is blank the place where it begins. */
function trimmed(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const read = text.slice(start, end);
  const from = start + (read.length - read.trimStart().length);
  return read.trim() === "" ? { start, end: start } : { start: from, end: start + read.trimEnd().length };
}

function isHeading(sentence: string, sentencesInParagraph: number): boolean {
  return sentencesInParagraph === 1 && sentence.length < 120 && !/[.!:;"]$/.test(sentence);
}
