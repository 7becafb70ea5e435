import { fstatSync } from "node:fs";
import { UsageFault } from "./fault.ts";
import type { Io } from "./io.ts";
import { telling } from "./telling-thread.ts";
import { terminalKeys } from "./terminal-keys.ts";
import { reasonInWords } from "./writing/not-written.ts";

/** Exit status where what was to be printed could not be: the same as for files that cannot be written. */
const NOT_WRITTEN = 2;

/** Nobody waits for two seconds without being told for what. */
const LINES = { first: 1000, between: 1900 } as const;

/**
 * The streams of this process, and what becomes of its exit status when they fail. A reader that closes early
 * (`demarche … | head`) is no fault: what was not read is dropped, and the status is that of the work. A device that is full
 * is told in one line.
 */
export function standardStreams(): { readonly io: Io; settle(status: number): Promise<number> } {
  const { stdout, stderr } = process;
  let fault: NodeJS.ErrnoException | undefined;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") fault ??= error;
  });
  // Nobody is left to be told.
  stderr.on("error", () => {});
  // Counted from here: from the sources, the program alone may take as long to be loaded.
  const lines = { ...LINES, first: performance.now() + LINES.first };
  let drawn = 0;
  // On a terminal one line says what is being done, which another thread would tear.
  const thread = stderr.isTTY ? undefined : telling(lines);
  if (thread) process.on("exit", thread.end);
  const io: Io = {
    out: (text) => void stdout.write(text),
    error(text) {
      stderr.write(text);
      thread?.printed();
    },
    ...(thread && { doing: thread.doing }),
    ...(stderr.isTTY && {
      redraw(text) {
        stderr.write(`\r${text.padEnd(drawn)}${text === "" ? "\r" : ""}`);
        drawn = text.length;
      },
    }),
    lines,
    colour: stdout.isTTY === true && process.env.NO_COLOR === undefined,
    width: stdout.columns ?? 80,
    directory: process.cwd(),
    input: standardInput,
    ...(process.stdin.isTTY && stdout.isTTY && { keys: terminalKeys }),
  };
  return {
    io,
    async settle(status) {
      thread?.end();
      await new Promise<void>((resolve) => {
        stdout.write("", () => setImmediate(resolve));
      });
      if (fault === undefined) return status;
      stderr.write(`demarche: cannot write to standard output: ${reasonInWords(fault)}\n`);
      return status === 0 ? NOT_WRITTEN : status;
    },
  };
}

/** Standard input; a folder, which the system lets stand there, would be read as nothing. */
function standardInput(): AsyncIterable<Uint8Array> {
  if (isFolder(0)) throw new UsageFault("standard input is a folder", "name a file");
  return process.stdin;
}

function isFolder(file: number): boolean {
  try {
    return fstatSync(file).isDirectory();
  } catch {
    return false;
  }
}
