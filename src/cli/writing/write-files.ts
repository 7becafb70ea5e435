import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Content, madeFolder } from "./durable.ts";
import { notWritten } from "./not-written.ts";
import { refuseExisting, writeFile } from "./write-file.ts";

/** A file that is to be written, and its place as messages name it. */
export interface Wanted {
  readonly place: string;
  readonly shown: string;
  readonly content: Content;
}

/**
 * Writes files that belong together, in their order. Where one of them is there already and `replace` is not given, none is
 * written; where one cannot be written, those that were new are taken away again, with the folders made for them.
 */
export function writeFiles(files: readonly Wanted[], replace: boolean): void {
  for (const { place, shown } of files) refuseExisting(place, shown, replace);
  const undo: (() => void)[] = [];
  try {
    for (const { place, shown, content } of files) {
      undo.push(folderFor(place, shown));
      const isNew = isFree(place, shown);
      writeFile(place, content, { shown, replace });
      if (isNew) undo.push(() => rmSync(place, { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function folderFor(place: string, shown: string): () => void {
  try {
    return madeFolder(dirname(place));
  } catch (error) {
    throw notWritten(shown, error);
  }
}

function isFree(place: string, shown: string): boolean {
  try {
    refuseExisting(place, shown, false);
    return true;
  } catch {
    return false;
  }
}
