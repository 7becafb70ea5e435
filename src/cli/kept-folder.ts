import { homedir } from "node:os";
import { cacheFolder } from "./cache-folder.ts";
import { madeFolder } from "./made-folder.ts";

/** Where what the engine makes of the program is kept, made if need be; undefined where it is not to be, or cannot. */
export function keptFolder(): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const place = cacheFolder(process.platform, process.env, homedir());
    return place !== undefined && madeFolder(place) ? place : undefined;
  } catch {
    // A user without a home, or one whose folders may not be looked at.
    return undefined;
  }
}
