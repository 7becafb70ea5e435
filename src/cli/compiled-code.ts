import module from "node:module";
import { homedir } from "node:os";
import { extname, isAbsolute, join } from "node:path";

/**
 * Lets Node keep what it makes of the program's text, so that the next start need not make it again; where it cannot be
 * kept, nothing is said. Every thread has to ask for it. Of the sources, hundreds of files that change, nothing is kept, nor by
 * a Node before 22.1, which cannot.
 */
export function keepCompiledCode(): void {
  if (extname(import.meta.url) !== ".js" || !module.enableCompileCache) return;
  try {
    module.enableCompileCache(cacheFolder(process.platform, process.env, homedir()));
  } catch {
    // A user without a home.
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
