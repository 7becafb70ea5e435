import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UsageFault } from "./fault.ts";
import { findChromium } from "./find-chromium.ts";
import { temporaryFolder } from "./writing/leftovers.ts";

/** Longest that a browser may take to print a page, in milliseconds. The longest worked case takes two seconds. */
const LONGEST = 120_000;

/** The browser that prints, or how to print without one. */
export function printingBrowser(): string {
  const browser = findChromium();
  if (browser !== undefined) return browser;
  throw new UsageFault(
    "no Chromium, Chrome or Edge was found to print the page",
    "write --format html, open it in any browser and print it to a PDF file; or name a browser: CHROMIUM=/path/to/chromium demarche …",
  );
}

/** A page as a PDF, printed by a browser as it would print it for a reader, without its own header and footer. */
export async function printedPage(html: string, browser: string): Promise<Uint8Array> {
  // Loaded only here: starting takes a fiftieth longer with it.
  const { execFile } = await import("node:child_process");
  const folder = temporaryFolder("print");
  try {
    const [page, pdf] = [join(folder, "brief.html"), join(folder, "brief.pdf")];
    writeFileSync(page, html);
    const isRoot = process.getuid?.() === 0;
    await promisify(execFile)(
      browser,
      [
        "--headless",
        "--disable-gpu",
        // A browser run by the superuser has no sandbox; the page fetches nothing and is the program's own.
        ...(isRoot ? ["--no-sandbox"] : []),
        `--user-data-dir=${join(folder, "profile")}`,
        "--no-first-run",
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: LONGEST },
    );
    return readFileSync(pdf);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UsageFault(
      `${browser} could not print the page (${reason})`,
      "write --format html and print it from a browser",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
