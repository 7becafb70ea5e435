import { isAbsolute, join } from "node:path";

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
