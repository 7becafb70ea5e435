import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync, statSync, writeFileSync } from "node:fs";
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
  // One by one: making them all at once never returns where the system refuses one as below /proc.
  const missing: string[] = [];
  for (let folder = path; !isFolder(folder); folder = dirname(folder)) missing.unshift(folder);
  const made: string[] = [];
  const unmake = () => {
    for (const folder of made.toReversed()) {
      try {
        rmdirSync(folder);
      } catch {
        return;
      }
    }
  };
  try {
    for (const folder of missing) {
      if (makes(folder)) made.push(folder);
    }
  } catch (error) {
    unmake();
    throw error;
  }
  return unmake;
}

/** Makes a folder; false where another program has made it meanwhile. */
function makes(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && statSync(path).isDirectory()) return false;
    throw error;
  }
}

/** Whether a folder is there; what is there and is none is refused by the one who makes a folder in its place. */
function isFolder(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined || dirname(path) === path;
}
