/** Columns that a text takes in a terminal: two for wide letters of East Asian scripts and pictographs, none for marks that combine. */
export function columnsOf(text: string): number {
  if (!FARTHER.test(text)) return text.length;
  let columns = 0;
  for (const letter of text) columns += letterColumns(letter);
  return columns;
}

/** Letters from where some are wide, or none: all but dashes, quotation marks and the like, which most texts have. */
const FARTHER = /[\u0300-\u200f\u202a-\uffff]/;

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
// Unicode Standard Annex 11, the blocks that are wide throughout.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function letterColumns(letter: string): number {
  if (letter < "\u0300") return 1;
  return COMBINING.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
}

/** A text that is its words with one space between them. */
const SPACED_ONCE = /^\S+(?: \S+)*$/;

/** Text broken at spaces into lines of at most `width` columns, longer words being cut; always at least one line. */
export function linesOf(text: string, width: number): readonly string[] {
  if (SPACED_ONCE.test(text) && columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const word of wordsOf(text).flatMap((long) => cutWord(long, width))) {
    const columns = columnsOf(word);
    if (line !== "" && taken + 1 + columns > width) {
      lines.push(line);
      [line, taken] = [word, columns];
    } else [line, taken] = line === "" ? [word, columns] : [`${line} ${word}`, taken + 1 + columns];
  }
  return [...lines, line];
}

/** The words of a text, a number staying with its per cent sign and "n = 4" staying whole. */
export function wordsOf(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/);
  if (!/[%=]/.test(text)) return parts;
  const words: string[] = [];
  for (const word of parts) {
    const previous = words.at(-1) ?? "";
    const joins =
      previous !== "" && (/^%\W*$/.test(word) || (word === "=" && previous === "n") || previous === "n =");
    if (joins) words[words.length - 1] = `${previous} ${word}`;
    else words.push(word);
  }
  return words;
}

function cutWord(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && columnsOf(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/** Text filled with spaces to `width` columns, on the left for `end`. */
export function filled(text: string, width: number, align: "start" | "end" = "start"): string {
  const space = " ".repeat(Math.max(0, width - columnsOf(text)));
  return align === "end" ? space + text : text + space;
}

/** Text cut to `width` columns, with an ellipsis where something was cut off. */
export function fitted(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let result = "";
  for (const letter of text) {
    if (columnsOf(result + letter) > width - 1) break;
    result += letter;
  }
  return `${result.trimEnd()}…`;
}
