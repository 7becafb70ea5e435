import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** The parts that open what Demarche writes for spreadsheets and word processors, without the desktop around them. */
const PACKAGES = ["libreoffice-calc-nogui", "libreoffice-writer-nogui"];

/** Where LibreOffice is. `SOFFICE` names one; if it names none that exists, that is an error, not a reason to skip. */
export function findLibreOffice(): string | undefined {
  const named = process.env.SOFFICE;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`SOFFICE names ${named}, and there is no such file`);
  }
  return PLACES.find((place) => existsSync(place));
}

/** Finds LibreOffice, or installs Debian's packages where that can be done; elsewhere its tests are skipped and say so. */
export function ensureLibreOffice(): string | undefined {
  const found = findLibreOffice();
  if (found) return found;
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (!debian) {
    console.log(
      "LibreOffice is not here: the tests that open files in it are skipped (Debian: apt-get install libreoffice)",
    );
    return undefined;
  }
  console.log("Installing LibreOffice from Debian's packages for the tests that open files in it …");
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const installed = findLibreOffice();
  if (!installed) throw new Error("LibreOffice was installed, but is not where it was expected");
  return installed;
}
