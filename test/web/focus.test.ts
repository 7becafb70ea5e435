import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** Whatever a button does, the keyboard is somewhere afterwards: where it was, at the next thing, or at what has opened. */

const { place, all } = workbenchesHere("focus");
const EVERY = join(import.meta.dirname, "..", "case", "every-map.yaml");

/** The table that the case reads a class of like cases from. */
const SPELLS = `No,Port,Began,Ended,How
1,North,2001-01-10,2001-02-01,signed
2,East,2005-03-01,2005-06-11,shaken on
3,South,2010-09-02,2010-09-30,signed
`;
/** Buttons that lead to the disk, to another page or out of this one. */
const OUT = /^(?:Demarche|Save|Take away|Print|Go to the line|Open|Choose)/;

/** How many buttons were pressed. */
let pressed = 0;

/** What has the focus, in words; `nothing` where nothing has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "nothing";
    return `${at.tagName.toLowerCase()} “${(at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 60)}”`;
  });

/** What takes an item away or moves it, at either end of a list. */
const AT_ENDS = /^(?:Up|Down|Move|Leave out|Take)\b/;

/** Buttons by what they do: of those that do the same the first and, where items go or move, the last. */
async function buttonsOf(host: Locator): Promise<readonly string[]> {
  const names = await host
    .locator("button:enabled, summary")
    .evaluateAll((found) =>
      found
        .filter((each) => each.checkVisibility())
        .map((each) => each.getAttribute("aria-label") ?? (each.textContent ?? "").trim()),
    );
  const kinds = new Map<string, string[]>();
  for (const name of names) {
    const kind = name.replace(/(?:: |“| of | to ).*$/s, "").replace(/\b[\w-]*\d[\w-]*\b/g, "#");
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  return [...kinds.values()].flatMap((same) =>
    AT_ENDS.test(same[0]!) ? [...new Set([same[0]!, same.at(-1)!])] : [same[0]!],
  );
}

/** Puts the focus on a button by its name; what it is, if there is one. In the page, since this is done some hundred times. */
const focusOn = (host: Locator, wanted: string): Promise<string | undefined> =>
  host.evaluateAll((hosts, name) => {
    // The brief stands in a tree of its own.
    const within = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>("*")].flatMap((each) => [
        ...(each.matches("button:enabled, summary") ? [each] : []),
        ...(each.shadowRoot ? within(each.shadowRoot) : []),
      ]);
    const found = hosts
      .flatMap(within)
      .find(
        (each) =>
          (each.getAttribute("aria-label") ?? (each.textContent ?? "").trim()) === name &&
          each.checkVisibility({ visibilityProperty: true }),
      );
    found?.focus();
    return found?.tagName;
  }, wanted);

/** Presses every button of a part of the page by the keyboard, each in the case as it was opened; tells what left the focus nowhere. */
async function walk(page: Page, show: () => Promise<void>, host: Locator): Promise<readonly string[]> {
  const lost: string[] = [];
  await show();
  for (const name of await buttonsOf(host)) {
    if (OUT.test(name)) continue;
    let kind = await focusOn(host, name);
    if (kind === undefined) {
      await show();
      kind = await focusOn(host, name);
    }
    if (kind === undefined) continue;
    await page.keyboard.press("Enter");
    pressed++;
    await settled(page);
    const now = await focused(page);
    if (now === "nothing") lost.push(name);
    // What is folded away by it could not be pressed after it.
    if (kind === "SUMMARY") await page.keyboard.press("Enter");
    await back(page);
  }
  return lost;
}

/** Waits until what an act has changed is drawn, and nothing is asked of the worker and drawn any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    for (let calm = 0; calm < 2; calm++) {
      await drawn();
      if (document.querySelector(".answer-state progress")) calm = -1;
    }
  });
}

/** Leaves what was begun, and the case as it was opened. */
async function back(page: Page): Promise<void> {
  // In the page, since this is done after each of some hundred acts.
  const isChanged = await page.evaluate(
    async ([names, reset]) => {
      const drawn = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      const called = (name: string) =>
        [...document.querySelectorAll("button")].find(
          (each) =>
            (each.getAttribute("aria-label") ?? (each.textContent ?? "").trim()) === name &&
            !each.disabled &&
            each.checkVisibility({ visibilityProperty: true }),
        );
      for (const name of names)
        for (let pressed = 0; called(name); pressed++) {
          if (pressed > 20) throw new Error(`“${name}” does not go away`);
          called(name)?.click();
          await drawn();
        }
      const last = called(reset);
      last?.click();
      return last !== undefined;
    },
    [["Leave it", "Close", "Leave it as proposed", "Unmark"], "Reset"] as const,
  );
  if (isChanged) await upToDate(page);
}

