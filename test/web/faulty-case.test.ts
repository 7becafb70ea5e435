import { cpSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workbenchesHere } from "./workbench-for-tests.ts";

/** A case that never was sound says so, and of nothing that it is as it was before. */

const { place, all } = workbenchesHere("faulty");

it("tells of a case with faults from the beginning that there is no brief yet", {
  timeout: 60_000,
}, async () => {
  const file = join(place, "case.yaml");
  writeFileSync(file, "demarche: 1\nid: a\ntitle: A\nsources: [{id: art, title: T}]\nevents: [{id: e}]\n");
  const { page, trouble, context } = await all.open(file, { isFaulty: true });
  await page.getByText("none yet: the text has faults").waitFor();
  const notice = page.getByRole("alert").filter({ hasText: "The text has" });
  expect(await notice.innerText()).toContain("The forms and the brief wait until it is mended.");
  expect(await notice.innerText()).not.toContain("as it was before");
  await page.getByRole("tab", { name: "Source" }).click();
  await page.getByText("once they are mended its sources stand here").waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

const CASES = join(import.meta.dirname, "..", "..", "cases");
const CHICKEN = join(CASES, "chicken", "case.yaml");

it("says of a case whose file is gone why it is not open, and opens it once the file is back", {
  timeout: 60_000,
}, async () => {
  const file = join(place, "case.yaml");
  cpSync(CHICKEN, file);
  const { page, context } = await all.open(file);
  renameSync(file, `${file}.away`);
  await page.reload();
  const notice = page.getByRole("alert");
  await notice.getByText("The case is not open").waitFor();
  expect(await notice.innerText()).toContain("case.yaml: ");
  expect(await page.locator("body").innerText()).not.toMatch(/Saved|is empty/);
  renameSync(`${file}.away`, file);
  await page.reload();
  await page.getByRole("tab", { name: "Source" }).waitFor();
  await context.close();
});

it("opens where the browser keeps nothing for the page, and again when it is loaded anew", {
  timeout: 60_000,
}, async () => {
  const file = join(place, "case.yaml");
  cpSync(CHICKEN, file);
  const context = await all.browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const { page } = await all.open(file, { context });
  await page.reload();
  await page.getByRole("tab", { name: "Source" }).waitFor();
  await context.close();
});

it("says that no draft can be kept where there is no room for one, and never that one is", {
  timeout: 120_000,
}, async () => {
  const file = join(place, "case.yaml");
  cpSync(join(CASES, "border-probe", "case.yaml"), file);
  const { page, context, server } = await all.open(file);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.getByRole("button", { name: "Up: clash" }).first().click({ timeout: 20_000 });
  await page.getByText("This browser keeps no draft").waitFor();
  await server.close();
  await page.keyboard.press("Control+s");
  await page.getByText("take the case away before you leave").waitFor();
  expect(await page.locator("body").innerText()).not.toContain("draft is kept here");
  await context.close();
});
