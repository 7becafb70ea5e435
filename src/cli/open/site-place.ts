import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../package-root.ts";

/**
 * The folder of the built workbench: beside the bundle, or, where the program runs from its sources, built from these now
 * by the script that builds the package's.
 */
export async function sitePlace(): Promise<string> {
  const root = packageRoot();
  const script = join(root, "scripts", "site.ts");
  if (!import.meta.url.endsWith(".ts") || !existsSync(script)) return join(root, "dist", "site");
  const place = join(root, ".cache", "site");
  const { buildSite } = (await import(pathToFileURL(script).href)) as {
    readonly buildSite: (folder: string) => Promise<unknown>;
  };
  await buildSite(place);
  return place;
}
