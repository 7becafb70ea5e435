import { readFileSync, statSync } from "node:fs";
import { oversize } from "#case/decode.ts";
import { CaseFault } from "./fault.ts";

/** The bytes of a file that is there; one too large to be read is refused under its shown name before it is opened. */
export function bytesOf(path: string, shown: string): Uint8Array {
  const tooLarge = oversize(statSync(path).size, shown);
  if (tooLarge) throw new CaseFault([tooLarge]);
  return readFileSync(path);
}
