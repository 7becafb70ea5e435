import {
  closeSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

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

/** Files that are open at once: systems let a process have few hundred. */
const MOST_OPEN = 64;

/**
 * Writes files below a folder, with the folders that they need, none of which files is there yet; when all is done, their
 * content outlives a loss of power. A disk takes the content of many files in hardly more time than that of one, if it
 * is not asked to wait for each.
 */
export async function writeAllDurably(folder: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const all = [...files];
  for (let first = 0; first < all.length; first += MOST_OPEN) {
    const open: number[] = [];
    try {
      for (const [name, content] of all.slice(first, first + MOST_OPEN)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        const file = openSync(path, "wx");
        open.push(file);
        writeFileSync(file, content);
      }
      await flushed(open);
    } finally {
      closeAll(open);
    }
  }
}

/** Waits until no file is being flushed any more, so that nothing goes on after a fault. */
async function flushed(files: readonly number[]): Promise<void> {
  const flush = promisify(fsync);
  for (const each of await Promise.allSettled(files.map((file) => flush(file)))) {
    if (each.status === "rejected") throw each.reason;
  }
}

/** Some disks say only here that they had no space; the files after such a one are closed all the same. */
function closeAll([file, ...others]: readonly number[]): void {
  if (file === undefined) return;
  try {
    closeSync(file);
  } finally {
    closeAll(others);
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
