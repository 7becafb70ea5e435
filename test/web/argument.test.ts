import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readCaseText } from "#case/read.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** The form of an argument is chosen in words and filled in, by keyboard alone, and the audit goes by it. */

const CASE = `demarche: 1
id: river
title: Two towns
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions:
  - {id: q-why, text: Why did it open the sluice?, kind: cause, cite: [art]}
sources:
  - {id: art, title: Two towns, issued: 2024-05-01}
actors:
  - {id: upper, name: the upper town, kind: group, party: true, cite: [art]}
  - {id: lower, name: the lower town, kind: group, party: true, cite: [art]}
events:
  - {id: opening, what: the upper town opens its sluice, by: [upper], when: 2024-04-29, cite: [art]}
claims:
  - {id: C1, text: the threat is not new, by: [lower], kind: inference, cite: [art]} # as it says
explanations:
  - id: why
    question: Why did it open the sluice?
    effect: {text: the upper town opens its sluice, events: [opening]}
    hypotheses:
      - {id: threat, name: The threat worked, from: [art], causes: [{text: the threat, since: 2024-01, cite: [art]}], cite: [art]}
      - {id: rain, name: It rained, causes: [{text: the rain, since: 2024-04, cite: [art]}], judgement: It did}
    evidence:
      - {id: e1, text: it had been raining, likelihood: {threat: even, rain: likely}, cite: [art]}
`;
const { place, all } = workbenchesHere("argument");
const file = join(place, "case.yaml");

/** Presses Tab until the focus is on what has an accessible name. */
async function tabTo(page: Page, part: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const focused = document.activeElement!;
      const group = focused.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
      return `${group.trim()} | ${focused.getAttribute("aria-label") ?? focused.textContent}`;
    });
    if (at.includes(part)) return;
  }
  throw new Error(`Tab does not lead to “${part}”`);
}

it("is said by keyboard, refused where something lacks, and kept where another form has the same", {
  timeout: 120_000,
}, async () => {
  writeFileSync(file, CASE);
  const { page, trouble, context } = await all.open(file);
  await page.getByRole("tab", { name: "Entries" }).click();
  await page.getByRole("button", { name: /^Claims \d+$/ }).click();
  await page.locator(".entry-open", { hasText: "the threat is not new" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".entry-form").waitFor();
  await tabTo(page, "More that can be said");
  await page.keyboard.press("Enter");
  await tabTo(page, "of which form? | Form");
  await page.keyboard.type("It is not new");
  const argument = page.locator('.entry-field[data-key="argument"]');
  await argument.getByText("Which explanations does it dismiss?").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Enter the change" }).click();
  expect(await argument.getByRole("alert").innerText()).toContain(
    "“Which explanations does it dismiss?” is needed",
  );
  await argument.getByRole("combobox", { name: /^Form:/ }).focus();
  await tabTo(page, "| Add: Which explanations does it dismiss?");
  await page.keyboard.type("The threat");
  // What was wrong is mended, and the fields behind the fold stay where they are.
  await argument.getByRole("button", { name: "Take The threat worked away" }).waitFor();
  // What was dismissed stays so under the other form that dismisses.
  await argument.getByRole("combobox", { name: /^Form:/ }).selectOption("elimination");
  await argument.getByRole("button", { name: "Take The threat worked away" }).waitFor();
  await argument.locator('[data-key="concludes"] select').selectOption("external");
  await page.getByRole("button", { name: "Enter the change" }).click();
  await page.getByText("claim C1 is changed.").waitFor();
  await upToDate(page);
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: /^Saved$/ }).waitFor();
  const text = readFileSync(file, "utf8");
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults[0]!.what);
  expect(reading.case.claims[0]!.argument).toEqual({
    form: "elimination",
    dismisses: ["threat"],
    concludes: "external",
  });
  expect(text).toContain("# as it says");
  // It can be left away again.
  await page.locator(".entry-open", { hasText: "the threat is not new" }).click();
  await page.locator(".entry-more summary").click();
  await argument.getByRole("combobox", { name: /^Form:/ }).selectOption("");
  await page.getByRole("button", { name: "Enter the change" }).click();
  await page.locator(".keeping-state", { hasText: "Not saved" }).waitFor();
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state", { hasText: /^Saved$/ }).waitFor();
  await expect.poll(() => readFileSync(file, "utf8")).toBe(CASE);
  expect(trouble).toEqual([]);
  await context.close();
});
