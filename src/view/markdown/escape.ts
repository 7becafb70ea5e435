import { printable } from "#case/printable.ts";
import { greatestOf } from "#math/extremes.ts";

// What GitHub Flavored Markdown makes a link of without any mark: an address of the web or of mail. Readers differ in
// whether an escape keeps it from being one; code it is for all of them.
const ADDRESS =
  /(?:\b[a-z][a-z\d+.-]{0,30}:\/\/|\bwww\.)[^\s<>`|]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}/giu;

/**
 * Text made safe inside a line of Markdown: on one line, with every mark that Markdown would read as its own escaped, and
 * addresses as code, so that nothing in it becomes a link, a picture or HTML.
 */
export function escapeMarkdown(text: string): string {
  const line = printable(text).replace(/\s+/g, " ");
  let result = "";
  let from = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    // A stop that ends a sentence belongs to the sentence.
    const shown = address.replace(/[.,;:!?'")\]]+$/, "");
    result += `${marksEscaped(line.slice(from, index))}\`${shown}\``;
    from = index + shown.length;
  }
  return result + marksEscaped(line.slice(from));
}

// “<1 %”: no tag, link or comment begins with a number that a space ends, and who reads the file as text reads that.
const OPENING = /<(?!\d+ )/g;

function marksEscaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/&(?=[#\w]+;)/g, "&amp;")
    .replace(OPENING, "&lt;");
}

/** A line that begins a paragraph, kept from being read as a heading, a list or a quotation. */
export function asParagraph(line: string): string {
  return line
    .trim()
    .replace(/^(?=[#>+-])/, "\\")
    .replace(/^(\d+)(?=[.)])/, "$1\\");
}

/** Lines that are shown as they are, in a fence longer than any in them. */
export function codeMarkdown(lines: string): string {
  const longest = greatestOf(
    [...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length),
    2,
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${printable(lines)}\n${fence}`;
}
