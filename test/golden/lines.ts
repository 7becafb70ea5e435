import { readFileSync } from "node:fs";

/** The values of a file of test/golden that has one JSON value a line; their form is for the caller to know. */
export function goldenLines<Value>(file: string): Value[] {
  const text = readFileSync(`test/golden/${file}`, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Value);
}
