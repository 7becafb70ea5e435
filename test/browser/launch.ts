import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../scripts/chromium.ts";

/** Starts Chromium for a test. That there is none is a failure, not a reason to skip: `npm test` sees to it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("the browser tests need Chromium; npm test installs it on Debian");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
