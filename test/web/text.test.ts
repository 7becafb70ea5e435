import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { keptInDraft } from "./drafts.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** The text and the forms are one case, with one history; saving loses nothing of anybody's. */

const CHICKEN = join(import.meta.dirname, "..", "..", "cases", "chicken");
const { place, all } = workbenchesHere("text");
const copy = (name: string) => {
  cpSync(CHICKEN, join(place, name), { recursive: true });
  return join(place, name, "case.yaml");
};

const editor = (page: Page) => page.locator(".editor-host .cm-content");

/** Puts the cursor behind a text of the editor. */
async function goBehind(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+f");
  await page.locator(".editor-host .cm-search input[name=search]").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
}

const tab = (page: Page, name: string | RegExp) => page.getByRole("tab", { name }).click();

it("changes by hand show in the forms, changes by form in the text, and Undo goes back through both", {
  timeout: 120_000,
}, async () => {
  const file = copy("both");
  const { page, trouble, context } = await all.open(file);
  await tab(page, "Text");
  await goBehind(page, "title: The game of chicken");
  await page.keyboard.type(", played twice");
  await page.getByRole("heading", { level: 1, name: "The game of chicken, played twice" }).first().waitFor();
  await upToDate(page);
  await page.locator(".brief-host h1", { hasText: "played twice" }).waitFor();
  await tab(page, "Today");
  const box = page.getByRole("checkbox").first();
  const was = await box.isChecked();
  await box.click();
  await page.getByText("not as it was").first().waitFor();
  await upToDate(page);
  await tab(page, "Text");
  await goBehind(page, "today:");
  const line = page.locator(".editor-host .cm-activeLine");
  const changed = await line.innerText();
  // The form's change first, then what was typed, from within the text.
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    (text) => !document.querySelector(".editor-host")!.shadowRoot!.textContent!.includes(text),
    changed,
  );
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 1, name: "The game of chicken", exact: true }).first().waitFor();
  await page.keyboard.press("Control+y");
  await page.getByRole("heading", { level: 1, name: "The game of chicken, played twice" }).first().waitFor();
  await tab(page, "Today");
  expect(await page.getByRole("checkbox").first().isChecked()).toBe(was);
  expect(trouble).toEqual([]);
  await context.close();
});

it("marks what is wrong at its place, holds the forms and the brief, and goes on when it is mended", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context } = await all.open(copy("faulty"));
  await tab(page, "Text");
  await goBehind(page, "kind: outcome");
  await page.keyboard.type("x");
  await page.getByRole("tab", { name: "Text (1 fault)" }).waitFor();
  await page.locator(".editor-host .cm-lintRange-error", { hasText: "outcomex" }).waitFor();
  await page.getByText("of the last text without faults").waitFor();
  await page
    .getByRole("region", { name: "Faults of the text" })
    .getByText(/outcome/)
    .first()
    .waitFor();
  await tab(page, "Today");
  expect(await page.getByRole("checkbox").first().isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Open the text" }).click();
  await goBehind(page, "kind: outcomex");
  await page.keyboard.press("Backspace");
  await upToDate(page);
  expect(await page.locator(".editor-host .cm-lintRange-error").count()).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});

it("proposes what may stand at a place", { timeout: 120_000 }, async () => {
  const { page, context } = await all.open(copy("proposed"));
  await tab(page, "Text");
  await goBehind(page, "kind: outcome");
  for (let at = 0; at < "outcome".length; at++) await page.keyboard.press("Backspace");
  await page.keyboard.type("dur");
  await page.keyboard.press("Control+Space");
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "duration" }).waitFor();
  // What has only just appeared is not taken by mistake.
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await page.locator(".editor-host .cm-line", { hasText: "kind: duration" }).waitFor();
  await context.close();
});

it("saves, and shows both sides where the file changed meanwhile", { timeout: 120_000 }, async () => {
  const file = copy("saved");
  const original = readFileSync(file, "utf8");
  const { page, trouble, context } = await all.open(file);
  await tab(page, "Today");
  await page.getByRole("checkbox").first().click();
  await page.getByText("Not saved").waitFor();
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: "Saved" }).waitFor();
  const first = readFileSync(file, "utf8");
  expect(first).not.toBe(original);
  // Somebody else saves; then one's own change is saved.
  writeFileSync(file, first.replace("title: The game of chicken", "title: Their title"));
  await page.getByRole("checkbox").nth(1).click();
  await page.getByText("Not saved").waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "The file changed while you worked on it" });
  await dialog.getByText("Their title").first().waitFor();
  expect(readFileSync(file, "utf8")).toContain("Their title");
  // Which side changed what; and a further key changes nothing.
  const sides = (name: RegExp) => dialog.getByRole("table", { name }).innerText();
  expect(await sides(/^What you changed/)).not.toContain("Their title");
  expect(await sides(/^What you changed/)).toContain("today:");
  expect(await sides(/on the disk$/)).toContain("Their title");
  expect(await sides(/on the disk$/)).not.toContain("today:");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  expect(readFileSync(file, "utf8")).toContain("Their title");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByRole("button", { name: "Take what is on the disk" }).click();
  await page.getByRole("heading", { level: 1, name: "Their title" }).first().waitFor();
  expect(await page.locator(".keeping-state").innerText()).toBe("Saved");
  // Taken back, one's own is there again, and can be saved over what is known by now.
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { level: 1, name: "The game of chicken" }).first().waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".keeping-state", { hasText: "Saved" }).waitFor();
  expect(readFileSync(file, "utf8")).toContain("title: The game of chicken");
  expect(trouble.filter((line) => !line.includes("409"))).toEqual([]);
  await context.close();
});

