import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { keptInDraft } from "./drafts.ts";
import { upToDate, watchedPage, workbenchesHere } from "./workbench-for-tests.ts";

/** How a brief is made is kept with the case: in its folder, in the draft, and in the zip that is taken away. */

const CHICKEN = join(import.meta.dirname, "..", "..", "cases", "chicken");
const { place, all } = workbenchesHere("settings-web");
const copy = (name: string) => {
  cpSync(CHICKEN, join(place, name), { recursive: true });
  return join(place, name, "case.yaml");
};
const settingsOf = (name: string) => join(place, name, "brief.yaml");

const ties = (page: Page) => page.getByRole("combobox", { name: /^Ties/ });
const seed = (page: Page) => page.getByRole("spinbutton", { name: /^Seed/ });
async function setSome(page: Page) {
  await page.getByRole("tab", { name: "Options" }).click();
  await seed(page).fill("7");
  await page.keyboard.press("Enter");
  await ties(page).selectOption("do not deter");
  await page.getByRole("tab", { name: "Composition" }).click();
  await page.getByRole("radio", { name: /IPCC/ }).check();
  await upToDate(page);
}
async function taken(page: Page, name: RegExp): Promise<Buffer> {
  await page.getByRole("button", { name: "Take away" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return readFileSync(await download.path());
}
const save = async (page: Page) => {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".keeping-state", { hasText: /^Saved$/ }).waitFor();
};

it("is saved beside the case, where the command line makes the same brief of it, and opened again", {
  timeout: 120_000,
}, async () => {
  const file = copy("saved");
  const before = readFileSync(file, "utf8");
  const { page, trouble, context } = await all.open(file);
  await setSome(page);
  expect(existsSync(settingsOf("saved"))).toBe(false);
  await save(page);
  expect(readFileSync(file, "utf8")).toBe(before);
  await call(place, "brief", "saved", "-o", "saved-out");
  const own = (name: string) => readFileSync(join(place, "saved-out", name));
  expect((await taken(page, /^Report/)).equals(own("report.json"))).toBe(true);
  expect((await taken(page, /^Web page/)).equals(own("brief.html"))).toBe(true);
  expect(JSON.parse(own("report.json").toString()).seed).toBe(7);
  await context.close();
  const again = await all.open(file);
  await again.page.getByRole("tab", { name: "Options" }).click();
  expect(await seed(again.page).inputValue()).toBe("7");
  expect(await ties(again.page).inputValue()).toBe("do-not-deter");
  // All as usual is saved as well, and one step of Undo each.
  await again.page.getByRole("button", { name: "All as usual" }).click();
  await upToDate(again.page);
  await again.page.getByRole("button", { name: "Undo" }).click();
  await upToDate(again.page);
  expect(await seed(again.page).inputValue()).toBe("7");
  await again.page.getByRole("button", { name: "Redo" }).click();
  await save(again.page);
  expect(readFileSync(settingsOf("saved"), "utf8")).not.toContain("seed");
  expect(trouble).toEqual([]);
  expect(again.trouble).toEqual([]);
  await again.context.close();
});

it("is gone from the disk where it is taken back after it was saved", { timeout: 120_000 }, async () => {
  const file = copy("undone");
  const { page, context } = await all.open(file);
  await page.getByRole("tab", { name: "Options" }).click();
  await seed(page).fill("9");
  await page.keyboard.press("Enter");
  await upToDate(page);
  await save(page);
  expect(readFileSync(settingsOf("undone"), "utf8")).toContain("seed: 9");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(".keeping-state", { hasText: "Not saved" }).waitFor();
  await save(page);
  expect(readFileSync(settingsOf("undone"), "utf8")).not.toContain("seed");
  await context.close();
});

it("comes back from a draft after the window was closed, and stands in the zip", {
  timeout: 120_000,
}, async () => {
  const file = copy("draft");
  const { page, context, server } = await all.open(file);
  await setSome(page);
  const zip = unzipSync(await taken(page, /^Its folder/));
  expect(strFromU8(zip["draft/brief.yaml"]!)).toMatch(/^seed: 7$/m);
  await keptInDraft(page, "seed: 7", "do-not-deter", "ipcc");
  await page.close();
  const { page: next, trouble } = await watchedPage(context);
  await next.goto(server.address);
  await next.getByRole("button", { name: "Go on with these changes" }).click();
  await next.getByRole("tab", { name: "Options" }).click();
  await expect.poll(() => seed(next).inputValue()).toBe("7");
  await upToDate(next);
  expect(existsSync(settingsOf("draft"))).toBe(false);
  expect(trouble).toEqual([]);
  await context.close();
  // A zip with settings in it opens with them; the file is not taken for a case.
  writeFileSync(join(place, "taken.zip"), (await import("fflate")).zipSync(zip));
  const start = await all.open();
  await start.page.getByLabel("Open files or a zip").setInputFiles(join(place, "taken.zip"));
  await upToDate(start.page);
  await start.page.getByRole("tab", { name: "Options" }).click();
  expect(await seed(start.page).inputValue()).toBe("7");
  await start.context.close();
});

it("counts for nothing where it cannot be read, and that is said with its place", {
  timeout: 120_000,
}, async () => {
  const file = copy("faulty");
  writeFileSync(settingsOf("faulty"), "format: demarche-brief/1\nsede: 7\n");
  const { page, trouble, context } = await all.open(file);
  const notice = page.getByRole("alert").filter({ hasText: "brief.yaml" });
  expect(await notice.innerText()).toMatch(/made as usual\. Line 2: unknown key `sede`/);
  await page.getByRole("tab", { name: "Options" }).click();
  await seed(page).fill("7");
  await page.keyboard.press("Enter");
  await notice.waitFor({ state: "detached" });
  await save(page);
  expect(readFileSync(settingsOf("faulty"), "utf8")).toMatch(/^seed: 7$/m);
  expect(trouble).toEqual([]);
  await context.close();
});

it("keeps the remarks of a file that somebody wrote, and names each run by what was set", {
  timeout: 120_000,
}, async () => {
  const file = copy("remarked");
  const text = "# ours\nformat: demarche-brief/1\nseed: 7 # the seventh\n";
  writeFileSync(settingsOf("remarked"), text);
  const { page, trouble, context } = await all.open(file);
  await page.getByRole("tab", { name: "Options" }).click();
  await seed(page).fill("8");
  await page.keyboard.press("Enter");
  await upToDate(page);
  await ties(page).selectOption("do not deter");
  await upToDate(page);
  await page.locator(".moved").getByText("What they do is shown under Runs").waitFor();
  await save(page);
  const saved = readFileSync(settingsOf("remarked"), "utf8");
  expect(saved.startsWith(text.replace("seed: 7", "seed: 8"))).toBe(true);
  expect(saved).toContain("do-not-deter");
  await page.getByRole("tab", { name: "Runs" }).click();
  const runs = await page.locator(".run-choice select").last().locator("option").allTextContents();
  expect(runs[0]).toBe("1: the case as it was opened");
  expect(runs[1]).toBe("2: after seed 8");
  expect(runs[2]).toMatch(/^3: after ties of “.+”: do not deter$/);
  expect(trouble).toEqual([]);
  await context.close();
});