it("is never lost, whatever button of whatever tab is pressed", { timeout: 600_000 }, async () => {
  cpSync(EVERY, join(place, "case.yaml"));
  writeFileSync(join(place, "spells.csv"), SPELLS);
  const { page, trouble, context } = await all.open(join(place, "case.yaml"));
  const tabs = await page.locator("[role=tab]").allTextContents();
  const lost: string[] = [];
  for (const tab of tabs) {
    const own = page.getByRole("tab", { name: tab, exact: true });
    const id = await own.getAttribute("aria-controls");
    const host = page.locator(`[id="${id}"]`);
    const show = () => own.evaluate((each) => (each as HTMLElement).click());
    if (tab === "Entries") {
      await show();
      const lists = await host.locator(".choices button").allTextContents();
      for (const list of lists) {
        const choose = async () => {
          await show();
          await host.locator(".choices button").evaluateAll((found, wanted) => {
            for (const each of found) if (each.textContent === wanted) (each as HTMLElement).click();
          }, list);
        };
        const within = host.locator(".entries-bar, .entry-list, .needed-first");
        lost.push(...(await walk(page, choose, within)).map((name) => `${tab}, ${list}: ${name}`));
      }
    } else lost.push(...(await walk(page, show, host)).map((name) => `${tab}: ${name}`));
  }
  lost.push(
    ...(await walk(page, async () => {}, page.locator(".bench-head, .pane-moved"))).map(
      (name) => `around: ${name}`,
    ),
  );
  expect(lost).toEqual([]);
  expect(pressed).toBeGreaterThan(250);
  expect(trouble).toEqual([]);
  await context.close();
});

it("goes with what is moved, to what was entered, and on from what is decided", {
  timeout: 240_000,
}, async () => {
  cpSync(EVERY, join(place, "case.yaml"));
  writeFileSync(join(place, "spells.csv"), SPELLS);
  const { page, context } = await all.open(join(place, "case.yaml"));
  const judgements = () => page.locator(".compose ol .order-words .quiet").allInnerTexts();
  await page.getByRole("tab", { name: "Composition", exact: true }).click();
  const before = await judgements();
  expect(before.length).toBeGreaterThan(2);
  const down = page.locator('.compose ol button[data-move="down"]').first();
  const label = await down.getAttribute("aria-label");
  await down.focus();
  for (const at of [1, 2]) {
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      ([wanted, place]) =>
        [...document.querySelectorAll('.compose ol button[data-move="down"]')].findIndex(
          (each) => each.getAttribute("aria-label") === wanted,
        ) === place,
      [label, at] as const,
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(label);
  }
  // Leaving one out goes on to the next.
  await page
    .getByRole("button", { name: /^Leave out/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await settled(page);
  expect(await focused(page)).toMatch(/^button “Leave out/);

  await page.getByRole("tab", { name: "Preferences", exact: true }).click();
  await page.getByText("Add to this").click();
  await page.getByRole("button", { name: "Add an option", exact: true }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "New option" });
  await form.locator('.entry-field[data-key="actor"] select').first().selectOption({ index: 1 });
  await form.locator('.entry-field[data-key="text"]').first().locator("input, textarea").fill("waits");
  await form.locator('.entry-field[data-key="judgement"]').first().locator("textarea").fill("It can.");
  await page.getByRole("button", { name: "Enter this option in the case" }).focus();
  await page.keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent === "waits");
  await page.getByRole("button", { name: "Back to Preferences" }).focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("button “Preferences”");
  // A part of an entry that is put further up keeps the keyboard, too.
  await page.getByRole("tab", { name: "Entries", exact: true }).click();
  await page.getByRole("button", { name: /^Issues/ }).click();
  await page.locator(".entry-open").first().click();
  await page.locator('.entry-field[data-key="scale"] button[data-move="up"]').nth(1).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    / number 1 /.test(document.activeElement?.getAttribute("aria-label") ?? ""),
  );
  await context.close();
});

it("is on something after the last proposal is decided, and after a run is stopped", {
  timeout: 240_000,
}, async () => {
  writeFileSync(
    join(place, "short.txt"),
    "Talks on the sluice\n\n2 May 2024\n\nEgypt and Ethiopia resumed talks on Monday. Egypt demands compensation.\n",
  );
  await call(place, "intake", "short.txt", "-o", "short");
  const { page, context } = await all.open(join(place, "short", "case.yaml"));
  await page.getByRole("tab", { name: "Source", exact: true }).click();
  const open = page.locator('[data-proposal][data-decided="open"]');
  await open.first().locator("button").first().focus();
  for (let left = await open.count(); left > 0; left = await open.count()) {
    // What only a person can say is turned down.
    const isAsked = await page.evaluate(
      () => document.activeElement?.closest("[data-proposal]")?.querySelector("input") !== null,
    );
    await page.keyboard.press(isAsked ? "n" : "y");
    await page.waitForFunction(
      (before) => document.querySelectorAll('[data-proposal][data-decided="open"]').length < before,
      left,
    );
    await settled(page);
    expect(await focused(page)).not.toBe("nothing");
  }
  await context.close();

  const korea = await all.open(join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml"), {
    readOnly: true,
  });
  await korea.page.getByRole("tab", { name: "Options", exact: true }).click();
  await korea.page
    .getByRole("spinbutton", { name: /^Samples/ })
    .first()
    .fill("90000");
  await korea.page.keyboard.press("Enter");
  await korea.page.getByRole("button", { name: "Stop", exact: true }).focus();
  await korea.page.keyboard.press("Enter");
  await korea.page.locator(".answer-state", { hasText: "stopped" }).waitFor();
  expect(await focused(korea.page)).toBe("button “Run”");
  await korea.context.close();
});
