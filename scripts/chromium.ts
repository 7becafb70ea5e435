import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is. `CHROMIUM` names one; if it names none that exists, that is an error, not a reason to skip. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file`);
  }
  return PLACES.find((place) => existsSync(place));
}

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
