import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Site, siteIn } from "#local-server/site.ts";
import { packageRoot } from "../package-root.ts";

/** After so many milliseconds a build has ended, one way or the other. */
const LONGEST_BUILD = 3_600_000;

/**
 * The built workbench: what stands beside the bundle or, where the program runs from its sources, what the script that builds
 * the package's makes of these now, in a folder of its own, so that no other start is disturbed.
 */
export async function builtSite(): Promise<Site> {
  const root = packageRoot();
  const script = join(root, "scripts", "site.ts");
  if (!import.meta.url.endsWith(".ts") || !existsSync(script)) return siteIn(join(root, "dist", "site"));
  const { buildSite } = (await import(pathToFileURL(script).href)) as {
    readonly buildSite: (folder: string) => Promise<unknown>;
  };
  const cache = join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  const place = mkdtempSync(join(cache, "site-"));
  try {
    await buildSite(place);
    return siteIn(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What builds that were killed have left. */
function removeLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    const place = join(cache, name);
    const made = name.startsWith("site-") && statSync(place, { throwIfNoEntry: false })?.mtimeMs;
    if (made && made < Date.now() - LONGEST_BUILD) rmSync(place, { recursive: true, force: true });
  }
}
