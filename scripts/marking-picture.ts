import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { folderOnDisk } from "../src/cli/open/folder-on-disk.ts";
import { serve } from "../src/local-server/serve.ts";
import type { Site } from "../src/local-server/site.ts";

const root = join(import.meta.dirname, "..");

/** Draws the workbench on an article of our own: entries taken over from a sentence, and an event made of the next. */
export async function markingPicture(browser: Browser, site: Site, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-picture-case-"));
  const article = join(root, "test/intake/articles/wire.txt");
  execFileSync(process.execPath, [join(root, "src/cli/main.ts"), "intake", article, "-o", "made", "-q"], {
    cwd: folder,
    stdio: "ignore",
  });
  const server = await serve({
    site,
    folder: folderOnDisk(join(folder, "made", "case.yaml"), false),
    key: "picture",
    port: 0,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.address);
  for (const name of [
    "actor “Ethiopia”",
    "actor “Egypt”",
    "event “Ethiopia and Egypt reach agreement”",
    "event “Ethiopia and Egypt are to resume talks”",
    "actor “unnamed officials (Ethiopia)”",
  ]) {
    const taken = page.getByRole("button", { name: `Take over ${name}` });
    await taken.click();
    await taken.waitFor({ state: "detached" });
  }
  const number = page.locator("[id='sentence-P2.S1'] .sentence-at");
  await number.focus();
  await page.keyboard.press("e");
  const field = (key: string) => page.locator(`.entry-form .entry-field[data-key="${key}"]`).first();
  await field("what").locator("textarea").fill("the talks open in Cairo");
  await field("by").locator("select").selectOption("EGY");
  await page
    .locator("[id='sentence-P1.S1']")
    .evaluate((sentence) => sentence.scrollIntoView({ block: "start" }));
  await page.locator(".answer-state", { hasText: "up to date" }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path });
  await page.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
