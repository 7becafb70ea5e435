import type { Fault } from "#case/fault.ts";
import { BEGINNING } from "./file-faults.ts";

/** A fault of a file as a whole, told at its beginning. */
export function wholeFault(
  file: string,
  what: string,
  cure: string,
  severity: Fault["severity"] = "error",
): Fault {
  return { file, ...BEGINNING, what, cure, severity };
}
