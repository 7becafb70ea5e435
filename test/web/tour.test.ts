import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { upToDate, type Workbenches, workbenches } from "./workbench-for-tests.ts";

/** The tour of the worked case: offered once, gone through by keyboard, and what it says of the case is so. */

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml");
let all: Workbenches;
beforeAll(async () => {
  all = await workbenches();
});
afterAll(() => all.close());

it("goes by keyboard from the brief to a changed rating, what moved and back", {
  timeout: 120_000,
}, async () => {
  const { page, trouble, context } = await all.open(KOREA, { readOnly: true });
  await page.getByRole("button", { name: "Show me" }).focus();
  await page.keyboard.press("Enter");
  const step = (title: string) => page.getByRole("region", { name: title, exact: true });
  const next = async (from: string) => {
    await step(from).getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
  };
  const toured = page.locator("[data-toured]");
  await step("This is the brief").waitFor();
  await expect.poll(() => toured.getAttribute("class")).toContain("pane-brief");
  await next("This is the brief");
  // The focus goes with the step, so that it is read out.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Change one rating");
  await expect
    .poll(() => toured.getAttribute("aria-label"))
    .toMatch(/^\S+ under A tactic to gain time.*: Talks were agreed/);
  // What it says the analyst says.
  expect(await toured.inputValue()).toBe("unlikely");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await step("Change one rating").getByText("Done.").waitFor();
  expect(await toured.inputValue()).toBe("even");
  await next("Change one rating");
  await step("See which judgement moves").waitFor();
  const moved = page.getByRole("region", { name: "What moved" });
  // What it says comes of it: another explanation comes first.
  await moved
    .getByText(/comes? first/)
    .first()
    .waitFor();
  await moved
    .getByText(/^Brought about by evidence “Talks were agreed/)
    .first()
    .waitFor();
  const firstIn = async (label: string) =>
    /“([^”]+)”/.exec(await moved.locator(".before-now div", { hasText: label }).first().innerText())![1];
  expect(await firstIn("Now")).not.toBe(await firstIn("Before"));
  await next("See which judgement moves");
  await next("Find it in the brief");
  await step("Nothing is broken").getByRole("button", { name: "Finish" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".tour").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await upToDate(page);
  // It is not offered again, and can be gone through again.
  await page.reload();
  await page.getByRole("button", { name: "Tour" }).waitFor();
  expect(await page.getByRole("heading", { name: "New here?" }).count()).toBe(0);
  await page.getByRole("button", { name: "Tour" }).click();
  await step("This is the brief").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".tour").count()).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});

it("says of nothing that it was changed where nothing was", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open(KOREA, { readOnly: true });
  await page.getByRole("button", { name: "Show me" }).click();
  for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Next" }).click();
  const card = page.locator(".tour");
  await card.getByText("You left the rating as it was").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await card.getByText("Nothing was changed, so nothing is marked").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Finish" }).click();
  // The keyboard is where the tour is begun again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Tour");
  expect(trouble).toEqual([]);
  await context.close();
});
