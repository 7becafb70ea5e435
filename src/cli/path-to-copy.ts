import { printableLine } from "#case/printable.ts";
import { shellWord } from "#case/shell-word.ts";

/** A path in a line to copy. What cannot be printed is shown by its code, as everywhere, and is no path to copy. */
export function pathToCopy(path: string): string {
  return shellWord(printableLine(path));
}
