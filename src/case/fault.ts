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

/** `case.yaml:12:5: error: unknown actor "USS": did you mean "USA"?` */
export function faultInWords(fault: Fault): string {
  const place = fault.line > 0 ? `${fault.file}:${fault.line}:${fault.column}` : fault.file;
  return `${place}: ${fault.severity}: ${fault.what}${fault.cure ? `: ${fault.cure}` : ""}`;
}
