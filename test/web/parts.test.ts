import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** A case of which a text is all: every other part of it is begun by forms, each of which says what has to be there first. */

const TEXT = "The lower town protests against the closed sluice.\n\nIt had rained for days.\n";
const CASE = `demarche: 1
id: river
title: Two towns
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions:
  - {id: q-why, text: Why was it closed?, kind: cause, cite: [art]}
sources:
  - {id: art, title: Two towns, issued: 2024-05-01, text: {file: art.txt, body: [1, 3], numbering: 2}} # all that we have
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: [art]}
  - {id: lower, name: the lower town, kind: group, party: true, cite: [art]}
`;
const { place, all } = workbenchesHere("parts");
const file = join(place, "case.yaml");

const field = (within: Page | Locator, key: string) =>
  within.locator(`.entry-field[data-key="${key}"]`).first();
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const why = "They say so.";

async function saved(page: Page) {
  const state = page.locator(".keeping-state");
  await state.getByText("Not saved").waitFor();
  await page.keyboard.press("Control+s");
  await state.getByText("Saved", { exact: true }).waitFor();
  const text = readFileSync(file, "utf8");
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  return { text, case: reading.case };
}

async function enter(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: `Enter this ${kind} in the case` }).click();
  await page.locator(".entry-form").waitFor({ state: "detached" });
}

