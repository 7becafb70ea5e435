import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** A source is read sentence by sentence; what was made of each leads to it and back, and what was not is seen. */

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml");
const ARTICLE = `Two towns, one river

The upper town closed its sluice on Monday. The lower town asked for it to be opened.

Nobody was hurt. <img src=x onerror="window.pwned=1">
`;
const CASE = `demarche: 1
id: river
title: Two towns
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions:
  - {id: q-when, text: What happened when?, kind: chronology, cite: ["art:P1.S1"]}
sources:
  - {id: art, title: Two towns, issued: 2024-05-01, text: {file: sources/art.txt, numbering: 2}}
  - {id: memo, title: A memo, issued: 2024-05-01, external: true}
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: ["art:P2"]}
  - {id: lower, name: the lower town, kind: group, party: true, cite: ["memo:p. 7"]}
events:
  - id: closing
    what: the upper town closes its sluice
    by: [upper]
    when: 2024-04-29
    cite: ["art:P2.S1"]
`;
const { place, all } = workbenchesHere("source");
mkdirSync(join(place, "sources"));
writeFileSync(join(place, "case.yaml"), CASE);
writeFileSync(join(place, "sources", "art.txt"), ARTICLE);

const sentence = (page: Page, at: string) => page.locator(`[id="sentence-${at}"]`);

it("shows what was made of each sentence, and leads there and back", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open(join(place, "case.yaml"));
  // There is a text to read, so that comes first.
  expect(await page.getByRole("tab").first().innerText()).toBe("Source");
  await sentence(page, "P2.S1").getByText("The upper town closed its sluice on Monday.").waitFor();
  expect(await page.locator(".sentence-at").allInnerTexts()).toEqual([
    "P1.S1",
    "P2.S1",
    "P2.S2",
    "P3.S1",
    "P3.S2",
  ]);
  const labels = (at: string) => sentence(page, at).locator(".citing").getByRole("button").allInnerTexts();
  expect((await labels("P1.S1")).join()).toContain("question q-when");
  expect((await labels("P2.S1")).join()).toContain("event closing");
  expect(await labels("P2.S2")).toEqual([]);
  await page.locator(".paragraph-made", { hasText: "All of P2" }).getByText("actor upper").waitFor();
  // A paragraph that is cited as a whole leaves none of its sentences aside.
  await page.getByRole("button", { name: "3 in the case" }).waitFor();
  await page.getByRole("button", { name: "2 nothing made of it" }).click();
  expect(await page.locator(".sentence-at").allInnerTexts()).toEqual(["P3.S1", "P3.S2"]);
  await page.getByRole("button", { name: "all 5 sentences" }).click();
  // A text of a source is shown, and does nothing.
  expect(await page.locator(".reading img").count()).toBe(0);
  expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
  await sentence(page, "P2.S1")
    .getByRole("button", { name: /event closing/ })
    .click();
  // An entry opens in its form; from there a way leads to its place in the text, and back to its sentence.
  await page.getByRole("form", { name: "event closing" }).waitFor();
  await page.getByRole("button", { name: "Show it in the text" }).click();
  await page.locator(".editor-host .cm-activeLine", { hasText: "id: closing" }).waitFor();
  await page.getByText("This entry rests on").getByRole("button", { name: "art:P2.S1" }).click();
  await sentence(page, "P2.S1").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "sentence-P2.S1");
  expect(trouble).toEqual([]);
  await context.close();
});

it("follows the case: what is cited anew is no longer left aside, and Undo takes it back", {
  timeout: 120_000,
}, async () => {
  const { page, context } = await all.open(join(place, "case.yaml"));
  await page.getByRole("tab", { name: "Text" }).click();
  await page.locator(".editor-host .cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(
    '  - {id: hurt, what: nobody is hurt, by: [lower], when: not stated, mode: negated, cite: ["art:P3.S1"]}',
  );
  await page.getByRole("tab", { name: "Source" }).click();
  await sentence(page, "P3.S1")
    .getByRole("button", { name: /event hurt/ })
    .waitFor();
  await page.getByRole("button", { name: "1 nothing made of it" }).waitFor();
  await upToDate(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "2 nothing made of it" }).waitFor();
  expect(await sentence(page, "P3.S1").locator(".citing").count()).toBe(0);
  await context.close();
});

it("says of a text that is not at hand what rests on it, and a form leads to its sentence", {
  timeout: 120_000,
}, async () => {
  const own = await all.open(join(place, "case.yaml"));
  await own.page.getByRole("combobox", { name: "Source" }).selectOption("memo");
  await own.page.getByText("The text of this source is not at hand.").waitFor();
  await sentence(own.page, "p. 7")
    .getByRole("button", { name: /actor lower/ })
    .waitFor();
  await own.context.close();
  const { page, trouble, context } = await all.open(KOREA, { readOnly: true });
  await page.getByRole("tab", { name: "Assumptions" }).click();
  const cited = page.locator("#work-panel .cited", { hasText: /^art:P\d+\.S\d+$/ }).first();
  const citation = await cited.innerText();
  await cited.click();
  await page.getByText("The text of this source is not at hand.").waitFor();
  const at = citation.replace("art:", "");
  await page.waitForFunction((id) => document.activeElement?.id === id, `sentence-${at}`);
  expect(await sentence(page, at).locator(".citing button").count()).toBeGreaterThan(0);
  expect(await sentence(page, at).innerText()).toContain("In the analyst's words");
  expect(trouble).toEqual([]);
  await context.close();
});
