import { statSync } from "node:fs";
import { relative } from "node:path";
import { printableLine } from "#case/printable.ts";
import { caseFile } from "./case-folder.ts";
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

/** A case of so many bytes is larger than any that was coded by hand, and a file that holds one may take seconds before anything can be told. */
export const LARGE_TO_TELL = 100_000;

/** Says, before a case is read, what is being done: again and again or, on a terminal, once of a large one. */
export function sayReading(name: string | undefined, given: Given, io: Io): void {
  if (name === undefined || io.lines === undefined || given.flags.has("quiet")) return;
  const file = caseFile(name, io.directory);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isLarge = size >= LARGE_TO_TELL;
  if (io.doing) io.doing("reading and checking the case", isLarge);
  else if (isLarge) sayLong(relative(io.directory, file) || file, `${Math.round(size / 1000)} kB`, io);
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
