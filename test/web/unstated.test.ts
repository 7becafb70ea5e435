import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** What is not said yet is called so, with the way to say it; what cannot be entered says why in the words of its form. */

const CASE = `demarche: 1
id: river
title: Two towns
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions:
  - {id: q1, text: Will it open again?, kind: outcome, cite: [art]}
sources:
  - {id: art, title: Two towns, issued: 2024-05-01}
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: [art]}
  - {id: lower, name: the lower town, kind: group, party: true, cite: [art]}
moves:
  options:
    - {id: open, actor: upper, text: opens the sluice, cite: [art]}
    - {id: pay, actor: lower, text: pays for it, cite: [art]}
  today: []
  preferences:
    - {actor: upper}
    - {actor: lower, utilities: [{state: none, value: 1}, {state: open, value: 3}], judgement: It says so.}
explanations:
  - id: why
    question: Why was it closed?
    effect: {text: the upper town closes its sluice}
    hypotheses:
      - {id: rain, name: The rain, judgement: They say so.}
      - {id: quarrel, name: The quarrel, judgement: They say so.}
    evidence:
      - {id: e1, text: it had rained, judgement: It did.}
    cite: [art]
`;
const { place, all } = workbenchesHere("unstated");
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

it("says of an order that nothing is stated, and of explanations why no judgement comes", {
  timeout: 120_000,
}, async () => {
  const file = join(place, "case.yaml");
  writeFileSync(file, CASE);
  const { page, trouble, context } = await all.open(file);

  await tab(page, "Preferences").click();
  const [upper, lower] = [0, 1].map((at) => page.locator(".order").nth(at)) as [
    ReturnType<Page["locator"]>,
    ReturnType<Page["locator"]>,
  ];
  expect(await upper.innerText()).toContain("Nothing is stated yet of what it would rather see.");
  expect(await lower.innerText()).toContain("follows from what states or options are worth to it");
  await upper.getByRole("button", { name: "Say it: the upper town" }).click();
  await page.getByRole("form", { name: "order of preference 1" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("form") !== null)).toBe(true);
  await page.getByRole("button", { name: "Close", exact: true }).click();

  await tab(page, "Explanations").click();
  const said = page.locator(".needed-first");
  expect(await said.allInnerTexts()).toEqual([
    expect.stringContaining("No question of the case asks this"),
    expect.stringContaining("Nothing is weighed yet, so that no judgement comes of it"),
  ]);
  const cell = page.getByRole("combobox", { name: /^e1 under The rain/ });
  await cell.selectOption("very likely");
  await said.filter({ hasText: "Nothing is weighed yet" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ask it in the brief" }).focus();
  await page.keyboard.press("Enter");
  await said.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await upToDate(page);
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: /^Saved$/ }).waitFor();
  expect(readFileSync(file, "utf8")).toMatch(
    /text: Why was it closed\?[\s\S]*?kind: cause[\s\S]*?about: why/,
  );

  // A clause without anything to agree on.
  await tab(page, "Deals").click();
  await page.getByRole("button", { name: "Add a clause" }).click();
  const form = page.getByRole("form", { name: "New clause" });
  const options = form.locator('.entry-field[data-key="options"]').first();
  expect(await options.locator("legend").innerText()).toContain("needed, unless it settles an issue");
  await form.locator('.entry-field[data-key="name"]').first().locator("input").fill("The sluice");
  await page.keyboard.press("Enter");
  await options.locator(".field-trouble", { hasText: "say what can be agreed" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest(".entry-field") !== null);
  expect(await form.innerText()).not.toContain("`");
  expect(trouble).toEqual([]);
  await context.close();
});

it("says nothing of keys at the width of a phone", { timeout: 60_000 }, async () => {
  const file = join(place, "phone.yaml");
  writeFileSync(file, CASE);
  const { page, context } = await all.open(file, {
    context: await all.browser.newContext({ viewport: { width: 390, height: 844 } }),
  });
  await page.getByRole("button", { name: "Case", exact: true }).click();
  for (const name of ["Preferences", "Source", "Entries"]) {
    await tab(page, name).click();
    const words = await page.locator("#work-panel").innerText();
    expect(words).not.toMatch(/\b(?:Alt|Shift|arrow keys|dragging)\b/);
  }
  await context.close();
});
