import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { keptInDraft, noDraftLeft } from "./drafts.ts";
import { upToDate, watchedPage, workbenchesHere } from "./workbench-for-tests.ts";

/** A passage becomes an entry of the case, by keys or by the mouse; the entry has its sentence and the file its comments. */

const ARTICLE = `Two towns, one river

The upper town closed its sluice on Monday. The lower town asked for it to be opened, and threatened to stop its payments.

Nobody was hurt. Ada Brook said that talks would probably resume within a week.
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
# who acts
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: ["art:P2"]}
  - {id: lower, name: the lower town, kind: group, party: true, cite: ["art:P2"]}
events:
  # the first that is told
  - id: E07
    what: the upper town closes its sluice # in the morning
    by: [upper]
    when: 2024-04-29
    cite: ["art:P2.S1"]
explanations:
  - id: why
    question: Why did the upper town close its sluice?
    effect: {text: the sluice is closed, of: upper, events: [E07]}
    hypotheses:
      - {id: drought, name: It needs the water, from: [art], cite: ["art:P2.S1"]}
      - {id: anger, name: It is angry, judgement: Nobody says so.}
`;
const { place, all } = workbenchesHere("marking");
let count = 0;

/** A copy of the case in a folder of its own. */
function copied(text = CASE): string {
  const folder = join(place, String(++count));
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "case.yaml"), text);
  writeFileSync(join(folder, "sources", "art.txt"), ARTICLE);
  return join(folder, "case.yaml");
}

async function opened(text = CASE) {
  const file = copied(text);
  const own = await all.open(file);
  const saved = async () => {
    const state = own.page.locator(".keeping-state");
    await state.getByText("Not saved").waitFor();
    await own.page.keyboard.press("Control+s");
    await state.getByText("Saved", { exact: true }).waitFor();
    return readFileSync(file, "utf8");
  };
  return { ...own, saved };
}

function caseIn(text: string) {
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return reading.case;
}

const sentence = (page: Page, at: string) => page.locator(`[id="sentence-${at}"]`);
const number = (page: Page, at: string) => sentence(page, at).locator("button.sentence-at");
const field = (page: Page, key: string) =>
  page.locator(`.entry-form .entry-field[data-key="${key}"]`).first();

it("makes an event of two sentences by the keyboard alone, and writes it beside what is there", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context, saved } = await opened();
  await number(page, "P1.S1").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("toolbar", { name: "Make of P2.S2 to P3.S1" }).waitFor();
  await page.keyboard.press("e");
  await page.locator(".mark-quote", { hasText: "asked for it to be opened" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  // What is needed and lacking is said at its field, and nothing is written.
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Enter this event in the case" }).click();
  await field(page, "what").getByText("this is needed").waitFor();
  await field(page, "when").getByText("say it, or that it is not stated").waitFor();
  await field(page, "what").locator("textarea").fill("the lower town protests");
  await field(page, "by").locator("select").selectOption("lower");
  // A date is told in words; one that is none, as well.
  const when = field(page, "when").locator("input");
  await when.fill("2024-02-30");
  await field(page, "when").locator(".field-trouble", { hasText: /\S/ }).waitFor();
  await when.fill("2024-04-30~");
  await field(page, "when").getByText("about 30 April 2024").waitFor();
  await field(page, "when")
    .getByRole("button", { name: /^not stated/ })
    .click();
  expect(await when.inputValue()).toBe("");
  await page.getByRole("button", { name: "Enter this event in the case" }).click();
  await page.getByText("event E08 is in the case.").waitFor();
  // The keyboard goes on where it was.
  await page.waitForFunction(() => document.activeElement?.textContent === "P3.S1");
  for (const at of ["P2.S2", "P3.S1"])
    await sentence(page, at)
      .getByRole("button", { name: /event E08/ })
      .waitFor();
  // From the sentence to its entry, which shows the sentences that it rests on, and back.
  await sentence(page, "P2.S2")
    .getByRole("button", { name: /event E08/ })
    .click();
  const shown = page.getByRole("form", { name: "event E08" });
  await shown.locator(".entry-sentence", { hasText: "asked for it to be opened" }).waitFor();
  await shown.getByRole("button", { name: "art:P3.S1", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === "sentence-P3.S1");
  const text = await saved();
  expect(caseIn(text).events[1]).toMatchObject({
    id: "E08",
    what: "the lower town protests",
    by: ["lower"],
    when: "not stated",
    cite: ["art:P2.S2", "art:P3.S1"],
  });
  // All that stood there stands as it did.
  for (const line of CASE.split("\n")) expect(text).toContain(line);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "2 nothing made of it" }).waitFor();
  expect(await saved()).toBe(CASE);
  expect(trouble).toEqual([]);
  await context.close();
});

