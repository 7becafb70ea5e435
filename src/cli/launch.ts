#!/usr/bin/env node
// What the package's command begins with: it loads the bundle beside it, with what was kept of it.
import module from "node:module";
import { patientCompiler, patternsAtOnce, quickDrawing } from "./engine-flags.ts";
import { keptFolder } from "./kept-folder.ts";
import { loadScript } from "./kept-script.ts";

/** The file of the bundle. */
declare const PROGRAM: string;

const args = process.argv.slice(2);
const cache = keptFolder();
// What the bundle loads as modules, such as what reads a PDF, Node keeps.
if (cache !== undefined) module.enableCompileCache?.(cache);
// Threads that draw set it, too: what is kept with other flags of the engine would be refused at the next start.
quickDrawing();
patternsAtOnce();
patientCompiler();
const script = loadScript<typeof import("./start.ts")>(new URL(PROGRAM, import.meta.url), {
  url: import.meta.url,
  ...(cache === undefined ? {} : { kept: { folder: cache, use: wantedUse(args) } }),
});
const { io, settle } = script.exports.standardStreams();
const status = await settle(await script.exports.program(args, io));
process.exitCode = status;
if (status === 0) {
  // As when it was loaded: what is kept with other flags of the engine would be refused.
  patientCompiler();
  script.keep();
}

/** What the program is started for: other uses call other functions, and what writes other formats does. */
function wantedUse([command = "", word = ""]: readonly string[]): string {
  if (args.some((arg) => arg === "--help" || arg === "-h")) return "help";
  const formats = args.flatMap((arg, at) =>
    arg === "--format"
      ? (args[at + 1] ?? "").split(",")
      : arg.startsWith("--format=")
        ? arg.slice("--format=".length).split(",")
        : [],
  );
  const use = [command, ...(command === "run" ? [word] : []), ...new Set(formats.sort())].join("-");
  return /^[a-z-]{1,80}$/.test(use) ? use : "other";
}
