import { lookAlikeOf } from "#case/look-alikes.ts";

/** A word, number or mark of a sentence. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Where it stands in the folded sentence, its end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `word` begins with a letter, `number` with a digit; `s` is the ending of a possessive; else a `mark`. */
  readonly kind: "word" | "number" | "s" | "mark";
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** Whether no space stands before it. */
  readonly glued: boolean;
}

/** Hyphens stand alone, so that names joined by one are found; `U.S.` is one word, `'s` its own. */
const WORD =
  /(?<s>'s(?![\p{L}\p{N}]))|(?<word>(?:\p{Lu}\.){2,6}|[\p{L}](?:[\p{L}\p{N}\p{M}&]|'(?!s(?![\p{L}\p{N}]))(?=\p{L}))*)|(?<number>\p{N}(?:[\p{L}\p{N}]|[.,:](?=\p{N}))*)|\S/gu;

/** The words, numbers and marks of a folded sentence, in order. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const match of sentence.matchAll(WORD)) {
    const { 0: text, index: start } = match;
    const groups = match.groups!;
    const end = start + text.length;
    words.push({
      text,
      lower: text.toLowerCase(),
      start,
      end,
      kind:
        groups.word !== undefined
          ? "word"
          : groups.number !== undefined
            ? "number"
            : groups.s !== undefined
              ? "s"
              : "mark",
      capital: /^\p{Lu}/u.test(text),
      glued: words.length > 0 && words.at(-1)!.end === start,
    });
  }
  return words;
}
/** Whether a word mixes letters of ASCII with letters of another alphabet that look like them: it is no name to be trusted. */
export function isMixed(word: string): boolean {
  return /[A-Za-z]/.test(word) && [...word].some((letter) => lookAlikeOf(letter) !== undefined);
}
