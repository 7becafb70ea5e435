import { printableLine } from "#case/printable.ts";
import { type Numbered, sentencesOf } from "#case/sentences.ts";
import { greatestOf } from "#math/extremes.ts";

/** Longest heading that makes a title. */
const LONGEST_TITLE = 120;

/**
 * A text with the number of every sentence before it, as citations name them: a line each, paragraphs set apart.
 * Numbers and sentences only, so that it can be printed anywhere.
 */
export function numberedText(text: string, numbered: Numbered = {}): string {
  const sentences = sentencesOf(text, numbered);
  const width =
    greatestOf(
      sentences.map(({ at }) => at.length),
      0,
    ) + 2;
  return sentences
    .map((sentence, index) => {
      const isFirst = index > 0 && sentence.at.endsWith(".S1");
      return `${isFirst ? "\n" : ""}${sentence.at.padEnd(width)}${printableLine(sentence.text)}\n`;
    })
    .join("");
}

/** The heading of a text: its first sentence, where that is short and stands alone; undefined where there is none. */
export function headingOf(text: string): string | undefined {
  const [first, second] = sentencesOf(text.slice(0, 10_000));
  if (first === undefined || first.text.length > LONGEST_TITLE) return undefined;
  return second?.at === "P1.S2" ? undefined : printableLine(first.text);
}
