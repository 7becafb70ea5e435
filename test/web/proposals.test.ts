import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { upToDate, type Workbenches, workbenches } from "./workbench-for-tests.ts";

/** What intake proposes is decided beside its sentence, with what review of the command line makes of the same decisions. */

const ARTICLE = join(import.meta.dirname, "..", "intake", "articles", "wire.txt");
const place = mkdtempSync(join(tmpdir(), "demarche-proposals-"));
let all: Workbenches;
beforeAll(async () => {
  await call(place, "intake", ARTICLE, "-o", "made");
  all = await workbenches();
});
afterAll(async () => {
  await all.close();
  rmSync(place, { recursive: true, force: true });
});

const copy = (name: string) => cpSync(join(place, "made"), join(place, name), { recursive: true });
const read = (name: string, file: string) => readFileSync(join(place, name, file), "utf8");
const sentence = (page: Page, at: string) => page.locator(`[id="sentence-${at}"]`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const untilFocusOn = (page: Page, name: string) =>
  page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label") === label, name);

it("decides by one key each, goes on by itself, and makes of it what review makes", {
  timeout: 180_000,
}, async () => {
  copy("keys");
  copy("by-hand");
  const { page, trouble, context } = await all.open(join(place, "keys", "case.yaml"));
  await page.getByRole("button", { name: "Take over actor “Ethiopia”" }).focus();
  await page.keyboard.press("y");
  await untilFocusOn(page, "Take over actor “Egypt”");
  await sentence(page, "P1.S1")
    .getByRole("button", { name: /^actor ETH/ })
    .waitFor();
  await page.keyboard.press("y");
  await untilFocusOn(page, "Take over event “Ethiopia and Egypt reach agreement”");
  await page.keyboard.press("y");
  await untilFocusOn(page, "Take over event “Ethiopia and Egypt are to resume talks”");
  await page.keyboard.press("n");
  await untilFocusOn(page, "Take over round “Talks of Ethiopia and Egypt, 2023”");
  await page.keyboard.press("n");
  await untilFocusOn(page, "Take over actor “unnamed officials (Ethiopia)”");
  // The arrows go past it, to what was said by somebody who is not decided yet.
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("Take over claim “Ethiopia and Egypt reach agreement”");
  await page.keyboard.press("y");
  await page
    .locator('[data-proposal="claim:01b3680d91ec"]')
    .getByText("it names ETH-OFFICIALS, not decided yet")
    .waitFor();
  await upToDate(page);
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: "Saved" }).waitFor();
  // The same decisions, written into the ledger by hand and carried over by the command line.
  const decided = read("by-hand", "intake.yaml")
    .split("\n")
    .map((line) => {
      const to = /id: (?:actor:528646c73f6b|actor:0b31e1a9fe3c|event:f8e9ed110a83|claim:01b3680d91ec)/.test(
        line,
      )
        ? "yes"
        : /id: (?:event:86d9c0ff890c|round:d69fb5ddd9ef)/.test(line)
          ? "no"
          : "open";
      return line.replace("{decision: open", `{decision: ${to}`);
    });
  writeFileSync(join(place, "by-hand", "intake.yaml"), decided.join("\n"));
  await call(place, "review", "by-hand", "--apply");
  expect(read("keys", "case.yaml")).toBe(read("by-hand", "case.yaml"));
  expect(read("keys", "intake.yaml")).toBe(read("by-hand", "intake.yaml"));
  expect(read("keys", "case.yaml")).not.toBe(read("made", "case.yaml"));
  // Who was not decided is taken as well: what waited for that enters, too.
  await page.getByRole("button", { name: "Take over actor “unnamed officials (Ethiopia)”" }).click();
  await sentence(page, "P1.S1")
    .locator(".citing")
    .getByRole("button", { name: /^claim C01b3680d/ })
    .waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it("takes decisions back like any other change", { timeout: 120_000 }, async () => {
  copy("undone");
  const { page, context } = await all.open(join(place, "undone", "case.yaml"));
  const ethiopia = page.getByRole("button", { name: "Take over actor “Ethiopia”" });
  await ethiopia.click();
  await sentence(page, "P1.S1")
    .getByRole("button", { name: /^actor ETH/ })
    .waitFor();
  await page.getByRole("button", { name: "Turn down actor “Egypt”" }).click();
  await page.getByRole("button", { name: "Ask again: actor “Egypt”" }).waitFor();
  expect(await page.getByRole("button", { name: "Undo" }).getAttribute("title")).toBe(
    "Undo: turned down: actor “Egypt”",
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Turn down actor “Egypt”" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await ethiopia.waitFor();
  expect(await sentence(page, "P1.S1").locator(".citing button").count()).toBe(0);
  // Nothing is left to be saved: both files are what they were.
  await page.locator(".keeping-state", { hasText: "Saved" }).waitFor();
  await context.close();
});

it("asks for what only a person can give, and for nothing else", { timeout: 120_000 }, async () => {
  copy("lacking");
  const { page, context } = await all.open(join(place, "lacking", "case.yaml"));
  const demand = page.locator('[data-proposal="demand:e6e264b00b9d"]');
  await page.getByRole("button", { name: "Take over actor “United States”" }).click();
  await sentence(page, "P11.S1")
    .getByRole("button", { name: /^actor USA/ })
    .waitFor();
  await demand.getByRole("button", { name: /^Take over/ }).click();
  await demand.getByText("Without issue it cannot enter the case.").waitFor();
  await demand.getByLabel("Only a person can say its issue:").fill("Good offices");
  await page.keyboard.press("Enter");
  await sentence(page, "P11.S1")
    .getByRole("button", { name: /^demand De6e264b0/ })
    .waitFor();
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: "Saved" }).waitFor();
  expect(read("lacking", "case.yaml")).toContain("issue: good-offices");
  await context.close();
});

