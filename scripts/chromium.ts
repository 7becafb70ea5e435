import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "../src/cli/find-chromium.ts";

export { findChromium };

/** Finds Chromium, or installs Debian's package where that can be done; otherwise says how. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (!debian) {
    throw new Error(
      "The browser tests need Chromium. Install it (Debian: apt-get install chromium), or name one: CHROMIUM=/path npm test",
    );
  }
  console.log("Installing Chromium from Debian's packages for the browser tests …");
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const installed = findChromium();
  if (!installed) throw new Error("Chromium was installed, but is not where it was expected");
  return installed;
}