it("makes of words selected with the mouse an actor who is called so", { timeout: 120_000 }, async () => {
  const { page, trouble, context, saved } = await opened();
  await sentence(page, "P3.S2").locator(".sentence-text").waitFor();
  const box = await page.evaluate(() => {
    const text = document.querySelector('[id="sentence-P3.S2"] .sentence-text')!.firstChild!;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, "Ada Brook".length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("toolbar", { name: "Make of P3.S2" }).getByRole("button", { name: /Actor/ }).click();
  expect(await field(page, "name").locator("input").inputValue()).toBe("Ada Brook");
  await field(page, "kind").locator("select").selectOption("person");
  await page.getByRole("button", { name: "Enter this actor in the case" }).click();
  await page.getByText("actor ada-brook is in the case.").waitFor();
  expect(caseIn(await saved()).actors[2]).toMatchObject({
    id: "ada-brook",
    name: "Ada Brook",
    kind: "person",
    cite: ["art:P3.S2"],
  });
  expect(trouble).toEqual([]);
  await context.close();
});

it("makes a demand with an issue and a speaker that the case has not yet, in one step", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context, saved } = await opened();
  await number(page, "P2.S2").click();
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /Demand/ })
    .click();
  await field(page, "actor").locator("select").selectOption({ label: "Somebody who is not there yet …" });
  await page.getByLabel("Name", { exact: true }).fill("the mayor");
  await page.getByLabel("What is it?", { exact: true }).selectOption("person");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await field(page, "kind").locator("select").selectOption("ask");
  await field(page, "text").locator("textarea").fill("the sluice open");
  await field(page, "issue").locator("select").selectOption({ label: "An issue that is not there yet …" });
  await page.getByLabel("What is bargained over", { exact: true }).fill("the sluice");
  await page.keyboard.press("Enter");
  await field(page, "level").locator("select").selectOption({ label: "all that is asked on the sluice" });
  await field(page, "when").locator("input").fill("2024-04-30");
  await page.getByRole("button", { name: "Enter this demand in the case" }).click();
  await page.getByText(/demand \S+ is in the case/).waitFor();
  const { actors, issues, demands } = caseIn(await saved());
  expect(actors.at(-1)).toMatchObject({ id: "mayor", kind: "person", cite: ["art:P2.S2"] });
  expect(issues).toMatchObject([{ id: "sluice", name: "the sluice", cite: ["art:P2.S2"] }]);
  expect(demands).toMatchObject([{ actor: "mayor", issue: "sluice", level: "all", cite: ["art:P2.S2"] }]);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await saved()).toBe(CASE);
  expect(trouble).toEqual([]);
  await context.close();
});

it("makes claims, evidence and forecasts, too", { timeout: 120_000 }, async () => {
  const { page, trouble, context, saved } = await opened();
  await number(page, "P3.S2").focus();
  await page.keyboard.press("f");
  await field(page, "text").locator("textarea").fill("the talks resume");
  await field(page, "by")
    .getByRole("button", { name: /^unknown/ })
    .click();
  await page.getByRole("button", { name: "Enter this forecast in the case" }).click();
  await page.getByText(/forecast \S+ is in the case/).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "P3.S2");
  await page.keyboard.press("c");
  await field(page, "text").locator("textarea").fill("the talks are worth resuming");
  await field(page, "by")
    .getByRole("button", { name: /^unknown/ })
    .click();
  await field(page, "kind").locator("select").selectOption("evaluation");
  await page.getByRole("button", { name: "Enter this claim in the case" }).click();
  await page.getByText(/claim \S+ is in the case/).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "P3.S2");
  await page.keyboard.press("v");
  await field(page, "text").locator("textarea").fill("talks are still thought of");
  await page.getByLabel("It is angry").selectOption("unlikely");
  await page.getByLabel("each explanation that is not given here").selectOption("likely");
  await page.getByRole("button", { name: "Enter this evidence in the case" }).click();
  await page.getByText(/evidence \S+ is in the case/).waitFor();
  await upToDate(page);
  const { forecasts, claims, explanations } = caseIn(await saved());
  expect(forecasts).toMatchObject([{ text: "the talks resume", by: "unknown", cite: ["art:P3.S2"] }]);
  expect(claims).toMatchObject([{ kind: "evaluation", by: [], cite: ["art:P3.S2"] }]);
  expect(explanations[0]!.evidence).toMatchObject([{ likelihood: { anger: "unlikely", every: "likely" } }]);
  expect(trouble).toEqual([]);
  await context.close();
});

