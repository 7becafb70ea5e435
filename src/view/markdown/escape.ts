import { withoutControls } from "../plain-text.ts";

/** Text made safe inside a line of Markdown: on one line, with every mark that Markdown would read as its own escaped. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/&(?=[#\w]+;)/g, "&amp;")
    .replace(/</g, "&lt;");
}

/** A line that begins a paragraph, kept from being read as a heading, a list or a quotation. */
export function asParagraph(line: string): string {
  return line
    .trim()
    .replace(/^(?=[#>+-])/, "\\")
    .replace(/^(\d+)(?=[.)])/, "$1\\");
}
