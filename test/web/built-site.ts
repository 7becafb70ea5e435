import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../scripts/site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built workbench, which no test changes. */
    readonly site: string;
  }
}

/** Builds the workbench before the first of the files that open it, for all of them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const site = mkdtempSync(join(tmpdir(), "demarche-site-"));
  await buildSite(site);
  project.provide("site", site);
  return () => rmSync(site, { recursive: true, force: true });
}
