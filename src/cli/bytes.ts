import { closeSync, openSync, readSync } from "node:fs";
import { LARGEST_CASE_FILE, oversize } from "#case/decode.ts";
import { CaseFault } from "./fault.ts";

const CHUNK = 1 << 20;

/**
 * The bytes of a file that the user named on the command line and that is there; one too large to be read is refused
 * under its shown name. A pipe is read as well.
 */
export function bytesOf(path: string, shown: string, most = LARGEST_CASE_FILE): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = bytesUpTo(file, most);
    const tooLarge = oversize(bytes.length, shown, most);
    if (tooLarge) throw new CaseFault([tooLarge]);
    return bytes;
  } catch (error) {
    // What goes wrong while an open file is read does not say of which.
    if (error instanceof Error && "syscall" in error && !("path" in error))
      Object.assign(error, { path: shown });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * What an open file holds, up to `most` bytes and one more, by which one that is too large is known. Counted while
 * reading: the size that a file states is no bound for what it gives.
 */
export function bytesUpTo(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total <= most) {
    const chunk = new Uint8Array(Math.min(CHUNK, most + 1 - total));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    total += count;
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, total);
}
