import type { Oddity } from "./yaml-oddities.ts";

/**
 * What YAML 1.2 has no place for (c-printable, § 5.1): controls but for tab and line ends, and what is no character. Halves
 * of surrogate pairs, which it refuses too, are found where a text is read.
 */
const REFUSED = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/gu;
/** A carriage return that no line feed follows. */
const LONE_RETURN = /\r(?!\n)/;
/** So many are told: a file that has more is damaged, or none. */
const MOST_TOLD = 10;

/** Characters that a YAML file cannot have, and line ends that readers differ about. */
export function oddCharacters(text: string): Oddity[] {
  const found: Oddity[] = [];
  for (const { index, 0: character } of text.matchAll(REFUSED)) {
    if (found.length === MOST_TOLD) break;
    found.push({ at: index, ...refused(character) });
  }
  const lone = LONE_RETURN.exec(text);
  if (lone) {
    const what = text.includes("\n")
      ? "a carriage return without a line feed, which some readers take for the end of a line"
      : "the lines end with carriage returns alone, as on the first Macs";
    found.push({ at: lone.index, what, cure: "save the file with LF, or CR LF, at the end of each line" });
  }
  return found;
}

function refused(character: string): Omit<Oddity, "at"> {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code > 0xfff0) return { what: `${name}, which is no character`, cure: "remove it" };
  return {
    what: `the control character ${name}, which YAML does not allow`,
    // What Windows-1252 has for quotes and dashes becomes a control where it is taken for Latin-1.
    cure:
      code >= 0x80
        ? "write the quote, dash or letter that was meant: the text was once read in the wrong encoding"
        : "remove it",
  };
}

/** What YAML 1.1 took for line ends, and 1.2 takes for parts of a text: next line, line and paragraph separator. */
export const FORMER_LINE_ENDS = /[\u0085\u2028\u2029]/;

/** Lines at the head of a file that tell readers of YAML how to read it: a case has no use for them. */
export function directives(text: string): Oddity[] {
  const found: Oddity[] = [];
  let versions = 0;
  for (const { index, 0: line } of text.matchAll(/(?<![^\n])\uFEFF?[^\n]*/g)) {
    if (/^\uFEFF?\s*(?:#[^\n]*)?$/.test(line)) continue;
    const [, name, behind = ""] = /^\uFEFF?%(\S*)([^\n]*)$/.exec(line) ?? [];
    if (name === undefined) break;
    const rest = behind.replace(/#[^\n]*$/, "").trim();
    if (name === "YAML" && rest === "1.2" && versions++ === 0) continue;
    found.push({ at: index + (line.startsWith("\uFEFF") ? 1 : 0), ...refusedDirective(name, rest) });
  }
  return found;
}

function refusedDirective(name: string, rest: string): Omit<Oddity, "at"> {
  if (name === "YAML" && rest === "1.2")
    return { what: "the line `%YAML 1.2` for the second time", cure: "remove it" };
  if (name === "YAML") return { what: `the line \`%YAML ${rest}\``, cure: "remove it: a case is YAML 1.2" };
  if (name === "TAG") return { what: `the line \`%TAG ${rest}\``, cure: "remove it: a case has no tags" };
  return {
    what: "a line that begins with `%` tells readers of YAML how to read the file",
    cure: "remove it; a remark begins with `#`",
  };
}

/** Embeddings, overrides and isolates: they turn the direction of writing until they are ended, or to the end of a line. */
export const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Marks in comments that turn the direction of writing, so that a reader sees other lines than the program reads; `texts` are
 * the places of keys and texts, where such marks are told of by another rule.
 */
export function turnedComments(text: string, texts: readonly (readonly [number, number])[]): Oddity[] {
  const found: Oddity[] = [];
  let next = 0;
  for (const { index, 0: mark } of text.matchAll(TURNS)) {
    while (next < texts.length && texts[next]![1] <= index) next++;
    if (next < texts.length && beginOf(text, texts[next]![0]) <= index) continue;
    if (found.length === MOST_TOLD) break;
    const code = mark.charCodeAt(0).toString(16).toUpperCase();
    found.push({
      at: index,
      what: `a comment has U+${code}, which turns the direction of writing: lines look otherwise than they are read`,
      cure: "remove it",
    });
  }
  return found;
}

/** Where a text itself begins: of one in a block that is behind the line of its `|` or `>`, which may have a comment. */
function beginOf(text: string, at: number): number {
  return text[at] === "|" || text[at] === ">" ? text.indexOf("\n", at) : at;
}
