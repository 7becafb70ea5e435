import { printableLine } from "./printable.ts";

/** Something wrong in a file, said so that it can be mended. */
export interface Fault {
  /** The file as the user named it. */
  readonly file: string;
  /** Line and column from 1; 0 where the fault is the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, with the offending value. */
  readonly what: string;
  /** What would be right. */
  readonly cure?: string;
  /** An error refuses the file; a warning does not. */
  readonly severity: "error" | "warning";
}

/** Longest parts of a message, in characters: a path, what is wrong, and what would be right. */
const LONGEST = { file: 500, what: 500, cure: 1000 };

/** A fault whose texts can be shown anywhere: each on one line, bounded in length, nothing in it acting on a terminal. */
export function printableFault(fault: Fault): Fault {
  return {
    ...fault,
    file: printableLine(fault.file, LONGEST.file),
    what: printableLine(fault.what, LONGEST.what),
    ...(fault.cure === undefined ? {} : { cure: printableLine(fault.cure, LONGEST.cure) }),
  };
}

/** `case.yaml:12:5: error: unknown actor "USS": did you mean "USA"?` on one line, whatever the file holds. */
export function faultInWords(fault: Fault): string {
  const { file, line, column, severity, what, cure } = printableFault(fault);
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${place}: ${severity}: ${what}${cure ? `: ${cure}` : ""}`;
}
