import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** The workbench in Chromium: a case opens with its brief, a change by a form shows what moves, and can be taken back. */

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018");
const { place, all } = workbenchesHere("workbench");
const copy = (name: string) => {
  cpSync(KOREA, join(place, name), { recursive: true });
  return join(place, name, "case.yaml");
};

/** The case's text as the workbench has it: what it would save. */
async function textOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: "Take away" })
      .click()
      .then(() => page.getByRole("button", { name: "Its folder (.zip)" }).click()),
  ]);
  const { strFromU8, unzipSync } = await import("fflate");
  const files = unzipSync(readFileSync(await download.path()));
  return strFromU8(Object.entries(files).find(([name]) => name.endsWith("/case.yaml"))![1]);
}

const cell = (page: Page, item: string, name: string) =>
  page.getByRole("combobox", { name: new RegExp(`^${item} under ${name}`) });

describe("the Korea case", { timeout: 240_000 }, () => {
  it("opens with its brief, and gives it in each of its formats as the command line does", async () => {
    const { page, trouble, context } = await all.open(copy("whole"), { readOnly: true });
    await call(place, "brief", "whole", "-o", "out", "--format", "html,json,md,csv,svg");
    const out = join(place, "out");
    const html = readFileSync(join(out, "brief.html"));
    const wanted = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, "text/html");
      return [...read.querySelectorAll("main section")].map((each) => each.textContent);
    }, html.toString());
    const shown = await page.evaluate(() =>
      [...document.querySelector(".brief-host")!.shadowRoot!.querySelectorAll(".main section")].map(
        (each) => each.textContent,
      ),
    );
    expect(shown).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(5);

    const { strFromU8, unzipSync } = await import("fflate");
    const taken = async (name: RegExp | string) => {
      await page.getByRole("button", { name: "Take away" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await taken(/^Report/)).equals(readFileSync(join(out, "report.json")))).toBe(true);
    expect((await taken(/^Web page/)).equals(html)).toBe(true);
    expect((await taken(/^Markdown/)).equals(readFileSync(join(out, "brief.md")))).toBe(true);
    for (const [button, folder] of [
      [/^Tables/, "tables"],
      [/^Pictures \(\.svg/, "pictures"],
    ] as const) {
      const files = Object.entries(unzipSync(await taken(button)));
      const names = readdirSync(join(out, folder)).sort();
      expect(files.map(([name]) => name.split("/").at(-1)).sort()).toEqual(names);
      for (const [name, bytes] of files)
        expect(Buffer.from(bytes).equals(readFileSync(join(out, folder, name.split("/").at(-1)!)))).toBe(
          true,
        );
    }

    // What stands in the folder goes along in its zip, seals and answers to questions among it.
    const files = unzipSync(await taken("Its folder (.zip)"));
    for (const name of ["case.yaml", "resolutions.yaml", "back-test.md", "seals/2018-04-16.json"])
      expect(strFromU8(files[`whole/${name}`]!) === readFileSync(join(KOREA, name), "utf8"), name).toBe(true);
    // Printed by the browser's own menu, it says where the brief is printed.
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(1000);
    await page.emulateMedia({ media: "print" });
    const said = await page.evaluate(() => getComputedStyle(document.body, "::before").content);
    expect(said).toContain("Print, or PDF");
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("shows which judgement a likelihood moves, by how much and through what, and takes it back", async () => {
    const file = copy("edited");
    const before = readFileSync(file, "utf8");
    const { page, trouble, context } = await all.open(file);
    const select = cell(page, "e13", "Sanctions and US pressure worked");
    expect(await select.inputValue()).toBe("even");
    await select.selectOption("very likely");
    await page.getByRole("heading", { name: /judgements? moved/ }).waitFor();
    await page.getByText(/Brought about by evidence “The North repeats/).waitFor();
    const moved = page.getByRole("region", { name: "What moved" });
    expect(await moved.getByText(/^Likelihood/).count()).toBeGreaterThan(0);
    expect(await moved.locator("mark").count()).toBeGreaterThan(0);
    // The brief marks what is not as it was, in a word too.
    await upToDate(page);
    expect(await page.locator(".brief-host .changed-word").count()).toBeGreaterThan(0);
    expect(await page.locator("td[data-changed] .was", { hasText: "was even" }).count()).toBe(1);
    // Only that word of the text has changed.
    const after = await textOf(page);
    const differing = after.split("\n").filter((line, at) => line !== before.split("\n")[at]);
    expect(differing).toEqual(["        likelihood: {pressure: very likely, every: likely}"]);
    // What the command line makes of that text is what is shown.
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "What moved" }).waitFor();
    await upToDate(page);
    expect(await select.inputValue()).toBe("even");
    expect(await page.locator(".brief-host .changed-word").count()).toBe(0);
    expect(await textOf(page)).toBe(before);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("puts an order into another by keyboard, a state, a weight; and goes back to the original at once", async () => {
    const file = copy("levers");
    const before = readFileSync(file, "utf8");
    const { page, trouble, context } = await all.open(file);
    await page.getByRole("tab", { name: "Preferences" }).click();
    const first = page.locator(".order", { hasText: "United States" }).locator("li").nth(0);
    const words = await first.locator(".order-line").innerText();
    await page
      .locator(".order", { hasText: "United States" })
      .locator("li")
      .nth(1)
      .getByRole("button", { name: /^Up/ })
      .focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page
      .locator(".order", { hasText: "United States" })
      .locator("li")
      .nth(1)
      .getByText(words)
      .waitFor();
    // Pressed again, the button goes on with the same line; at the end it is the one that leads back.
    const lines = page.locator(".order", { hasText: "North Korea" }).locator("li");
    const own = await lines.nth(0).locator(".order-line").first().innerText();
    const last = (await lines.count()) - 1;
    await lines.nth(0).getByRole("button", { name: /^Down/ }).focus();
    for (let to = 1; to <= last; to++) {
      await page.keyboard.press("Enter");
      await lines.nth(to).getByText(own).first().waitFor();
    }
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toMatch(/^Up: /);
    for (let to = last; to > 0; to--) await page.keyboard.press("Enter");
    await lines.nth(0).getByText(own).first().waitFor();
    expect(await focused()).toMatch(/^Down: /);
    await page.getByRole("tab", { name: "Today" }).click();
    await page.getByRole("checkbox", { name: /adds sanctions/ }).click();
    await page.getByText("not as it was").first().waitFor();
    await page.getByRole("tab", { name: "Forecasts" }).click();
    const question = page.locator("details.question").first();
    await question.locator("summary").click();
    const odds = question.getByRole("spinbutton", { name: /at most/ }).first();
    await odds.fill("4");
    await odds.press("Enter");
    await page.getByText("was 3 to 8").waitFor();
    await page.getByText(/^4 changes of the case/).waitFor();
    await upToDate(page);
    const text = await textOf(page);
    expect(text).toContain("today: [insist, sanction, mediate]");
    expect(text).toContain("odds: [3, 4]");
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual(
      before.split("\n").filter((line) => line.startsWith("#")),
    );
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("heading", { name: "What moved" }).waitFor();
    expect(await textOf(page)).toBe(before);
    // A reset can be taken back as well.
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^4 changes of the case/).waitFor();
    expect(await textOf(page)).toBe(text);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it("runs only what a change concerns", async () => {
    const { page, context } = await all.open(copy("cached"));
    await page.getByRole("tab", { name: "Assumptions" }).click();
    await page
      .getByRole("combobox", { name: /How far can it be believed/ })
      .first()
      .selectOption("2");
    await page.getByText(/^1 change of the case/).waitFor();
    await upToDate(page);
    const ran = async () =>
      Number(/^\d+/.exec((await page.locator(".answer-state").getAttribute("title"))!)![0]);
    // How far a claim can be believed concerns no model.
    expect(await ran()).toBeLessThan(6);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "What moved" }).waitFor();
    await upToDate(page);
    expect(await ran()).toBe(0);
    await context.close();
  });
});

