import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** Packages put together in Chromium: who accepts, who blocks and where, what would buy assent; by keyboard and on a phone. */

const { place, all } = workbenchesHere("composer");

const HEAD = `demarche: 1
id: port
title: Port
asOf: 2024-05-01
analyst: A
coded: {on: 2024-05-02, hindsight: false}
sources: [{id: art, title: The article, issued: 2024-04-30}]
actors:
  - {id: union, name: the union, kind: organisation, cite: [art]}
  - {id: line, name: the line, kind: organisation, cite: [art]}
  - {id: town, name: the town, kind: organisation, cite: [art]}
packages:
  clauses:
    - {id: pay, name: pay, options: [{id: low, text: no rise}, {id: middle, text: three per cent}, {id: high, text: six per cent}], today: low}
    - {id: nights, name: nights, options: [{id: none, text: no nights}, {id: two, text: two nights}, {id: four, text: four nights}], today: none}
    - {id: jobs, name: jobs, options: [{id: open, text: jobs left open}, {id: safe, text: jobs made safe}], today: open}
`;
const POINTS = `${HEAD}  parties:
    - actor: union
      values:
        - {on: pay, points: {low: 0, middle: 40, high: 60}, cite: [art]}
        - {on: nights, points: {none: 20, two: 5, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 20}, cite: [art]}
      walkAway: {as: today, cite: [art]}
    - actor: line
      values:
        - {on: pay, points: {low: 50, middle: 30, high: 0}, cite: [art]}
        - {on: nights, points: {none: 0, two: 25, four: 40}, cite: [art]}
        - {on: jobs, points: {open: 10, safe: 0}, cite: [art]}
      walkAway: {worth: 62, cite: [art]}
  conditions: [{by: [line], if: {pay: high}, then: {nights: four}, cite: [art]}]
  offers: [{id: o, by: [line], package: {nights: four}, cite: [art]}]
`;
const ORDERS = `${HEAD}  parties:
    - actor: union
      values:
        - {on: pay, order: [high, middle, low], cite: [art]}
        - {on: jobs, order: [safe, open], cite: [art]}
      walkAway: {as: today, cite: [art]}
    - actor: line
      values:
        - {on: pay, order: [low, middle, high], cite: [art]}
        - {on: nights, order: [four, two, none], cite: [art]}
    - actor: town
      consent: none
      values: []
`;

async function opened(name: string, text: string, viewport = { width: 1280, height: 900 }) {
  mkdirSync(join(place, name), { recursive: true });
  const file = join(place, name, "case.yaml");
  writeFileSync(file, text);
  const context = await all.browser.newContext({ viewport });
  const found = await all.open(file, { context });
  if (viewport.width < 700) await found.page.getByRole("button", { name: "Case", exact: true }).click();
  await found.page.getByRole("tab", { name: "Deals" }).click();
  await found.page.getByRole("button", { name: "Put a package together" }).click();
  await found.page.locator(".composer-summary[aria-busy=false]").waitFor();
  return found;
}

const settled = (page: Page) => page.locator(".composer-summary[aria-busy=false]").waitFor();
const said = async (page: Page) => {
  await settled(page);
  return page.locator(".composer-summary > p").innerText();
};
const row = (page: Page, party: string) =>
  page.locator(".composer-parties tbody tr", { has: page.locator("th", { hasText: party }) }).innerText();

