import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The content of a file that is written. */
export type Content = string | Uint8Array;

/** Writes a file that is not there yet, and sees to it that its content outlives a loss of power. */
export function writeDurably(path: string, content: Content): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder with those above it; gives what removes again those that were made, as far as they are empty. */
export function madeFolder(path: string): () => void {
  const first = mkdirSync(path, { recursive: true });
  return () => {
    if (first === undefined) return;
    for (let folder = path; folder.length >= first.length; folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        return;
      }
    }
  };
}
