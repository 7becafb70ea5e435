import { type Fault, faultInWords } from "#case/fault.ts";

/** What is wrong about faults of a text: a place that it does not have, no words, or words that nobody would say. */
export function problemsOf(faults: readonly Fault[], text: string): string[] {
  const lines = text.split("\n");
  const problems: string[] = [];
  for (const fault of faults) {
    const line = lines[fault.line - 1];
    if (line === undefined) problems.push(`no such line: ${faultInWords(fault)}`);
    else if (fault.column < 1 || fault.column > line.length + 1)
      problems.push(`no such column: ${faultInWords(fault)}`);
    if (fault.what.trim() === "" || !fault.cure?.trim())
      problems.push(`a fault without words: ${faultInWords(fault)}`);
    // Words of the program's own inside, or none where there should be one.
    const own = faultInWords(fault).replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, "");
    if (/undefined|\[object|NaN|``/.test(own))
      problems.push(`words that nobody would say: ${faultInWords(fault)}`);
  }
  return problems;
}

/** The beginning of an error's stack, on one line. */
export function stackOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 5).join(" | ")
    : String(error);
}
