import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageFault } from "./fault.ts";

/**
 * Writes files into a folder, all of them or none of the old ones harmed: each goes to a temporary name first and
 * takes its place only when every one has been written.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    const written = [...files].map(([name, content]) => {
      const place = join(folder, name);
      mkdirSync(dirname(place), { recursive: true });
      const temporary = `${place}.${process.pid}.new`;
      writeFileSync(temporary, content);
      return { place, temporary };
    });
    for (const { place, temporary } of written) renameSync(temporary, place);
    return written.map(({ place }) => place);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageFault(`cannot write to ${folder}: ${reason}`, "name another folder with -o");
  }
}
