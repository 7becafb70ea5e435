import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hostileCase } from "../hostile/payloads.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** No text of a case acts in the workbench, which shows it in more places than a brief does. */

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml");
const { place, all } = workbenchesHere("hostile-web");

it("shows a case with payloads in every text, and nothing of them runs or is fetched", {
  timeout: 180_000,
}, async () => {
  const { text } = hostileCase(readFileSync(KOREA, "utf8"));
  mkdirSync(join(place, "case"));
  writeFileSync(join(place, "case", "case.yaml"), text);
  const { page, context, server, trouble } = await all.open(join(place, "case", "case.yaml"));
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (
      !request.url().startsWith(`http://127.0.0.1:${server.port}/`) &&
      !/^(?:blob|data):/.test(request.url())
    )
      elsewhere.push(request.url());
  });
  page.on("dialog", (dialog) => {
    elsewhere.push(dialog.message());
    void dialog.dismiss();
  });
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    for (const summary of await page.locator("#work-panel summary").all()) await summary.click();
  }
  const settled = await page.evaluate(() => document.title);
  expect(settled).toContain("Demarche");
  await page.getByRole("tab", { name: "Brief" }).click();
  await page.getByRole("tab", { name: "Today" }).click();
  await page.getByRole("checkbox").first().click();
  await page.getByText("not as it was").first().waitFor();
  await upToDate(page);
  for (const cite of (await page.locator(".brief-host a.cite").all()).slice(0, 20)) await cite.click();
  expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
  expect(
    await page
      .locator(".brief-host script, .brief-host iframe, .brief-host img, .brief-host [onerror]")
      .count(),
  ).toBe(0);
  expect(await page.locator(".brief-host").getByText("window.pwned").count()).toBeGreaterThan(0);
  expect(elsewhere).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});
