import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { type LocalServer, serve } from "#local-server/serve.ts";
import { siteIn } from "#local-server/site.ts";
import { folderOnDisk } from "../../src/cli/open/folder-on-disk.ts";
import { launchChromium } from "../browser/launch.ts";
import type {} from "./built-site.ts";

/** A browser and the built workbench, for the tests of one file. */
export interface Workbenches {
  readonly browser: Browser;
  readonly site: string;
  /** Opens a case of the disk in a window of its own; without one the start page. */
  open(
    file?: string,
    how?: {
      readonly readOnly?: boolean;
      readonly context?: BrowserContext;
      /** The case has faults from the beginning: there is no brief to wait for. */
      readonly isFaulty?: boolean;
    },
  ): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: LocalServer;
  /** What went wrong in the page: faults, refused loads, errors on its console. */
  readonly trouble: readonly string[];
}

/** The browser of this process, which goes on to the next file. */
let started: Promise<Browser> | undefined;

async function browserOfAll(): Promise<Browser> {
  const before = await started;
  if (before?.isConnected()) return before;
  started = launchChromium();
  return started;
}

export async function workbenches(): Promise<Workbenches> {
  const site = inject("site");
  const browser = await browserOfAll();
  const servers: LocalServer[] = [];
  return {
    browser,
    site,
    async open(file, { readOnly = false, context = undefined, isFaulty = false } = {}) {
      const server = await serve({
        site: siteIn(site),
        key: "secret-of-the-tests",
        port: 0,
        ...(file === undefined ? {} : { folder: folderOnDisk(file, readOnly) }),
      });
      servers.push(server);
      const own = context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 } }));
      const { page, trouble } = await watchedPage(own);
      await page.goto(server.address);
      if (file !== undefined && !isFaulty) await upToDate(page);
      return { page, context: own, server, trouble };
    },
    async close() {
      for (const context of browser.contexts()) await context.close();
      for (const server of servers) await server.close();
    },
  };
}

/** A folder of its own for the tests of a file, and the workbenches in which they work; both go when these are done. */
export function workbenchesHere(name: string): {
  readonly place: string;
  readonly all: Omit<Workbenches, "close">;
} {
  const place = mkdtempSync(join(tmpdir(), `demarche-${name}-`));
  let made: Workbenches;
  beforeAll(async () => {
    made = await workbenches();
  });
  afterAll(async () => {
    await made.close();
    rmSync(place, { recursive: true, force: true });
  });
  return {
    place,
    all: {
      get browser() {
        return made.browser;
      },
      get site() {
        return made.site;
      },
      open: (file, how) => made.open(file, how),
    },
  };
}

export async function watchedPage(context: BrowserContext): Promise<{ page: Page; trouble: string[] }> {
  // On a slow machine with other work a large case is open after half a minute.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  return { page, trouble };
}

/** Waits until what is shown is of the case as it is. */
export async function upToDate(page: Page): Promise<void> {
  await page.locator(".answer-state", { hasText: "up to date" }).waitFor();
}
