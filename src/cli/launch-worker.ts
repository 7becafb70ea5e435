// What a thread of the package's command that runs tasks begins with: it loads the bundle beside it, with what was kept of it.
import { parentPort } from "node:worker_threads";
import { patientCompiler } from "./engine-flags.ts";
import { keptFolder } from "./kept-folder.ts";
import { loadScript } from "./kept-script.ts";

/** The file of the bundle. */
declare const PROGRAM: string;

const folder = keptFolder();
const script = loadScript<typeof import("./start.ts")>(new URL(PROGRAM, import.meta.url), {
  url: import.meta.url,
  ...(folder === undefined ? {} : { kept: { folder, use: "worker" } }),
});
const { serveTasks } = await script.exports.taskServer();
serveTasks(parentPort!, () => {
  // As when it was loaded: what is kept with other flags of the engine would be refused.
  patientCompiler();
  script.keep();
});
