import { reasonInWords } from "./writing/not-written.ts";

const READS = new Set(["open", "read", "stat", "lstat", "fstat", "scandir", "realpath", "readlink"]);

/**
 * What to say where the machine refuses a file that was named (a disk that fails, a path that runs in a circle, a name
 * that is too long): no fault of the program. Undefined for any other error.
 */
export function machineFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code) || typeof syscall !== "string") return undefined;
  const what = READS.has(syscall) ? "read" : "write";
  return `cannot ${what} ${typeof path === "string" ? path : "a file that was named"}: ${reasonInWords(error)}`;
}
