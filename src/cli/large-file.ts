import { printableLine } from "#case/printable.ts";
import type { Given } from "./flags.ts";
import type { Io } from "./io.ts";

/** From so many bytes on, reading takes more than some two seconds. */
const LARGE = 1_000_000;

/** Says, before a large file is read, that this takes a while: nothing is heard of the reader until it is done. */
export function sayIfLarge(bytes: Uint8Array, name: string, given: Given, io: Io): void {
  if (bytes.length < LARGE || given.flags.has("quiet")) return;
  io.error(
    `demarche: reading ${printableLine(name)} (${(bytes.length / 1e6).toFixed(1)} MB) may take some seconds\n`,
  );
}
