import { foundInDocument } from "#article-case/found-in-document.ts";
import { printableLine } from "#case/printable.ts";
import type { Document } from "#documents/document.ts";

/** Stretches that are listed; of more there is a count. */
const MOST_LISTED = 12;

/** What was found in a document, in lines for a terminal; with the day that the user says it was published on. */
export function documentInWords(document: Document, shown: string, published?: string): string {
  const { form, notes, rows, apart, leftOut } = foundInDocument(document, published);
  return [
    `Read ${printableLine(shown)}: ${form}.`,
    ...notes.map((note) => `Note: ${note}.`),
    ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    ...section(
      "Set apart in the text:",
      apart.map(({ line, kind, sample }) => `line ${String(line).padEnd(4)} ${kind.padEnd(11)} ${sample}`),
    ),
    ...section("Not in the text:", leftOut),
    "",
  ].join("\n");
}

function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LISTED;
  return [
    heading,
    ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more: --json lists all`] : []),
  ];
}
