// Draws docs/brief.png, the README's picture: the head of the brief on the worked case, in Chromium.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "demarche-picture-"));
execFileSync(
  process.execPath,
  [join(root, "src/cli/main.ts"), "brief", "korea-2018", "-o", folder, "--format", "html", "-q"],
  { stdio: "ignore" },
);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 940, height: 1180 } });
await page.goto(`file://${join(folder, "brief.html")}`);
await page.screenshot({ path: join(root, "docs", "brief.png") });
await browser.close();
rmSync(folder, { recursive: true, force: true });
