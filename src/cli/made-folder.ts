import { accessSync, constants, lstatSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Folders one above the other that are tried: no cache lies deeper. */
const DEEPEST = 64;

/**
 * Makes a folder with those above it, one at a time, and says whether it is there and may be written. Asked to make all at once
 * Node goes on for ever where a folder cannot be made though the one above it is there, as under /proc.
 */
export function madeFolder(folder: string): boolean {
  const missing: string[] = [];
  try {
    let place = folder;
    while (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
      if (missing.push(place) > DEEPEST || dirname(place) === place) return false;
      place = dirname(place);
    }
    for (const each of missing.reverse()) mkdirSync(each, { mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // A file where a folder is to be, or one in which nothing may be made.
    return false;
  }
}
