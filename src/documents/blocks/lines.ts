import type { BlockKind, Moment } from "../document.ts";
import type { LineHints } from "../stored-text.ts";

/** A line of a stored text that is not blank, as the rules look at it and what they have made of it. */
export interface Line {
  /** Its number, from 1. */
  readonly line: number;
  /** The line without the blanks around it. */
  readonly text: string;
  /** Where that stands in the text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The paragraph that it is of, from 0: lines between two that are blank. */
  readonly paragraph: number;
  /** Whether the form of the document says what it is. */
  readonly told: boolean;
  /** Of a heading: its level, where the form tells it. */
  readonly level: number | undefined;
  kind: BlockKind | undefined;
  rule: string | undefined;
  at: Moment | undefined;
  /** How much of its beginning is a stamp or a title of its own, in UTF-16 units. */
  lead: { readonly kind: "stamp" | "glued-title"; readonly length: number; readonly at?: Moment } | undefined;
}

const BLANK = /^[\s\u200B]*$/;

/** The lines of a text that are not blank. Breaks are those that `sentencesOf` knows. */
export function linesOf(text: string, hints: LineHints): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let line = 1;
  let paragraph = -1;
  let blankBefore = true;
  const close = (end: number) => {
    const whole = text.slice(start, end);
    if (BLANK.test(whole)) blankBefore = true;
    else {
      if (blankBefore) paragraph++;
      blankBefore = false;
      const from = start + (whole.length - whole.trimStart().length);
      const trimmed = whole.trim();
      const hint = hints.get(line);
      lines.push({
        line,
        text: trimmed,
        start: from,
        end: from + trimmed.length,
        paragraph,
        told: hint?.kind !== undefined,
        level: hint?.level,
        kind: hint?.kind,
        rule: hint?.rule,
        at: undefined,
        lead: undefined,
      });
    }
  };
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    close(index);
    start = index + lineBreak.length;
    line++;
  }
  close(text.length);
  return lines;
}

/** Whether a line tells something in sentences, so that an article can begin with it. */
export function isProse(text: string): boolean {
  if (/[.!?…。！？]["'”’»)\]]*$/.test(text.slice(-8)))
    return text.split(/\s+/, 5).length >= 4 || /[。！？]/.test(text);
  return text.length >= 90;
}

/** Whether two lines say the same, without regard to capitals, signs and blanks. */
export function sameWords(one: string, other: string): boolean {
  const key = wordsKey(one);
  return key !== "" && key === wordsKey(other);
}

/** What two lines that say the same have in common; empty for one without words. */
export function wordsKey(text: string): string {
  return text
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
