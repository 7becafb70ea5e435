import { writeFileSync } from "node:fs";
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
