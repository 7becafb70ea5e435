import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { decode } from "#case/decode.ts";
import { bytesOf } from "./bytes.ts";
import { TextFault, UsageFault } from "./fault.ts";
import { LARGEST_TEXT } from "./named-file.ts";

/** The text of a file that the user named on the command line. */
export function textNamed(name: string, directory: string): string {
  const path = resolve(directory, name);
  if (!existsSync(path)) throw new UsageFault(`there is no file ${name}`);
  if (statSync(path).isDirectory()) throw new UsageFault(`${name} is a folder`, "name a text file");
  const decoded = decode(bytesOf(path, name, LARGEST_TEXT), name, LARGEST_TEXT);
  if ("fault" in decoded) throw new TextFault([decoded.fault]);
  return decoded.text;
}