it("shows what a walk-away value does to the deals that all could accept", { timeout: 120_000 }, async () => {
  const park = join(import.meta.dirname, "..", "..", "cases", "harbour-park", "case.yaml");
  const { page, trouble, context } = await all.open(park, { readOnly: true });
  await page.getByRole("tab", { name: "Deals" }).click();
  const league = page.locator(".party", { hasText: "environmental league" });
  const least = league.getByRole("spinbutton", { name: /walk away.*at least/ });
  const most = league.getByRole("spinbutton", { name: /walk away.*at most/ });
  expect([await least.inputValue(), await most.inputValue()]).toEqual(["55", "55"]);
  // One end that goes beyond the other takes it along.
  await least.fill("90");
  await least.press("Tab");
  await page.getByText("was 55").waitFor();
  expect(await most.inputValue()).toBe("90");
  // What is left empty is as it was, and does not stand there as if it were nothing.
  await least.fill("");
  await least.press("Tab");
  expect(await least.inputValue()).toBe("90");
  await league.getByText("An empty field says nothing").waitFor();
  await page.getByRole("heading", { name: /judgements? moved/ }).waitFor();
  await page
    .getByText(/Brought about by terms of the environmental league/)
    .first()
    .waitFor();
  expect(await textOf(page)).toContain("walkAway: {worth: 90, cite: [game]}");
  await league.getByRole("button", { name: "not stated" }).click();
  await league.getByRole("button", { name: "not stated", pressed: true }).waitFor();
  await upToDate(page);
  expect(await textOf(page)).toContain("walkAway: {worth: not stated, cite: [game]}");
  expect(trouble).toEqual([]);
  await context.close();
});

it("lets a walk-away value be given where a party has what it has today", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open(copy("walk-away"));
  await page.getByRole("tab", { name: "Deals" }).click();
  const north = page.locator(".party", { has: page.getByRole("heading", { name: "North Korea" }) });
  await north.getByText("Without a deal it has what it has today.").waitFor();
  await north.getByRole("button", { name: /^Give a number instead/ }).press("Enter");
  await north.getByRole("spinbutton", { name: /walk away.*at least/ }).fill("0.5");
  const most = north.getByRole("spinbutton", { name: /walk away.*at most/ });
  await most.fill("0.9");
  await most.press("Tab");
  await page.getByRole("heading", { name: /judgements? moved/ }).waitFor();
  expect(await textOf(page)).toContain("worth: [0.5, 0.9]");
  expect(trouble).toEqual([]);
  await context.close();
});

it("begins with the worked cases where no case is named", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open();
  await page.getByRole("heading", { name: "From the article to the cited brief" }).waitFor();
  await page.getByRole("button", { name: /The game of chicken/ }).click();
  await upToDate(page);
  await page.getByRole("heading", { name: "The game of chicken" }).first().waitFor();
  await page.getByRole("button", { name: "Demarche" }).click();
  await page.getByRole("heading", { name: "From the article to the cited brief" }).waitFor();
  // And on to another, as often as one likes.
  for (const [button, title] of [
    [/Elmira/, /Elmira/],
    [/The game of chicken/, "The game of chicken"],
  ] as const) {
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole("heading", { name: title }).first().waitFor();
    // The keyboard goes on with the title of what was opened.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await upToDate(page);
    await page.getByRole("button", { name: "Demarche" }).click();
  }
  expect(trouble).toEqual([]);
  await context.close();
});
