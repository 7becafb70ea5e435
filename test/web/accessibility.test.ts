import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFindings, focusFindings } from "./accessibility.ts";
import { type Workbenches, watchedPage, workbenches } from "./workbench-for-tests.ts";

/** Every view of the workbench for those who do not see it well, or use no mouse: in both themes, wide and narrow. */

const CASES = join(import.meta.dirname, "..", "..", "cases");
let all: Workbenches;
beforeAll(async () => {
  all = await workbenches();
});
afterAll(() => all.close());

const SCREENS = [
  { name: "by day", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "by night", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "on a phone, by night", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

/** Opens every tab of the case and every view of the answers, one after the other. */
async function everyView(
  page: Page,
  isNarrow: boolean,
  look: (view: string) => Promise<void>,
): Promise<void> {
  const pane = async (name: string) => {
    if (isNarrow) await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name }).click();
  };
  await pane("Case");
  const parts = page.getByRole("tablist", { name: "Parts of the case" }).getByRole("tab");
  for (const tab of await parts.all()) {
    await tab.click();
    if ((await tab.innerText()) === "Text") await page.locator(".cm-content").waitFor();
    await look(`the tab ${await tab.innerText()}`);
  }
  await pane("Brief");
  for (const tab of await page.getByRole("tablist", { name: "Answers" }).getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(150);
    await look(`the view ${await tab.innerText()}`);
  }
}

describe.each(SCREENS)("$name", { timeout: 240_000 }, ({ colorScheme, viewport }) => {
  it("every view of a case can be made out and used", async () => {
    const context = await all.browser.newContext({ colorScheme, viewport });
    const { page } = await all.open(join(CASES, "korea-2018", "case.yaml"), { readOnly: true, context });
    const findings: string[] = [];
    const look = async (view: string) => {
      for (const each of await accessibilityFindings(page)) findings.push(`${view}: ${each}`);
    };
    await look("the tour");
    await page.getByRole("button", { name: "Not now" }).click();
    const isNarrow = viewport.width < 500;
    if (isNarrow)
      await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: "Case" }).click();
    await page.getByRole("combobox", { name: /^e13 under Sanctions/ }).selectOption("very likely");
    if (isNarrow)
      await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: /moved/ }).click();
    await page
      .getByText(/^Brought about by/)
      .first()
      .waitFor();
    await page.locator(".answer-state", { hasText: "up to date" }).waitFor({ state: "attached" });
    await look("what moved");
    await everyView(page, isNarrow, look);
    await page.getByRole("button", { name: "Take away" }).click();
    await look("what can be taken away");
    // Nothing is wider than the screen, so that nobody has to scroll two ways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(findings).toEqual([]);
    await context.close();
  });

  it("the start page, too", async () => {
    const context = await all.browser.newContext({ colorScheme, viewport });
    const { page } = await all.open(undefined, { context });
    await page.getByRole("button", { name: /Open the brief and change it/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    await page.keyboard.press("Home");
    expect(await focusFindings(page, 40)).toEqual([]);
    await context.close();
  });
});

it("holds more than a dozen actors and two hundred events", { timeout: 240_000 }, async () => {
  const place = mkdtempSync(join(tmpdir(), "demarche-many-"));
  const text = readFileSync(join(CASES, "korea-2018", "case.yaml"), "utf8");
  const more = Array.from({ length: 180 }, (_, at) => {
    const when = `${2005 + (at % 13)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
    return `  - {id: Z${at}, what: Delegations exchange note ${at}, when: ${when}, mode: historical, by: [DPRK], to: [USA], judgement: {by: a test, on: 2026-11-01, why: to have many}}\n`;
  });
  writeFileSync(
    join(place, "case.yaml"),
    text.replace(/\nevents:\n/, (found) => found + more.join("")),
  );
  const { page, trouble, context } = await all.open(join(place, "case.yaml"), { readOnly: true });
  rmSync(place, { recursive: true, force: true });
  await page.getByRole("tab", { name: "Entries" }).click();
  const listed = async (kind: string) =>
    Number(/\d+/.exec(await page.getByRole("button", { name: new RegExp(`^${kind} \\d`) }).innerText())![0]);
  expect(await listed("Actors")).toBeGreaterThan(12);
  expect(await listed("Events")).toBeGreaterThan(200);
  expect(await accessibilityFindings(page)).toEqual([]);
  const answers = page.locator(".pane-answers");
  expect(await answers.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const names = page.locator(".brief-host #analysis-chronology svg text", {
    hasText: "Delegations exchange",
  });
  expect(await names.count()).toBeGreaterThan(100);
  expect(trouble).toEqual([]);
  await context.close();
});

it("whatever has the focus shows it and is in sight", { timeout: 240_000 }, async () => {
  const { page, context } = await all.open(join(CASES, "harbour-park", "case.yaml"), { readOnly: true });
  const findings: string[] = [];
  await everyView(page, false, async (view) => {
    await page.locator(".skip").focus();
    for (const each of await focusFindings(page, 60)) findings.push(`${view}: ${each}`);
  });
  expect(findings).toEqual([]);
  await context.close();
});

it("the checks find what is wrong", { timeout: 60_000 }, async () => {
  const context = await all.browser.newContext();
  const { page } = await watchedPage(context);
  await page.setContent(`<main><h1>One</h1><h3>Three</h3><button></button><p style="color:#999;background:#fff">pale</p>
    <button style="width:9px;height:9px;padding:0;overflow:hidden" aria-label="small">x</button><i id="a"></i><i id="a"></i>
    <input aria-label="plain" aria-describedby="nowhere" style="outline:none" tabindex="2"></main>`);
  const found = (await accessibilityFindings(page)).join("\n");
  for (const words of [
    "a button without a name",
    "no language",
    "no title",
    "level 3 after one of level 1",
    "contrast 2.85",
    "9 by 9 pixels",
    "two elements have the id a",
    "nowhere, which is not there",
    "out of the order",
  ])
    expect(found).toContain(words);
  expect((await focusFindings(page, 3)).join("\n")).toContain("the focus is not seen: <input");
  await context.close();
});
