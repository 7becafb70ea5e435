import { readDocument } from "#documents/read.ts";
import { madeDocx, madePage, madePdf } from "../made-documents.ts";
import type { Benchmark } from "../row.ts";

/** The length of the stored text of a file. */
async function stored(bytes: Uint8Array, name: string): Promise<number> {
  const reading = await readDocument(bytes, name);
  if ("refusal" in reading) throw new Error(reading.refusal.what);
  return reading.document.text.length;
}

const page = new TextEncoder().encode(madePage());
const docx = madeDocx();
const pdf = madePdf();

/** From the bytes of a document to its stored text, blocks and metadata, in a process that is warm. */
export const benchmarks: readonly Benchmark[] = [
  { name: "intake, warm: read a saved page of 400 kB", run: () => stored(page, "article.html") },
  { name: "intake, warm: read a Word document of 900 words", run: () => stored(docx, "article.docx") },
  { name: "intake, warm: read a PDF of 900 words", run: () => stored(pdf, "article.pdf") },
];