it("corrects a proposal before it enters the case, as review does", { timeout: 120_000 }, async () => {
  copy("corrected");
  copy("by-hand-corrected");
  const { page, trouble, context } = await all.open(join(place, "corrected", "case.yaml"));
  for (const name of ["Ethiopia", "Egypt", "unnamed officials (Ethiopia)"]) {
    await page.getByRole("button", { name: `Take over actor “${name}”` }).click();
    await page.locator(".citing").getByText(name, { exact: true }).first().waitFor();
  }
  const event = page.locator('[data-proposal="event:f8e9ed110a83"]');
  await event.getByRole("button", { name: /^Take over/ }).focus();
  await page.keyboard.press("c");
  await page.getByRole("form", { name: "Correct the event" }).waitFor();
  await page.keyboard.press("Escape");
  // The keyboard is still at the proposal.
  expect(await focused(page)).toMatch(/^Correct event/);
  await page.keyboard.press("c");
  const form = page.getByRole("form", { name: "Correct the event" });
  const field = (key: string) => form.locator(`.entry-field[data-key="${key}"]`);
  // The letters that decide are letters here.
  await field("what").locator("textarea").fill("");
  await page.keyboard.type("any agreement is reached");
  await field("when").locator("input").fill("2024-13-01");
  await form.getByRole("button", { name: "Take over as corrected" }).click();
  await form
    .getByRole("alert")
    .getByText(/^when: .*month/)
    .waitFor();
  await field("when").locator("input").fill("2024-05");
  await form.getByRole("button", { name: "Take over as corrected" }).click();
  await sentence(page, "P1.S1").locator(".citing").getByText("any agreement is reached").waitFor();
  expect(await page.getByRole("button", { name: "Undo" }).getAttribute("title")).toContain("corrected");
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state").getByText("Saved", { exact: true }).waitFor();
  const change = 'change: {what: any agreement is reached, when: "2024-05"}';
  expect(read("corrected", "intake.yaml")).toContain(change);
  const officials = /id: (actor:\w+).*ETH-OFFICIALS/.exec(read("corrected", "intake.yaml"))?.[1] ?? "";
  const decided = read("by-hand-corrected", "intake.yaml")
    .split("\n")
    .map((line) =>
      /id: (?:actor:528646c73f6b|actor:0b31e1a9fe3c)/.test(line) || line.includes(officials)
        ? line.replace("{decision: open", "{decision: yes")
        : line.includes("id: event:f8e9ed110a83")
          ? line.replace("{decision: open", `{decision: edited, ${change}`)
          : line,
    );
  writeFileSync(join(place, "by-hand-corrected", "intake.yaml"), decided.join("\n"));
  await call(place, "review", "by-hand-corrected", "--apply");
  expect(read("corrected", "case.yaml")).toBe(read("by-hand-corrected", "case.yaml"));
  expect(read("corrected", "intake.yaml")).toBe(read("by-hand-corrected", "intake.yaml"));
  expect(trouble).toEqual([]);
  await context.close();
});
