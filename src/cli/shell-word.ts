import { printableLine } from "#case/printable.ts";

const PLAIN = /^[\w./:@%+=,~-]+$/;

/**
 * A path as a line to copy has it: quoted where a shell would take it for several words or run a part of it. What cannot be
 * printed is shown by its code, as everywhere, and is no path to copy.
 */
export function shellWord(path: string): string {
  const shown = printableLine(path);
  return PLAIN.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
