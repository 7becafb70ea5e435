// Draws the README's pictures in Chromium: the head of the brief on the worked case, and the workbench after one rating is changed,
// by day with what moved, by night with two runs compared, and on an article of which an event is made.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { folderOnDisk } from "../src/cli/open/folder-on-disk.ts";
import { serve } from "../src/local-server/serve.ts";
import { siteIn } from "../src/local-server/site.ts";
import { ensureChromium } from "./chromium.ts";
import { markingPicture } from "./marking-picture.ts";
import { buildSite } from "./site.ts";

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

const site = mkdtempSync(join(tmpdir(), "demarche-picture-site-"));
await buildSite(site);
const server = await serve({
  site: siteIn(site),
  folder: folderOnDisk(join(root, "cases", "korea-2018", "case.yaml"), true),
  key: "picture",
  port: 0,
});
for (const { name, colorScheme, view } of [
  { name: "workbench.png", colorScheme: "light", view: undefined },
  { name: "workbench-runs.png", colorScheme: "dark", view: "Runs" },
] as const) {
  const bench = await browser.newPage({ viewport: { width: 1360, height: 900 }, colorScheme });
  await bench.goto(server.address);
  await bench.locator(".answer-state", { hasText: "up to date" }).waitFor({ timeout: 120_000 });
  await bench.getByRole("button", { name: "Not now" }).click();
  const rating = bench.getByRole("combobox", {
    name: /under A tactic .*: Talks were agreed while all sanctions/,
  });
  await rating.selectOption("even");
  await bench
    .getByText(/^Brought about by/)
    .first()
    .waitFor();
  await rating.focus();
  // The question above the ratings has taken room since.
  await rating.evaluate((field) => field.scrollIntoView({ block: "end" }));
  if (view !== undefined) {
    await bench.getByRole("tab", { name: view }).click();
    await bench.getByRole("button", { name: "Take it away" }).waitFor();
    await bench.locator(".compare").evaluate((shown) => shown.scrollIntoView());
    await bench.locator(".pane-answers").evaluate((pane) => pane.scrollBy(0, -60));
  }
  await bench.screenshot({ path: join(root, "docs", name) });
}
await server.close();
await markingPicture(browser, siteIn(site), join(root, "docs", "marking.png"));
await browser.close();
rmSync(site, { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
