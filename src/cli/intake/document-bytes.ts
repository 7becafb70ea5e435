import { closeSync, openSync } from "node:fs";
import { LARGEST_DOCUMENT } from "#documents/limits.ts";
import { REFUSALS, type Refusal } from "#documents/refusal.ts";
import { bytesUpTo } from "../bytes.ts";
import { FileFault, UsageFault } from "../fault.ts";
import { givenFile } from "../given-file.ts";
import type { Io } from "../io.ts";

/** What the user names standard input by. */
const STANDARD_INPUT = "-";

/** The bytes of a document that the user named, or of standard input for `-`; of one that is too large no more than the bound is read. */
export async function documentBytes(
  name: string,
  io: Io,
): Promise<{ readonly bytes: Uint8Array; readonly shown: string }> {
  const piped = name === STANDARD_INPUT;
  const bytes = piped ? await pipedBytes(io) : fileBytes(givenFile(name, io.directory, { pipes: true }));
  const shown = piped ? "standard input" : name;
  if (bytes.length > LARGEST_DOCUMENT) throw fileFault(shown, REFUSALS.tooLarge);
  return { bytes, shown };
}

/** The refusal of a document as a fault. */
export function fileFault(file: string, { what, cure, line = 0, column = 0 }: Refusal): FileFault {
  return new FileFault([{ file, line, column, what, cure, severity: "error" }]);
}

function fileBytes(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    return bytesUpTo(file, LARGEST_DOCUMENT);
  } finally {
    closeSync(file);
  }
}

async function pipedBytes({ input }: Io): Promise<Uint8Array> {
  if (input === undefined) throw new UsageFault("there is no standard input here", "name a file");
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of input()) {
    chunks.push(chunk);
    total += chunk.length;
    if (total > LARGEST_DOCUMENT) break;
  }
  return Buffer.concat(chunks);
}
