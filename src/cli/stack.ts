/** Where an error happened, a call a line, without its message, which may quote a file. Ends with a line break, if there is any. */
export function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => `${line}\n`)
    .join("");
}
