import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** Every list of a case has its form; what is entered leaves the case sound and the rest of the file as it was. */

const CASE = `demarche: 1
id: river
title: Two towns
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions:
  - {id: q-when, text: What happened when?, kind: chronology, cite: [art]}
sources:
  - {id: art, title: Two towns, issued: 2024-05-01}
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: [art]} # first come
  - id: lower # by the sea
    name: the lower town
    kind: group
    party: true
    memberOf:
      - of: upper # until it left
        to: "2023"
    cite: [art]
events:
  - {id: closing, what: the upper town closes its sluice, by: [upper], when: 2024-04-29, cite: [art]}
  # the answer
  - {id: protest, what: the lower town protests, by: [lower], when: 2024-04-30, cite: [art]}
`;
const { place, all } = workbenchesHere("entries");
let count = 0;

async function opened(text: string) {
  const folder = join(place, String(++count));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "case.yaml"), text);
  const own = await all.open(join(folder, "case.yaml"));
  const saved = async () => {
    const state = own.page.locator(".keeping-state");
    await state.getByText("Not saved").waitFor();
    await own.page.keyboard.press("Control+s");
    await state.getByText("Saved", { exact: true }).waitFor();
    return readFileSync(join(folder, "case.yaml"), "utf8");
  };
  await own.page.getByRole("tab", { name: "Entries" }).click();
  return { ...own, saved };
}

const list = (page: Page, label: string) => page.getByRole("button", { name: new RegExp(`^${label} \\d+$`) });
const row = (page: Page, words: string) => page.locator(".entry-row", { hasText: words });
const field = (page: Page, key: string) =>
  page.locator(`.entry-form .entry-field[data-key="${key}"]`).first();

it("changes what an entry says, inside of what it holds too, and nothing else of the file", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context, saved } = await opened(CASE);
  await row(page, "the lower town").locator(".entry-open").click();
  const member = page.locator('.entry-field[data-key="memberOf"]');
  await member.locator('.entry-field[data-key="to"] input').fill("2023-11~");
  await member.getByText("about November 2023").waitFor();
  await field(page, "party").locator("select").selectOption("no");
  await page.getByRole("button", { name: "Enter the change" }).click();
  await page.getByText("actor lower is changed.").waitFor();
  // The keyboard is back at the entry.
  await page.waitForFunction(() => document.activeElement?.className === "entry-open");
  expect(await saved()).toBe(
    CASE.replace('to: "2023"', 'to: "2023-11~"').replace("party: true\n", "party: false\n"),
  );
  expect(trouble).toEqual([]);
  await context.close();
});

it("keeps what was begun while one looks elsewhere, and takes the marks of an entry away that was gone over", {
  timeout: 120_000,
}, async () => {
  const rough = `${CASE}claims:
  - {id: C1, text: Says how things stand, by: [upper], kind: fact, cite: [art], wording: template, accepted: unseen}
  - {id: C2, text: The river is low, by: [upper], kind: fact, cite: [art], wording: template, accepted: unseen}
`;
  const { page, trouble, context, saved } = await opened(rough);
  await list(page, "Claims").click();
  await row(page, "Says how things stand").locator(".entry-open").click();
  await page.getByText("Its words were put together by rule").waitFor();
  await field(page, "text").locator("textarea").fill("the river rises");
  await page.getByRole("tab", { name: "Text" }).click();
  await page.locator(".editor-host .cm-content").waitFor();
  await page.getByRole("tab", { name: "Entries" }).click();
  expect(await field(page, "text").locator("textarea").inputValue()).toBe("the river rises");
  // What was written is not lost by a slip of the hand.
  await field(page, "text").locator("textarea").press("Escape");
  expect(await field(page, "text").locator("textarea").inputValue()).toBe("the river rises");
  await page.getByRole("button", { name: "Enter the change" }).click();
  await page.getByText("claim C1 is changed.").waitFor();
  await row(page, "The river is low").locator(".entry-open").click();
  await page.getByRole("button", { name: "I have looked at it" }).click();
  await page.getByText("claim C2 is changed.").waitFor();
  expect(await saved()).toBe(
    rough
      .replace("Says how things stand", "the river rises")
      .replace(", wording: template, accepted: unseen", "")
      .replace(", accepted: unseen", ""),
  );
  expect(trouble).toEqual([]);
  await context.close();
});

