import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { UsageFault } from "./fault.ts";

/** Names under which a Chromium, or a browser made of it, is on the path. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "brave-browser",
];

const MACOS = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** Where Chromium is, if it is. `CHROMIUM` names one; if it names none that exists, that is an error. */
export function findChromium(): string | undefined {
  const { CHROMIUM, PATH = "", ProgramFiles, LOCALAPPDATA } = process.env;
  if (CHROMIUM !== undefined) {
    if (existsSync(CHROMIUM)) return CHROMIUM;
    throw new UsageFault(`CHROMIUM names ${CHROMIUM}, and there is no such file`);
  }
  const folders = [...PATH.split(delimiter).filter(Boolean), "/usr/bin"];
  const windows = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].flatMap((base) =>
    base === undefined ? [] : WINDOWS.map((place) => join(base, place)),
  );
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MACOS];
  return [...places, ...windows].find((place) => existsSync(place));
}
