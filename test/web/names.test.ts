import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { workbenchesHere } from "./workbench-for-tests.ts";

/** Who hears the page knows of each field by its name alone what it is about: no two of one view are called alike. */

const CASES = join(import.meta.dirname, "..", "..", "cases");
const { all } = workbenchesHere("names");

/** The names that several fields in sight, or several of the buttons that belong to fields, have in common. */
function sharedNames(page: Page): Promise<readonly string[]> {
  return page.locator("#work-panel").evaluate((panel) => {
    const own = "input, select, textarea, button.missing, .changed-note button, .entry-form button";
    const seen = new Map<string, number>();
    for (const field of panel.querySelectorAll<HTMLInputElement>(own)) {
      if (!field.checkVisibility() || field.matches(".cited")) continue;
      const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent).join(" ");
      const name = field.getAttribute("aria-label") ?? (labels || field.textContent || "");
      const called = `${field.localName} ${name.replace(/\s+/g, " ").trim()}`;
      seen.set(called, (seen.get(called) ?? 0) + 1);
    }
    return [...seen].filter(([, count]) => count > 1).map(([called, count]) => `${count} × ${called}`);
  });
}

it.each(["harbour-park", "korea-2018"])(
  "no two fields of a view of %s are called alike",
  {
    timeout: 240_000,
  },
  async (name) => {
    const { page, context } = await all.open(join(CASES, name, "case.yaml"), { readOnly: true });
    const tour = page.getByRole("button", { name: "Not now" });
    if (await tour.isVisible()) await tour.click();
    const shared: string[] = [];
    const look = async (view: string) => {
      for (const each of await sharedNames(page)) shared.push(`${view}: ${each}`);
    };
    for (const tab of [
      "Explanations",
      "Preferences",
      "Deals",
      "Today",
      "Forecasts",
      "Assumptions",
      "Source",
    ]) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      for (const summary of await page.locator("#work-panel summary").all()) await summary.click();
      await look(tab);
    }
    await page.getByRole("tab", { name: "Entries", exact: true }).click();
    for (const summary of await page.locator(".entries-behind > summary").all())
      if (!(await summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open)))
        await summary.click();
    for (const list of [
      "Actors",
      "Events",
      "Claims",
      "Preferences",
      "Parties and walk-away values",
      "Offers",
    ]) {
      await page.getByRole("button", { name: new RegExp(`^${list} \\d+$`) }).click();
      const first = page.locator(".entry-open").first();
      if (!(await first.isVisible())) continue;
      await first.click();
      await page.locator(".entry-form").waitFor();
      await page.locator(".entry-more > summary").click();
      await look(`a form of ${list}`);
    }
    expect(shared).toEqual([]);
    await context.close();
  },
);
