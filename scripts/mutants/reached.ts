import { afterAll } from "vitest";

// A setup file: what `marked` of `marks.ts` counts in a test file is told with the file's result.

declare global {
  var reachedFunctions: Set<string> | undefined;
}

// biome-ignore lint/correctness/noEmptyPattern: vitest asks for a pattern here and reads it.
afterAll(({}, suite) => {
  (suite.file.meta as { reached?: string[] }).reached = [...(globalThis.reachedFunctions ?? [])];
});
