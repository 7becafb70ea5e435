import { randomBytes } from "node:crypto";
import { join, relative, sep } from "node:path";
import { serve } from "#local-server/serve.ts";
import { caseFile } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import { integerFlag } from "../flags.ts";
import { builtSite } from "../open/built-site.ts";
import { folderOnDisk } from "../open/folder-on-disk.ts";
import { showAddress } from "../open/show-address.ts";
import { packageRoot } from "../package-root.ts";
import { stackOf } from "../stack.ts";
import type { Command } from "./command.ts";

const LAST_PORT = 65_535;

/** Starts the workbench on this machine and opens it in the browser. */
export const open: Command = {
  name: "open",
  usage: "open CASE [options]",
  summary: "open a case in the workbench, in the browser; without CASE its start page",
  example: "demarche open korea-2018",
  remark:
    "The workbench answers to this machine only, and to whoever has the address that is printed.\n" +
    "A worked case opens as it is and stays so: a copy of it can be kept. Ctrl-C ends it.",
  flags: {
    port: { takes: "N", help: "port to listen on (default: any that is free)" },
    "no-browser": { help: "print the address only" },
  },
  async perform(given, io) {
    const [name] = given.words;
    const file = name === undefined ? undefined : caseFile(name, io.directory);
    const port = integerFlag(given, "port", 0, 0, LAST_PORT);
    const site = await builtSite();
    const key = randomBytes(24).toString("base64url");
    const folder = file === undefined ? undefined : folderOnDisk(file, isWorked(file));
    const server = await serve({
      site,
      key,
      port,
      ...(folder && { folder }),
      failed: (error) => io.error(`demarche: a fault of the program: ${stackOf(error)}\n`),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        throw new UsageFault(`port ${port} is in use`, "name another with --port, or none");
      if (error.code === "EACCES")
        throw new UsageFault(
          `port ${port} may not be used by you`,
          "name one above 1023 with --port, or none",
        );
      throw error;
    });
    io.out(`${name === undefined ? "The workbench" : relative(io.directory, file!)} is open at\n\n`);
    io.out(`  ${server.address}\n\n`);
    io.out("for this machine alone, until you press Ctrl-C here.\n");
    if (!given.flags.has("no-browser")) showAddress(server.address);
    await stopped();
    await server.close();
    return 0;
  },
};

/** Whether a case is one of those that come with the program. */
function isWorked(file: string): boolean {
  return file.startsWith(join(packageRoot(), "cases") + sep);
}

/** Waits until the user has had enough. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