it.each([
  { name: "by day", colorScheme: "light", width: 1280 },
  { name: "on a phone, by night", colorScheme: "dark", width: 390 },
] as const)(
  "can be used by those who see it badly, $name",
  { timeout: 120_000 },
  async ({ colorScheme, width }) => {
    const file = copied();
    const own = await all.browser.newContext({ colorScheme, viewport: { width, height: 844 } });
    const { page: seen } = await all.open(file, { context: own });
    const findings: string[] = [];
    const look = async (view: string) => {
      for (const each of await accessibilityFindings(seen)) findings.push(`${view}: ${each}`);
    };
    if (width < 500)
      await seen.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: "Case" }).click();
    await seen.getByRole("tab", { name: "Source" }).click();
    await number(seen, "P2.S2").click();
    await look("a marked sentence");
    await seen
      .getByRole("toolbar", { name: "Make of P2.S2" })
      .getByRole("button", { name: /Demand/ })
      .click();
    await seen.locator(".entry-more summary").click();
    await field(seen, "actor").locator("select").selectOption({ label: "Somebody who is not there yet …" });
    await field(seen, "when").locator("input").fill("2024-02-30");
    await field(seen, "when").locator(".field-trouble", { hasText: /\S/ }).waitFor();
    await seen.getByRole("button", { name: "Enter this demand in the case" }).click();
    await field(seen, "text").getByText("this is needed").waitFor();
    await look("the form of a demand");
    await seen.getByRole("button", { name: "Add an article" }).click();
    await seen
      .getByLabel("Paste the article here")
      .fill("Nothing, in short.\n\nOn 3 April 2023 Kenya met Tanzania.");
    await look("an article that is given");
    await seen.getByRole("button", { name: "Read what is pasted" }).click();
    await seen.getByText("Read: plain text.").waitFor();
    await look("an article that was read");
    expect(findings).toEqual([]);
    expect(await seen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await own.close();
  },
);

it("takes a date as people write it once that is confirmed, and asks first what is to be explained where evidence has nothing to tell apart", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context } = await opened(CASE.replace(/explanations:[\s\S]*$/, ""));
  const first = page.locator("button.sentence-at").first();
  await first.focus();
  await page.keyboard.press("v");
  await page.getByText("the case has none yet").waitFor();
  await page.getByRole("form", { name: "New explanation set" }).waitFor();
  await first.focus();
  await page.keyboard.press("e");
  const when = page.locator('.entry-form .entry-field[data-key="when"]').first();
  await when.getByText("a month 2018-04").waitFor();
  await when.locator("input").fill("29 April 2024");
  await when.getByText("Is 29 April 2024 meant?").waitFor();
  await when.getByRole("button", { name: "Write 2024-04-29" }).click();
  expect(await when.locator("input").inputValue()).toBe("2024-04-29");
  await when.locator("input").fill("soon");
  await when.getByText("This cannot be read as a date.").waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it("keeps what was begun in a form when the window is gone", { timeout: 120_000 }, async () => {
  const { page, server, context } = await opened();
  const begin = async (on: Page) => {
    await on.locator("button.sentence-at").first().focus();
    await on.keyboard.press("e");
    return on.locator('.entry-form .entry-field[data-key="what"] textarea').first();
  };
  await (await begin(page)).fill("half of an event");
  await keptInDraft(page, "half of an event");
  await page.close();
  const { page: next, trouble } = await watchedPage(context);
  await next.goto(server.address);
  await upToDate(next);
  expect(await (await begin(next)).inputValue()).toBe("half of an event");
  // Left by its button, it is gone for good.
  await next.getByRole("button", { name: "Leave it" }).click();
  await noDraftLeft(next);
  await next.reload();
  await upToDate(next);
  expect(await (await begin(next)).inputValue()).toBe("");
  expect(trouble).toEqual([]);
  await context.close();
});
