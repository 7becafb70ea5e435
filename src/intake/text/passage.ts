import { hashOf, type Numbered, sentencesOf } from "#case/sentences.ts";
import { folded } from "./folded.ts";
import { quotesOf, type Stretch } from "./quotes.ts";
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
  /** SHA-256 of the sentence as the case records it. */
  readonly hash: string;
  /** Where it stands in the source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where a place of the folded sentence stands in the source. */
  readonly inSource: (place: number) => number;
}

/** The sentences of a source, by the numbering of the case. */
export function passagesOf(text: string, numbered: Numbered = {}): Passage[] {
  const found = sentencesOf(text, numbered).map((sentence, index) => {
    const { text: read, at: inSource } = folded(text, sentence.start, sentence.end);
    const paragraph = Number(/^P(\d+)/.exec(sentence.at)![1]);
    return { ...sentence, sentence: sentence.text, paragraph, index, text: read, inSource };
  });
  const size = new Map<number, number>();
  for (const { paragraph } of found) size.set(paragraph, (size.get(paragraph) ?? 0) + 1);
  const passages: Passage[] = [];
  for (let from = 0, to: number; from < found.length; from = to) {
    to = from + size.get(found[from]!.paragraph)!;
    const paragraph = found.slice(from, to);
    const quotes = quotesOf(paragraph.map(({ text: read }) => read));
    for (const [
      position,
      { at, paragraph: number, index, text: read, sentence, start, end, inSource },
    ] of paragraph.entries()) {
      passages.push({
        at,
        paragraph: number,
        index,
        text: read,
        words: wordsOf(read),
        quotes: quotes[position]!,
        heading: isHeading(read, paragraph.length),
        hash: hashOf(sentence),
        start,
        end,
        inSource,
      });
    }
  }
  return passages;
}

function isHeading(sentence: string, sentencesInParagraph: number): boolean {
  return sentencesInParagraph === 1 && sentence.length < 120 && !/[.!:;"]$/.test(sentence);
}
