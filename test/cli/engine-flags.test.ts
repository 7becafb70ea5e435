import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const FLAGS = join(import.meta.dirname, "..", "..", "src", "cli", "engine-flags.ts");

// The engine of the tests, and the one that a person would start, which may be an older one.
it.each([
  ["of the tests", process.execPath],
  ["on the path", "node"],
])("the engine %s knows every flag that is set in it", async (_, node) => {
  const script = `${stripTypeScriptTypes(readFileSync(FLAGS, "utf8"))}\nquickDrawing(); patternsAtOnce(); patientCompiler(); usualCompiler(); keepFunctions();`;
  const { stderr } = await promisify(execFile)(node, ["--input-type=module", "-e", script]);
  expect(stderr).toBe("");
});
