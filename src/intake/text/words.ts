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
  /'(?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,6}|\p{L}(?:[\p{L}\p{N}\p{M}&]|'(?!(?:s|d|ll|re|ve|m)(?![\p{L}\p{N}]))(?=\p{L}))*|\p{N}(?:[\p{L}\p{N}]|[.,:](?=\p{N}))*|\S/gu;
/** The same of a sentence of ASCII, as most are, which needs no tables of all alphabets. */
const ASCII_WORD =
  /'(?:s|d|ll|re|ve|m)(?![A-Za-z0-9])|(?:[A-Z]\.){2,6}|[A-Za-z](?:[A-Za-z0-9&]|'(?!(?:s|d|ll|re|ve|m)(?![A-Za-z0-9]))(?=[A-Za-z]))*|[0-9](?:[A-Za-z0-9]|[.,:](?=[0-9]))*|\S/g;

/** Helping verbs that are joined to whoever does it: `we'd`, `they've`. */
const SHORT = new Map([
  ["'d", "would"],
  ["'ll", "will"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'m", "am"],
]);

/** The words, numbers and marks of a folded sentence, in order. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  const pattern = /^[\0-\x7f]*$/.test(sentence) ? ASCII_WORD : WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence), last = -1; match; match = pattern.exec(sentence)) {
    const { 0: text, index: start } = match;
    const end = start + text.length;
    const capital = isCapital(text);
    words.push({
      text,
      lower: SHORT.get(text) ?? text.toLowerCase(),
      start,
      end,
      kind: kindOf(text),
      capital,
      glued: start === last,
    });
    last = end;
  }
  return words;
}

/** What the first character makes of a word: a letter, digit or other mark. */
function kindOf(text: string): Word["kind"] {
  if (text === "'s") return "s";
  if (SHORT.has(text)) return "word";
  const first = text.charCodeAt(0);
  if (first < 128) return isLetter(first) ? "word" : first >= 48 && first <= 57 ? "number" : "mark";
  return /^\p{L}/u.test(text) ? "word" : /^\p{N}/u.test(text) ? "number" : "mark";
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a word mixes letters of ASCII with letters of another alphabet that look like them: it is no name to be trusted. */
export function isMixed(word: string): boolean {
  return /[A-Za-z]/.test(word) && [...word].some((letter) => lookAlikeOf(letter) !== undefined);
}
