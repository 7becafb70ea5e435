import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hashOf } from "#case/sentences.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { call } from "../cli/terminal-io.ts";
import { PAYLOADS } from "../hostile/payloads.ts";
import { type Opened, workbenchesHere } from "./workbench-for-tests.ts";

/** Articles and ledgers come from anywhere: whatever is in them is shown as text, where they are read, marked, and corrected. */

/** Turns the direction of what follows it, which is why it is shown by its code. */
const TURN = "\u202e";
const ARTICLE = `Kenya agrees <svg onload="window.pwned=3">

NAIROBI, 14 June 2023

Kenya and Tanzania agreed on Tuesday to reopen four border posts, the Kenyan foreign ministry said. ${PAYLOADS[0]} Kenya met Tanzania in Arusha on Monday.

${PAYLOADS.slice(2).join(" ")}

Tanzania imposed a ban on Kenyan maize on 3 April 2023. It was ${TURN}detroper rof dednet${TURN} said. <a href="data:text/html,<script>window.pwned=14</script>">press</a>

${"x".repeat(60_000)} ${"long ".repeat(8000)}.
`;
const { place, all } = workbenchesHere("hostile-source");

/** Watches what a page asks of others, and what it pops up. */
function watched({ page, server }: Opened): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`http://127.0.0.1:${server.port}/`) && !/^(?:blob|data):/.test(url)) seen.push(url);
  });
  page.on("dialog", (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

/** Nothing of a text has become an element or has run, and nothing in the page turns or hides what is beside it. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const unseen = /[\u200b\p{Bidi_Control}]/u;
    const turned: string[] = [];
    const walker = document.createTreeWalker(document.querySelector("#app")!, NodeFilter.SHOW_TEXT);
    // What is being written stands in its field as it is.
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement!.closest("textarea") && unseen.test(node.textContent ?? ""))
        turned.push(node.parentElement!.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll("#app [title], #app [aria-label]"))
      if (unseen.test(`${element.getAttribute("title")}${element.getAttribute("aria-label")}`))
        turned.push(element.outerHTML.slice(0, 200));
    const risky =
      "script, iframe, img, object, embed, meta, base, link, form[action], [onerror], [onload], [onclick], [onmouseover], [onfocus]";
    return {
      pwned: (globalThis as { pwned?: unknown }).pwned,
      turned,
      elements: [...document.querySelectorAll("#app *")]
        .filter((element) => element.matches(risky))
        .map((element) => element.outerHTML.slice(0, 200)),
    };
  });
  expect(found).toEqual({ pwned: undefined, turned: [], elements: [] });
}

it("shows a hostile article as text, where it is given, read and marked", { timeout: 180_000 }, async () => {
  const own = await all.open();
  const { page, context, trouble } = own;
  const seen = watched(own);
  await page.getByLabel("Paste the article here").fill(ARTICLE);
  await page.getByRole("button", { name: "Read what is pasted" }).click();
  await page.getByText("Read: ").waitFor();
  await page.locator(".article-found dd", { hasText: "Kenya agrees <svg onload" }).waitFor();
  for (const summary of await page.locator(".article-found summary").all()) await summary.click();
  await expectHarmless(page);
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.locator(".sentence-text", { hasText: "window.pwned=1" }).first().waitFor();
  // What turns the direction is left out of the text that is stored, and told.
  await page.locator(".sentence-text", { hasText: "It was detroper" }).waitFor();
  await page.locator(".brief-host").getByText("Bottom line").waitFor();
  await expectHarmless(page);
  // A line without end breaks in its column.
  expect(
    await page.evaluate(() => {
      const panel = document.querySelector("#work-panel")!;
      return panel.scrollWidth <= panel.clientWidth;
    }),
  ).toBe(true);
  const at = await page.locator(".sentence-text", { hasText: "detroper" }).getAttribute("data-at");
  await page.locator(`[id="sentence-${at}"] button.sentence-at`).click();
  await page.locator(".mark-choices").getByRole("button", { name: /Actor/ }).click();
  await page.locator('.entry-field[data-key="name"] input').fill(`${PAYLOADS[1]}${TURN}x`);
  await page.locator('.entry-field[data-key="kind"] select').selectOption("state");
  await page.getByRole("button", { name: "Enter this actor in the case" }).click();
  await page.getByText(/actor \S+ is in the case/).waitFor();
  await expectHarmless(page);
  await page.getByRole("tab", { name: "Entries" }).click();
  await page.locator(".entry-words", { hasText: "window.pwned=2" }).waitFor();
  await expectHarmless(page);
  await page.locator(".entry-open").first().click();
  await page.locator(".entry-form").waitFor();
  await expectHarmless(page);
  expect(seen).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

it("shows a hostile ledger as text, and reads of it what is of the form", { timeout: 180_000 }, async () => {
  const article = join(import.meta.dirname, "..", "intake", "articles", "wire.txt");
  expect((await call(place, "intake", article, "-o", "made")).status).toBe(0);
  const file = join(place, "made", "intake.yaml");
  const text = hostileLedger(load(readFileSync(file, "utf8")));
  expect(readLedger(text, "intake.yaml")).not.toHaveProperty("faults");
  writeFileSync(file, text);
  // Somebody has written into the stored text what intake would have left out of it.
  const stored = join(place, "made", "sources", "art.txt");
  const words = `${readFileSync(stored, "utf8")}\nIt was ${TURN}detroper. ${PAYLOADS.join(" ")}\n`;
  writeFileSync(stored, words);
  const main = join(place, "made", "case.yaml");
  const known = /sha256: "[0-9a-f]{64}", body: \[\d+, \d+\],/;
  expect(readFileSync(main, "utf8")).toMatch(known);
  writeFileSync(main, readFileSync(main, "utf8").replace(known, `sha256: "${hashOf(words)}",`));
  const own = await all.open(main);
  const { page, context, trouble } = own;
  const seen = watched(own);
  const rows = page.locator("[data-proposal]");
  await rows.first().waitFor();
  await page.locator(".proposal", { hasText: "window.pwned" }).first().waitFor();
  await page.locator(".sentence-text", { hasText: "\\u202edetroper" }).waitFor();
  await expectHarmless(page);
  // Each is opened to be corrected, whatever its entry holds; some are decided.
  const many = Math.min(await rows.count(), 14);
  for (let at = 0; at < many; at++) {
    const row = rows.nth(at);
    await row.getByRole("button", { name: /^Correct / }).click();
    await row.locator(".entry-form").waitFor();
    for (const more of await row.locator("summary").all()) await more.click();
    if (at % 3 === 0) await row.getByRole("button", { name: "Take over as corrected" }).click();
    else await row.getByRole("button", { name: "Leave it as proposed" }).click();
  }
  await rows
    .last()
    .getByRole("button", { name: /^Turn down/ })
    .click();
  await page
    .getByRole("button", { name: /^Ask again/ })
    .first()
    .waitFor();
  await expectHarmless(page);
  expect(seen).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

/** A ledger with a payload behind every text of an entry, and in some places what no entry has there. */
function hostileLedger(data: unknown): string {
  const ledger = data as { proposals: { entry: Record<string, unknown>; grounds: { rule: string } }[] };
  let count = 0;
  const next = () => `${PAYLOADS[count++ % PAYLOADS.length]}${TURN}`;
  for (const [index, { entry, grounds }] of ledger.proposals.entries()) {
    grounds.rule += next();
    for (const [key, value] of Object.entries(entry))
      if (typeof value === "string" && key !== "id") entry[key] = `${value} ${next()}`;
    entry[`odd ${next()}`] = next();
    if (index % 5 === 1) entry.what = { toString: next(), nested: [next()] };
    if (index % 5 === 2) entry.by = [{ of: next() }, 7, null, [next()]];
    if (index % 5 === 3) entry.when = [1, { a: next() }];
    if (index % 5 === 4) entry.memberOf = next();
  }
  return JSON.stringify(ledger);
}
