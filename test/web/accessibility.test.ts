import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { accessibilityFindings, findingsInBothThemes, focusFindings } from "./accessibility.ts";
import { type Workbenches, watchedPage, workbenches } from "./workbench-for-tests.ts";

/** Every view of the workbench for those who do not see it well, or use no mouse: in both themes, wide and narrow. */

const CASES = join(import.meta.dirname, "..", "..", "cases");
/** An article that was read by rule: some of it is in the case, the rest is proposed beside its sentences. */
const place = mkdtempSync(join(tmpdir(), "demarche-access-"));
const READ = join(place, "read", "case.yaml");
let all: Workbenches;
beforeAll(async () => {
  const article = join(import.meta.dirname, "..", "intake", "articles", "wire.txt");
  await call(place, "intake", article, "-o", "read", "--accept", "high");
  all = await workbenches();
});
afterAll(async () => {
  await all.close();
  rmSync(place, { recursive: true, force: true });
});

const SCREENS = [
  { name: "on a desk", viewport: { width: 1280, height: 900 } },
  { name: "on a phone", viewport: { width: 390, height: 844 } },
] as const;

/** Opens an entry of every list, and the form for a new one. */
async function everyEntryForm(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const lists = page.getByRole("group", { name: "Which entries are shown" }).getByRole("button");
  // Of the lists behind the folds those with the inputs that no other form has.
  for (const fold of await page.locator(".entries-behind").all())
    if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  const further = [/^Preferences \d/, /^Parties and walk-away values \d/, /^Dated questions \d/].map((name) =>
    page.locator(".entries-behind").getByRole("button", { name }),
  );
  for (const list of [...(await lists.all()), ...further]) {
    await list.click();
    const first = page.locator(".entry-open").first();
    if (await first.isVisible()) await first.click();
    else if (await page.locator(".needed-first").isVisible()) {
      await look(`what ${await list.innerText()} needs first`);
      continue;
    } else await page.locator(".entries-bar > button").click();
    await page.locator("form, .entry-form").first().waitFor();
    await look(`an entry of ${await list.innerText()}`);
  }
}

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
  // The brief beside them is the same for all parts of the case; it is looked at in its own view.
  const showBrief = (isShown: boolean) =>
    page.locator(".brief-host").evaluateAll(
      (hosts, display) => {
        for (const host of hosts) (host as HTMLElement).style.setProperty("display", display, "important");
      },
      isShown ? "" : "none",
    );
  await showBrief(false);
  const parts = page.getByRole("tablist", { name: "Parts of the case" }).getByRole("tab");
  for (const tab of await parts.all()) {
    await tab.click();
    const name = await tab.innerText();
    if (name === "Text") await page.locator(".cm-content").waitFor();
    for (const summary of (await page.locator("#work-panel summary").all()).slice(0, 2))
      await summary.click();
    await look(`the tab ${name}`);
    if (name === "Deals") {
      await page.getByRole("button", { name: "Put a package together" }).click();
      await page.locator(".composer-summary[aria-busy=false]").waitFor();
      await look("a package put together");
    }
    if (name === "Entries") await everyEntryForm(page, look);
  }
  await showBrief(true);
  await pane("Brief");
  for (const tab of await page.getByRole("tablist", { name: "Answers" }).getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(150);
    await look(`the view ${await tab.innerText()}`);
  }
}

describe.each(SCREENS)("$name", { timeout: 240_000 }, ({ viewport }) => {
  it("every view of a case can be made out and used", async () => {
    const context = await all.browser.newContext({ viewport });
    const { page } = await all.open(join(CASES, "korea-2018", "case.yaml"), { readOnly: true, context });
    const findings: string[] = [];
    const look = async (view: string) => {
      for (const each of await findingsInBothThemes(page)) findings.push(`${view}: ${each}`);
      // Nothing is wider than the screen, so that nobody has to scroll two ways.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > viewport.width) findings.push(`${view}: ${width} pixels wide`);
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
    expect(findings).toEqual([]);
    await context.close();
  });

  it("what is proposed beside its sentence, too", async () => {
    const context = await all.browser.newContext({ viewport });
    const { page } = await all.open(READ, { readOnly: true, context });
    if (viewport.width < 500) await page.getByRole("button", { name: "Case", exact: true }).click();
    const buttons = page.getByRole("button", { name: /^Turn down/ });
    await buttons.first().click();
    await page.locator('[data-decided="turned down"]').first().waitFor();
    await buttons.nth(2).focus();
    expect(await findingsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const panel = page.locator("#work-panel");
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await context.close();
  });

  it("the start page, too", async () => {
    const context = await all.browser.newContext({ viewport });
    const { page } = await all.open(undefined, { context });
    await page.getByRole("button", { name: /Open the brief and change it/ }).waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
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

it("can be worked without a mouse, and shows where one is", { timeout: 120_000 }, async () => {
  const context = await all.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await all.open(join(CASES, "korea-2018", "case.yaml"), { readOnly: true, context });
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toContain("Skip to the case");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.getAttribute("role"))).toBe("tab");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Preferences");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe("solid");
  // At this width every part is in sight in one row.
  const tops = await page
    .getByRole("tablist", { name: "Parts of the case" })
    .getByRole("tab")
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(8);
  expect(new Set(tops).size).toBe(1);
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
    <button style="width:9px;height:9px;padding:0;overflow:hidden" aria-label="small">x</button><i id="a"></i><i id="a"></i><svg></svg>
    <input aria-label="plain" aria-describedby="nowhere" style="outline:none" tabindex="2"></main>`);
  const found = (await accessibilityFindings(page)).join("\n");
  for (const words of [
    "a button without a name",
    "a picture without a text",
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