it("adds, orders and takes away, and refuses what would leave the case unsound", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context, saved } = await opened(CASE);
  // Somebody whom events name cannot go.
  await row(page, "the lower town").locator(".entry-open").click();
  await page.getByRole("button", { name: "Take actor lower away" }).click();
  await page.getByRole("alert").filter({ hasText: "lower" }).waitFor();
  await list(page, "Events").click();
  await row(page, "the lower town protests").locator(".entry-open").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.waitForFunction(() =>
    document.querySelector(".entry-row")?.textContent?.includes("the lower town protests"),
  );
  await list(page, "Ties").click();
  await page.getByText("None yet.").waitFor();
  await page.getByRole("button", { name: "Add a tie" }).click();
  await field(page, "kind").locator("select").selectOption("rivalry");
  await field(page, "from").locator("select").selectOption("upper");
  await field(page, "to").locator("select").selectOption("lower");
  await field(page, "cite").locator("input").fill("sea:P1.S1");
  await page.getByRole("button", { name: "Enter this tie in the case" }).click();
  // A source that is not there is told at the citation.
  await field(page, "cite").getByRole("alert").filter({ hasText: "sea" }).waitFor();
  await field(page, "cite").locator("input").press("Enter");
  await field(page, "cite").getByRole("button", { name: "Take sea:P1.S1 away" }).click();
  await field(page, "judgement").locator("textarea").fill("They draw on one river.");
  await page.getByRole("button", { name: "Enter this tie in the case" }).click();
  await row(page, "upper – rivalry – lower").waitFor();
  await list(page, "Events").click();
  await row(page, "closes its sluice").locator(".entry-open").click();
  await page.getByRole("button", { name: "Take event closing away" }).click();
  await row(page, "closes its sluice").waitFor({ state: "detached" });
  await upToDate(page);
  const text = await saved();
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  expect(reading.case.events.map(({ id }) => id)).toEqual(["protest"]);
  expect(reading.case.ties).toMatchObject([
    { kind: "rivalry", from: "upper", to: "lower", judgement: "They draw on one river." },
  ]);
  for (const kept of ["# first come", "# by the sea", "# until it left", "# the answer"])
    expect(text).toContain(kept);
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Undo" }).click();
  expect(await saved()).toBe(CASE);
  expect(trouble).toEqual([]);
  await context.close();
});

it("stands twelve actors and two hundred events, on a telephone too", { timeout: 180_000 }, async () => {
  const actors = Array.from(
    { length: 12 },
    (_, at) =>
      `  - {id: S${at}, name: the ${at + 1}th of the states around the basin, kind: state, party: true, cite: [art]}\n`,
  );
  const events = Array.from({ length: 200 }, (_, at) => {
    const day = new Date(Date.UTC(2022, 0, 1 + 3 * at)).toISOString().slice(0, 10);
    return `  - {id: E${at}, what: state ${at % 12} warns state ${(at + 5) % 12} for the ${at}th time, by: [S${at % 12}], to: [S${(at + 5) % 12}], when: ${day}, cite: [art]}\n`;
  });
  const head = CASE.slice(0, CASE.indexOf("actors:"));
  const { page, trouble, context } = await opened(
    `${head}actors:\n${actors.join("")}events:\n${events.join("")}`,
  );
  await list(page, "Events").click();
  await page.waitForFunction(() => document.querySelectorAll(".entry-row").length === 200);
  const end = row(page, "for the 199th time");
  await end.scrollIntoViewIfNeeded();
  await page.getByRole("searchbox").fill("e150");
  await page.getByText("1 of 200 are shown.").waitFor();
  await row(page, "150th time").locator(".entry-open").click();
  await field(page, "what").locator("textarea").fill("it warns no more");
  await page.getByRole("button", { name: "Enter the change" }).click();
  await page.getByText("event E150 is changed.").waitFor();
  await upToDate(page);
  await page.getByRole("searchbox").fill("");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator(".pane-tabs").getByRole("button", { name: "Case" }).click();
  const wide = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("#work-panel, .entry-list, .entry-form")].some(
        (each) => each.scrollWidth > each.clientWidth + 1,
      ),
    );
  await row(page, "for the 3th time").locator(".entry-open").click();
  await field(page, "what").waitFor();
  expect(await wide()).toBe(false);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    expect(await wide(), await tab.innerText()).toBe(false);
  }
  expect(trouble).toEqual([]);
  await context.close();
});
