import { countedInFigures } from "#case/counts-in-words.ts";
import { printableLine } from "#case/printable.ts";
import { sentencesOf } from "#case/sentences.ts";
import { isApart } from "#documents/blocks/apart.ts";
import type { Document, Finding } from "#documents/document.ts";
import { FORM_NAMES } from "#documents/form-of.ts";
import { originInWords } from "#documents/metadata/origins.ts";

const LONGEST_SAMPLE = 60;

/** What was found in a document, in words: what it says of itself, its body, what is set apart, what is left out. */
export interface FoundInDocument {
  /** What it is: `a Word document (.docx)`. */
  readonly form: string;
  readonly notes: readonly string[];
  /** By name; a name that is empty goes on with the row above. */
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly apart: readonly { readonly line: number; readonly kind: string; readonly sample: string }[];
  readonly leftOut: readonly string[];
}

/** What was found in a document; every text of it on one line, and printable. `given`: the day that the user says it appeared on. */
export function foundInDocument(
  { form, metadata, body, text, blocks, leftOut, notes }: Document,
  given?: string,
): FoundInDocument {
  const sentences = sentencesOf(text, { body });
  const paragraphs = new Set(sentences.map(({ at }) => at.slice(0, at.indexOf("."))));
  return {
    form: FORM_NAMES[form],
    notes,
    rows: [
      ["title", told(metadata.title)],
      ["author", told(metadata.author)],
      ["publisher", told(metadata.publisher)],
      ["published", given === undefined ? told(metadata.published) : `${short(given, 100)}, as you say`],
      ...others(metadata.published, given).map((line) => ["", line] as const),
      [
        "body",
        `lines ${body[0]} to ${body[1]}: ${countedInFigures(sentences.length, "sentence")} in ${countedInFigures(paragraphs.size, "paragraph")}`,
      ],
    ],
    apart: blocks
      .filter(isApart)
      .map(({ kind, lines: [line], start, end }) => ({ line, kind, sample: short(text.slice(start, end)) })),
    leftOut: leftOut.map(
      ({ what, count, sample }) => `${what} (${count})${sample === undefined ? "" : `: ${short(sample)}`}`,
    ),
  };
}

function told({ chosen, why }: Finding): string {
  return chosen === undefined
    ? `not stated: ${why}`
    : `${short(chosen.value, 100)}, from ${originInWords(chosen.origin)}`;
}

/** The days that were found and are not the one that is taken, each once, with where or with what it is. */
function others({ chosen, candidates }: Finding, given = chosen?.value): string[] {
  const days = new Map<string, string>();
  for (const { value, not, origin } of candidates)
    if (value !== given && !days.has(value)) days.set(value, not ?? `from ${originInWords(origin)}`);
  return [...days].map(([day, where]) => `also ${day}, ${where}`);
}

function short(text: string, most = LONGEST_SAMPLE): string {
  return printableLine(text.replace(/\s+/g, " "), most);
}
