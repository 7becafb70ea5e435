import type { BlockKind, Document } from "#documents/document.ts";
import { readDocument } from "#documents/read.ts";
import { bytesOf } from "./files.ts";

/** The document that a file holds; fails where it is refused. */
export async function read(file: string | Uint8Array, name = ""): Promise<Document> {
  const reading = await readDocument(typeof file === "string" ? bytesOf(file) : file, name);
  if ("refusal" in reading) throw new Error(`refused: ${reading.refusal.what}`);
  return reading.document;
}

/** Why a file is refused; fails where it is read. */
export async function refusal(file: string | Uint8Array, name = ""): Promise<string> {
  const reading = await readDocument(typeof file === "string" ? bytesOf(file) : file, name);
  if (!("refusal" in reading)) throw new Error(`read: ${reading.document.text.slice(0, 100)}`);
  if (reading.refusal.cure === "") throw new Error("no cure");
  return reading.refusal.what;
}

/** The texts of the blocks of a kind. */
export function textsOf({ blocks, text }: Document, ...kinds: readonly BlockKind[]): string[] {
  return blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
}