describe("packages where all is known", { timeout: 120_000 }, () => {
  it("begin with the last offer: who blocks it, by how much, on which clause, and what would buy assent", async () => {
    const { page, trouble, context } = await opened("points", POINTS);
    expect(await said(page)).toContain("The union blocks it.");
    // The union has 20 today; four nights cost it all of them.
    expect(await row(page, "The union")).toMatch(
      /refuses[\s\S]*worth 0, 20 short[\s\S]*60 on pay; 20 on nights; 20 on jobs/,
    );
    expect(await row(page, "The line")).toMatch(/accepts[\s\S]*worth 100, 38 more than no deal/);
    const assent = page.locator(".composer-changes", { hasText: "What would buy assent" });
    expect(await assent.locator("li").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/jobs: “jobs made safe”[\s\S]*wins over the union/)]),
    );
    await assent.getByRole("button", { name: "jobs: “jobs made safe”", exact: true }).click();
    expect(await said(page)).toContain("All whose consent is asked accept it.");
    expect(await page.getByLabel("Jobs").inputValue()).toBe("1");
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("are chosen by keyboard, and what breaks a condition is told with who insists on it", async () => {
    const { page, trouble, context } = await opened("keys", POINTS);
    await page.getByRole("button", { name: "Today" }).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.getByRole("button", { name: "Today" }).getAttribute("aria-pressed")).toBe("true");
    // Two keys at once: what is chosen does not wait for what comes of it.
    await page.getByLabel("Pay").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByLabel("Pay").inputValue()).toBe("2");
    expect(await said(page)).toContain("breaks a condition");
    const broken = await page.locator(".composer ul", { hasText: "needs" }).innerText();
    expect(broken).toMatch(
      /six per cent.* on pay needs .*four nights.* on nights \(the line insists on it\)/,
    );
    // The status is one line that changes, so that a screen reader says the new one.
    expect(await page.locator(".composer-summary [role=status]").count()).toBe(1);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("go into the case as an offer, with one step of Undo, and stay chosen while another part is looked at", async () => {
    const { page, trouble, context } = await opened("kept", POINTS);
    await page.getByLabel("Jobs").selectOption("1");
    await settled(page);
    await page.getByLabel("What shall it be called?").fill("work first");
    await page.getByRole("button", { name: "Put it into the case as an offer" }).click();
    await page.getByText("“work first” is in the case.").waitFor();
    await page.getByRole("button", { name: "“work first”" }).waitFor();
    await page.locator(".moved-changes summary").click();
    expect(await page.locator(".moved-changes li").allInnerTexts()).toEqual(["offer “work first” (added)"]);
    expect(await page.getByRole("button", { name: "Undo" }).getAttribute("title")).toBe(
      "Undo: offer “work first”",
    );
    await upToDate(page);
    await page.getByRole("tab", { name: "Text" }).click();
    await page.getByRole("tab", { name: "Deals" }).click();
    await page.getByRole("button", { name: "Put a package together" }).click();
    await settled(page);
    expect(await page.getByLabel("Jobs").inputValue()).toBe("1");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "“work first”" }).waitFor({ state: "detached" });
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe("packages where not everything is stated", { timeout: 120_000 }, () => {
  it("say what is not stated, and rest on readings that are told as such", async () => {
    const { page, trouble, context } = await opened("orders", ORDERS);
    expect(await page.locator(".composer").innerText()).toContain("200 readings");
    expect(await page.locator(".composer-clause", { hasText: "Nights" }).innerText()).toContain(
      "the union: not stated",
    );
    expect(await row(page, "The line")).toContain("what no deal is worth is not stated");
    expect(await row(page, "The town")).toMatch(/not asked/);
    await page.getByLabel("Pay").selectOption("2");
    await page.getByLabel("Jobs").selectOption("1");
    await settled(page);
    expect(await row(page, "The union")).toContain("accepts");
    expect(await page.locator(".composer-clause", { hasText: "Pay" }).innerText()).toMatch(
      /the union: best[\s\S]*the line: worst/,
    );
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("fit a phone: nothing runs out of the window, and the answer stays in sight", async () => {
    const { page, trouble, context } = await opened("phone", ORDERS, { width: 390, height: 844 });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".composer *")]
        .filter(
          (each) =>
            !each.classList.contains("sr-only") && each.getBoundingClientRect().right > innerWidth + 1,
        )
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    await page.getByLabel("Jobs").scrollIntoViewIfNeeded();
    expect(await page.locator(".composer-summary").isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
