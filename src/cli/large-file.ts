import { printableLine } from "#case/printable.ts";
import type { Given } from "./flags.ts";
import type { Io } from "./io.ts";

/** From so many bytes on, reading takes more than some two seconds: of what another program wrote, and of an article. */
const LARGE = 1_000_000;
export const LARGE_ARTICLE = 300_000;

/** Says, before a large file is read, that this takes a while: nothing is heard of the reader until it is done. */
export function sayIfLarge(bytes: Uint8Array, name: string, given: Given, io: Io, large = LARGE): void {
  if (bytes.length < large || given.flags.has("quiet")) return;
  sayLong(name, `${(bytes.length / 1e6).toFixed(1)} MB`, io);
}

/** Says, before a small file is read that holds much, what will take a while. */
export function sayIfLong(bytes: Uint8Array, name: string, given: Given, io: Io): (what: string) => void {
  return (what) => {
    // Of a large file it has been said.
    if (bytes.length < LARGE_ARTICLE && !given.flags.has("quiet")) sayLong(name, what, io);
  };
}

function sayLong(name: string, what: string, io: Io): void {
  io.error(`demarche: reading ${printableLine(name)} (${what}) may take some seconds\n`);
}
