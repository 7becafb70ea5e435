import { hashOf } from "#case/sentences.ts";
import { blocksOf } from "./blocks/blocks-of.ts";
import type { Document, Form } from "./document.ts";
import { FORM_NAMES, formOf, promisedForm } from "./form-of.ts";
import type { Found, SayLong } from "./found.ts";
import { metadataOf } from "./metadata/metadata-of.ts";
import { REFUSALS, type Refusal, Refused } from "./refusal.ts";
import { refuseLong } from "./refuse-long.ts";
import { seen, storedText, Tally } from "./stored-text.ts";

/** A document that was read, or why it was not. */
export type Reading = { readonly document: Document } | { readonly refusal: Refusal };

/**
 * Reads a document from its bytes. What it holds is told by these; where the ending of its name promises something else,
 * that is noted. Pages run nothing and fetch nothing. `name` is empty for standard input. `long`
 * is told what takes more than some two seconds before it is read.
 *
 * The same bytes and name give the same document. Throws nothing for what the bytes hold.
 */
export async function readDocument(bytes: Uint8Array, name: string, long?: SayLong): Promise<Reading> {
  try {
    return { document: await documentOf(bytes, name, long) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

async function documentOf(bytes: Uint8Array, name: string, long?: SayLong): Promise<Document> {
  const held = formOf(bytes);
  if (held !== undefined && typeof held !== "string") throw new Refused(held);
  const promised = promisedForm(name);
  const form = held ?? (promised === "markdown" ? "markdown" : "text");
  const tally = new Tally();
  const found = await readerOf(form)(bytes, tally, long);
  const { text, hints } =
    found.text === undefined
      ? storedText(found.pieces, tally)
      : { text: seen(found.text, tally), hints: new Map() };
  if (text.trim() === "") throw new Refused(REFUSALS.noText);
  refuseLong(text, found.text !== undefined);
  const { blocks, body } = blocksOf(text, hints, found.title);
  const metadata = metadataOf(found, text, blocks);
  found.refuse?.(text, blocks);
  const surprise =
    promised !== undefined && promised !== form
      ? [`its name promises ${FORM_NAMES[promised]}, but it holds ${FORM_NAMES[form]}, and was read so`]
      : [];
  return {
    form,
    text,
    sha256: hashOf(text),
    blocks,
    body,
    metadata,
    leftOut: tally.all,
    notes: [...surprise, ...found.notes],
  };
}

/** The reader of a form; each is loaded when it is first needed, since the libraries for forms are large. */
function readerOf(form: Form): (bytes: Uint8Array, tally: Tally, long?: SayLong) => Promise<Found> {
  switch (form) {
    case "html":
      return async (bytes, tally) => (await import("./html/read-html.ts")).readHtml(bytes, tally);
    case "docx":
      return async (bytes, tally, long) => (await import("./docx/read-docx.ts")).readDocx(bytes, tally, long);
    case "pdf":
      return async (bytes, tally, long) => (await import("./pdf/read-pdf.ts")).readPdf(bytes, tally, long);
    case "markdown":
      return async (bytes, tally) => (await import("./plain/read-markdown.ts")).readMarkdown(bytes, tally);
    case "text":
      return async (bytes) => (await import("./plain/read-text.ts")).readText(bytes);
  }
}
