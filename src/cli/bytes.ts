import { closeSync, fstatSync, openSync, readSync } from "node:fs";
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
  // A small file takes no more than it needs, and one byte by which its end is seen; a pipe states no size.
  const stated = fstatSync(file).size;
  let room = Math.min(CHUNK, stated > 0 ? stated + 1 : CHUNK);
  while (total <= most) {
    const chunk = new Uint8Array(Math.min(room, most + 1 - total));
    let filled = 0;
    while (filled < chunk.length) {
      const count = readSync(file, chunk, filled, chunk.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
    chunks.push(chunk.subarray(0, filled));
    total += filled;
    if (filled < chunk.length) break;
    room = CHUNK;
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, total);
}