it("is begun from empty in every part, and is sound after each step", { timeout: 240_000 }, async () => {
  writeFileSync(join(place, "art.txt"), TEXT);
  writeFileSync(file, CASE);
  const { page, trouble, context } = await all.open(file);

  // Evidence has nothing that it could tell apart: the passage begins what is to be explained, and then is asked for.
  await tab(page, "Source").click();
  await page.locator("#sentence-P2\\.S1 .sentence-at").click();
  await page.keyboard.press("v");
  const form = page.locator(".mark-bar .entry-form");
  await page.getByRole("status").filter({ hasText: "the case has none yet" }).waitFor();
  await field(form, "question").locator("textarea").fill("Why was it closed?");
  await field(field(form, "effect"), "text").locator("textarea").fill("the upper town closes its sluice");
  for (const [at, name] of ["The rain", "The quarrel"].entries()) {
    if (at > 0) await field(form, "hypotheses").getByRole("button", { name: "Add another" }).click();
    const own = field(form, "hypotheses").locator(":scope > .entry-input > .entry-maps > .entry-map").nth(at);
    await field(own, "name").locator("input").fill(name);
    await field(own, "judgement").locator("textarea").fill(why);
  }
  await page.getByRole("button", { name: "Enter this explanation set in the case" }).click();
  await page.getByRole("form", { name: "New evidence" }).waitFor();
  await field(form, "text").locator("textarea").fill("it had rained");
  await field(form, "likelihood")
    .getByLabel(/^The rain/)
    .selectOption("very likely");
  await enter(page, "evidence");

  // An order of preference waits for options, says so, and leads there.
  await tab(page, "Preferences").click();
  const adds = page.locator(".part-adds");
  expect(await adds.getByRole("button", { name: "Add an order of preference" }).isDisabled()).toBe(true);
  await adds.getByRole("button", { name: "Begin with an option" }).click();
  const option = async (actor: string, text: string) => {
    await field(page, "actor").locator("select").selectOption(actor);
    await field(page, "text").locator("textarea").fill(text);
    await field(page, "judgement").locator("textarea").fill(why);
    await enter(page, "option");
  };
  await option("upper", "opens the sluice");
  await page.getByRole("button", { name: "Add an option" }).click();
  await option("lower", "takes it to court");
  await tab(page, "Preferences").click();
  await adds.getByRole("button", { name: "Add an order of preference" }).click();
  await field(page, "actor").locator("select").selectOption("lower");
  await field(page, "statements").getByRole("button", { name: "Add something it would rather see" }).click();
  await page.getByLabel("Put an option into it").first().selectOption({ index: 1 });
  await page.getByText("“opens the sluice”", { exact: true }).waitFor();
  await field(page, "judgement").last().locator("textarea").fill(why);
  await enter(page, "order of preference");
  await tab(page, "Preferences").click();
  await page.locator(".order-list").getByText("“opens the sluice”").waitFor();
  await tab(page, "Today").click();
  await page.getByRole("checkbox", { name: "takes it to court" }).check();

  // A party's walk-away value waits for a clause.
  await tab(page, "Deals").click();
  await adds.getByRole("button", { name: "Begin with a clause" }).click();
  await field(page, "name").locator("input").fill("Hours");
  await field(page, "issue").locator("select").waitFor();
  const options = field(page, "options");
  for (const [at, text] of ["two hours a day", "four hours a day"].entries()) {
    await options.getByRole("button", { name: /^Add (one|another)/ }).click();
    await field(options.locator(".entry-map").nth(at), "text").locator("textarea").fill(text);
  }
  await enter(page, "clause");
  await tab(page, "Deals").click();
  await adds.getByRole("button", { name: "Add a party to the deal" }).click();
  await field(page, "actor").locator("select").selectOption("lower");
  await field(page, "values").getByRole("button", { name: "Add one" }).click();
  await field(field(page, "values"), "on").locator("select").selectOption({ label: "Hours" });
  await field(field(page, "values"), "worth")
    .getByLabel(/^four hours a day .*: at least$/)
    .fill("100");
  await field(field(page, "values"), "worth")
    .getByLabel(/^two hours a day .*: at least$/)
    .fill("0");
  await field(page, "walkAway").getByRole("button", { name: "Say it" }).click();
  await field(field(page, "walkAway"), "worth").getByLabel("at least").fill("0.3");
  await field(field(page, "walkAway"), "worth").getByLabel("at most").fill("0.6");
  await enter(page, "party to the deal");
  await tab(page, "Deals").click();
  await page.getByRole("heading", { name: "The lower town" }).waitFor();

  // What is taken for granted is a claim, which says what hangs on it.
  await tab(page, "Assumptions").click();
  await page.getByText("Add to this").click();
  await adds.getByRole("button", { name: "Add a claim" }).click();
  await field(page, "text").locator("textarea").fill("the river keeps its bed");
  await field(page, "by").getByRole("button", { name: "not stated" }).click();
  await field(page, "kind").locator("select").selectOption("premise");
  await field(page, "assumption").getByRole("button", { name: "Say it" }).click();
  await field(field(page, "assumption"), "flips").locator("textarea").fill("all of it");
  await field(page, "judgement").last().locator("textarea").fill(why);
  await enter(page, "claim");
  await tab(page, "Assumptions").click();
  await page.getByText("If it is wrong: all of it").waitFor();

  await tab(page, "Forecasts").click();
  await adds.getByRole("button", { name: "Add a dated question" }).click();
  await field(page, "text").locator("textarea").fill("Will it be open?");
  await field(page, "closes").locator("input").fill("2024-09-01");
  await field(page, "criteria").locator("textarea").fill("the town says so");
  await field(page, "settledBy").locator("textarea").fill("the town");
  await enter(page, "dated question");

  const { case: c, text } = await saved(page);
  await upToDate(page);
  expect(text.startsWith(CASE.slice(0, CASE.indexOf("actors:")))).toBe(true);
  expect(c.explanations).toMatchObject([
    {
      hypotheses: [
        { id: "rain", name: "The rain" },
        { id: "quarrel", name: "The quarrel" },
      ],
      evidence: [{ likelihood: { rain: "very likely" }, cite: ["art:P2.S1"] }],
    },
  ]);
  expect(c.moves).toMatchObject({
    options: [{ actor: "upper" }, { actor: "lower" }],
    today: [c.moves!.options[1]!.id],
    preferences: [{ actor: "lower", statements: [{ prefers: { text: c.moves!.options[0]!.id } }] }],
  });
  expect(c.packages).toMatchObject({
    clauses: [{ name: "Hours", options: [{ text: "two hours a day" }, { text: "four hours a day" }] }],
    parties: [{ actor: "lower", walkAway: { worth: [0.3, 0.6] } }],
  });
  expect(Object.values(c.packages!.parties[0]!.values[0]!.worth!)).toEqual([0, 1]);
  expect(c.claims).toMatchObject([{ assumption: { flips: "all of it" } }]);
  expect(c.register).toMatchObject([{ text: "Will it be open?", settledBy: "the town" }]);
  expect(trouble).toEqual([]);
  await context.close();
});
