import module from "node:module";
import { homedir } from "node:os";
import { extname, isAbsolute, join } from "node:path";
import { setFlagsFromString } from "node:v8";

/** The newest engine in which the flag below is known to do what is said here. */
const KNOWN_V8 = 14;

/**
 * Loads the program. Node keeps what it makes of the program's text, so that the next start need not make it again; where
 * that cannot be kept, nothing is said. Of the sources, hundreds of files that change, nothing is kept, nor by a Node before
 * 22.1, which cannot.
 *
 * Kept is what is compiled when a file is loaded, and of most functions that would be none: they are compiled when they are
 * first called, every time. So all are compiled now. Threads load after this, and as usual.
 */
export async function loadKept<Program>(load: () => Promise<Program>): Promise<Program> {
  if (!keepsCompiledCode() || Number.parseInt(process.versions.v8, 10) > KNOWN_V8) return load();
  setFlagsFromString("--no-lazy");
  try {
    return await load();
  } finally {
    setFlagsFromString("--lazy");
  }
}

function keepsCompiledCode(): boolean {
  if (extname(import.meta.url) !== ".js" || !module.enableCompileCache) return false;
  try {
    const { status } = module.enableCompileCache(cacheFolder(process.platform, process.env, homedir()));
    const { ENABLED, ALREADY_ENABLED } = module.constants.compileCacheStatus;
    return status === ENABLED || status === ALREADY_ENABLED;
  } catch {
    // A user without a home.
    return false;
  }
}

/**
 * The user's own folder for what programs can make again, where nobody else may write: what is kept there is run. By the
 * conventions of the system: those of freedesktop.org (XDG Base Directory), of Apple, of Microsoft.
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const named = (path: string | undefined, ...usual: readonly string[]) =>
    path !== undefined && isAbsolute(path) ? path : join(home, ...usual);
  switch (platform) {
    case "win32":
      return join(named(environment.LOCALAPPDATA, "AppData", "Local"), "demarche", "cache");
    case "darwin":
      return join(home, "Library", "Caches", "demarche");
    default:
      return join(named(environment.XDG_CACHE_HOME, ".cache"), "demarche");
  }
}
