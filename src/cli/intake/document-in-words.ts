import { countedInFigures } from "#case/counts-in-words.ts";
import { printableLine } from "#case/printable.ts";
import { sentencesOf } from "#case/sentences.ts";
import { isApart } from "#documents/blocks/apart.ts";
import type { Block, Document, Finding } from "#documents/document.ts";
import { FORM_NAMES } from "#documents/form-of.ts";
import { originInWords } from "#documents/metadata/origins.ts";

/** Stretches that are listed; of more there is a count. */
const MOST_LISTED = 12;
const LONGEST_SAMPLE = 60;

/** What was found in a document, in lines for a terminal: what it says of itself, its body, what is set apart, what is left out. */
export function documentInWords(document: Document, shown: string): string {
  const { form, metadata, body, text, leftOut, notes } = document;
  const sentences = sentencesOf(text, { body });
  const rows: (readonly [string, string])[] = [
    ["title", told(metadata.title)],
    ["author", told(metadata.author)],
    ["publisher", told(metadata.publisher)],
    ["published", told(metadata.published)],
    ...others(metadata.published).map((line) => ["", line] as const),
    [
      "body",
      `lines ${body[0]} to ${body[1]}: ${countedInFigures(sentences.length, "sentence")} in ${countedInFigures(paragraphsIn(sentences), "paragraph")}`,
    ],
  ];
  return [
    `Read ${printableLine(shown)}: ${FORM_NAMES[form]}.`,
    ...notes.map((note) => `Note: ${note}.`),
    ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    ...section(
      "Set apart in the text:",
      document.blocks.filter(isApart).map((block) => apart(block, text)),
    ),
    ...section(
      "Not in the text:",
      leftOut.map(
        ({ what, count, sample }) => `${what} (${count})${sample === undefined ? "" : `: ${short(sample)}`}`,
      ),
    ),
    "",
  ].join("\n");
}

function told({ chosen, why }: Finding): string {
  return chosen === undefined
    ? `not stated: ${why}`
    : `${short(chosen.value, 100)}, from ${originInWords(chosen.origin)}`;
}

/** The other days that were found, each once, with where or with what it is. */
function others({ chosen, candidates }: Finding): string[] {
  const days = new Map<string, string>();
  for (const { value, not, origin } of candidates)
    if (value !== chosen?.value && !days.has(value)) days.set(value, not ?? `from ${originInWords(origin)}`);
  return [...days].map(([day, where]) => `also ${day}, ${where}`);
}

function apart({ kind, lines: [line], start, end }: Block, text: string): string {
  return `line ${String(line).padEnd(4)} ${kind.padEnd(11)} ${short(text.slice(start, end))}`;
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

function short(text: string, most = LONGEST_SAMPLE): string {
  return printableLine(text.replace(/\s+/g, " "), most);
}

function paragraphsIn(sentences: readonly { readonly at: string }[]): number {
  return new Set(sentences.map(({ at }) => at.slice(0, at.indexOf(".")))).size;
}
