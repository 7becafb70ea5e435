import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workbenchesHere } from "./workbench-for-tests.ts";

/** A form that is written by keyboard, left, and come back to. */

const CHICKEN = join(import.meta.dirname, "..", "..", "cases", "chicken");
const { place, all } = workbenchesHere("begun");

it("puts the keyboard into what is added, and says where a form was begun", {
  timeout: 120_000,
}, async () => {
  cpSync(CHICKEN, join(place, "one"), { recursive: true });
  const { page, trouble, context } = await all.open(join(place, "one", "case.yaml"));
  const tab = (name: string) => page.getByRole("tab", { name }).click();
  await tab("Deals");
  await page.getByRole("button", { name: "Add a clause" }).click();
  const add = page.getByRole("button", { name: /^Add (?:one|another): What can be agreed/ });
  await add.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("input, textarea"));
  await page.keyboard.type("no limit");
  await add.focus();
  await page.keyboard.press("Enter");
  // A button has an empty value, too.
  await page.waitForFunction(
    () =>
      document.activeElement?.matches("input, textarea") &&
      (document.activeElement as HTMLInputElement).value === "",
  );
  await page.keyboard.type("a limit at night");
  const written = () =>
    page
      .locator(".entry-form .entry-maps > fieldset")
      .evaluateAll((rows) =>
        rows.map(
          (row) => row.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea")!.value,
        ),
      );
  expect((await written()).slice(-2)).toEqual(["no limit", "a limit at night"]);
  // It is told where one left from, and is there again.
  await tab("Today");
  await tab("Deals");
  await page.getByRole("button", { name: "Go on with the clause that you began" }).click();
  await page.locator(".entry-form .entry-maps > fieldset").nth(1).waitFor();
  expect((await written()).slice(-2)).toEqual(["no limit", "a limit at night"]);
  expect(trouble).toEqual([]);
  await context.close();
});