it("says nothing of what moved before the run has ended", { timeout: 120_000 }, async () => {
  const { page, context } = await all.open(copy("moving"));
  const moved = page.getByRole("region", { name: "What moved", exact: true });
  await moved.getByText("The file stays as it is until you save.").waitFor();
  await moved.evaluate((region) => {
    const headings: string[] = [];
    new MutationObserver(() => headings.push(document.querySelector(".moved h2")!.textContent!)).observe(
      region.parentElement!,
      { subtree: true, childList: true, characterData: true },
    );
    Object.assign(globalThis, { headings });
  });
  await tab(page, "Today");
  await page.getByRole("checkbox").first().click();
  await moved
    .getByRole("heading", { name: /moved/ })
    .filter({ hasText: /^\d|^No judgement/ })
    .waitFor();
  const headings = await page.evaluate(() => (globalThis as never as { headings: string[] }).headings);
  expect(headings).toContain("What moves is being worked out …");
  expect(headings).not.toContain("Nothing has moved");
  await context.close();
});

it("leads back by Undo to what it has saved over", { timeout: 120_000 }, async () => {
  const file = copy("over");
  const { page, context } = await all.open(file);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n# a remark of somebody else's\n`);
  await tab(page, "Today");
  await page.getByRole("checkbox").first().click();
  await page.getByText("Not saved").waitFor();
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await page.locator(".keeping-state", { hasText: /^Saved/ }).waitFor();
  const mine = readFileSync(file, "utf8");
  expect(mine).not.toContain("somebody else");
  await page.getByRole("button", { name: "Undo" }).click();
  await save.click();
  await page.locator(".keeping-state", { hasText: /^Saved/ }).waitFor();
  expect(readFileSync(file, "utf8")).toContain("somebody else");
  // One step further is one's own text again.
  await page.getByRole("button", { name: "Undo" }).click();
  await save.click();
  await page.locator(".keeping-state", { hasText: /^Saved/ }).waitFor();
  expect(readFileSync(file, "utf8")).toBe(mine);
  await context.close();
});

it("keeps what is changed while earlier changes are offered, and loses neither", {
  timeout: 120_000,
}, async () => {
  const file = copy("offered");
  const { page, context, server } = await all.open(file);
  const kept = (today: string) => keptInDraft(page, `today: [${today}]`);
  const chosen = () =>
    page.getByRole("checkbox").evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
  await tab(page, "Today");
  const asSaved = await chosen();
  const flipped = (...which: readonly number[]) => asSaved.map((on, at) => on !== which.includes(at));
  await page.getByRole("checkbox").nth(0).click();
  await page.getByText("Not saved").waitFor();
  await kept("swerve-1");
  await page.goto("about:blank");
  await page.goto(server.address);
  await page.getByText(/did not save it/).waitFor();
  // The keyboard is at the question, and nothing says that all is saved.
  const goOn = page.getByRole("button", { name: "Go on with these changes" });
  expect(await goOn.evaluate((button) => document.activeElement === button)).toBe(true);
  expect(await page.locator(".keeping-state").innerText()).toBe("Earlier changes not saved");
  await upToDate(page);
  await tab(page, "Today");
  await page.getByRole("checkbox").nth(1).click();
  await page.locator(".keeping-state", { hasText: "Not saved" }).waitFor();
  await kept("swerve-2");
  await page.goto("about:blank");
  await page.goto(server.address);
  // The newer first, then the older.
  await goOn.click();
  await tab(page, "Today");
  await page.locator(".keeping-state", { hasText: "Not saved" }).waitFor();
  await expect.poll(chosen).toEqual(flipped(1));
  await goOn.click();
  await expect.poll(chosen).toEqual(flipped(0));
  expect(await goOn.count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(chosen).toEqual(flipped(1));
  expect(readFileSync(file, "utf8")).toBe(readFileSync(join(CHICKEN, "case.yaml"), "utf8"));
  await context.close();
});

it("keeps what was not saved when the window is gone, and offers it at the next opening", {
  timeout: 120_000,
}, async () => {
  const file = copy("crashed");
  const { page, context, server } = await all.open(file);
  await tab(page, "Today");
  await page.getByRole("checkbox").first().click();
  await page.getByText("not as it was").first().waitFor();
  await page.getByText("Not saved").waitFor();
  await keptInDraft(page, "today: [swerve-1]");
  // Without a word: no handler of the page gets to run.
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(server.address);
  await next.getByText(/did not save it/).waitFor();
  await next.getByRole("button", { name: "Go on with these changes" }).click();
  await tab(next, "Today");
  await next.getByText("not as it was").first().waitFor();
  await next.getByText("Not saved").waitFor();
  expect(readFileSync(file, "utf8")).toBe(readFileSync(join(CHICKEN, "case.yaml"), "utf8"));
  await context.close();
});

it("tells that a case is open in two windows", { timeout: 120_000 }, async () => {
  const { page, context, server } = await all.open(copy("twice"));
  const other = await context.newPage();
  await other.goto(server.address);
  await page.getByText("open in another window").waitFor();
  await other.getByText("open in another window").waitFor();
  await other.close();
  await context.close();
});
