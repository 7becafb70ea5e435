import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageFault } from "./fault.ts";

/**
 * The path of a file that the user named on the command line. One that is not there, or is no file, is told as what it is.
 * A pipe may be named where `pipes` says so; a device never.
 */
export function givenFile(name: string, directory: string, { pipes = false } = {}): string {
  if (name === "")
    throw new UsageFault("a file is to be named, and its name is empty", "write it behind the =");
  const path = resolve(directory, name);
  if (!existsSync(path)) throw new UsageFault(`there is no file ${name}`);
  const stat = statSync(path);
  if (stat.isFile() || (pipes && stat.isFIFO())) return path;
  const kind = stat.isDirectory() ? "a folder" : stat.isFIFO() ? "a pipe" : "a device or a socket";
  throw new UsageFault(`${name} is ${kind}`, "name a file");
}
