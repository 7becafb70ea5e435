import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { launchChromium } from "./launch.ts";

/** A page in Chromium that has run a script; what it asked for and what went wrong in it grow as it goes on. */
export interface ScriptPage {
  readonly page: Page;
  /** The paths asked of the server, in order. */
  readonly asked: readonly string[];
  /** Errors that nobody caught, and what was written to the console as an error. */
  readonly trouble: readonly string[];
  readonly close: () => Promise<void>;
}

/** Bundles a script for browsers, serves it on this machine beside a page with nothing else in it, and opens the page. */
export async function openScriptPage(entry: string): Promise<ScriptPage> {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  const script = bundle.outputFiles[0]!.text;
  const asked: string[] = [];
  const trouble: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const wantsScript = request.url === "/page.js";
    response.setHeader("content-type", wantsScript ? "text/javascript; charset=utf-8" : "text/html");
    response.end(
      wantsScript
        ? script
        : "<!doctype html><title>test</title><link rel=icon href=data:,><script src=/page.js></script>",
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchChromium();
  const page = await browser.newPage();
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { page, asked, trouble, close };
}
