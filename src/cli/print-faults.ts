import { type Fault, faultInWords } from "#case/fault.ts";
import type { Io } from "./io.ts";

const MOST = 100;

/** Prints faults, one a line, on standard error. */
export function printFaults(faults: readonly Fault[], io: Io): void {
  for (const fault of faults.slice(0, MOST)) io.error(`${faultInWords(fault)}\n`);
  if (faults.length > MOST) io.error(`… and ${faults.length - MOST} more\n`);
}
