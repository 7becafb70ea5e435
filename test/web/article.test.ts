import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { REFUSALS } from "#documents/refusal.ts";
import { call } from "../cli/terminal-io.ts";
import { docx, PARAGRAPHS, page as pageWith, pdf, wordParagraph } from "../documents/files.ts";
import { keptInDraft } from "./drafts.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** An article becomes a case in the browser, with the very files that the command line writes, and nothing of it enters unseen. */

const { place, all } = workbenchesHere("article-web");
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(place, name), content);
  return join(place, name);
};
/** It stands between two paragraphs, so that where the body begins and ends does not keep it out. */
const FURNITURE = ["Share Tweet Email", "Read more: Kenya imposed sanctions on Tanzania on 3 April 2023"];
const HTML = file(
  "ferries.html",
  pageWith({
    head: '<meta property="article:published_time" content="2024-05-03T06:10:00Z"><meta name="author" content="Ines Calloway">',
    body: PARAGRAPHS.flatMap((paragraph, at) => (at === 1 ? [...FURNITURE, paragraph] : [paragraph])),
  }),
);
const TEXT = `Kenya and Tanzania agree to reopen border posts

NAIROBI, 14 June 2023 (Savanna Wire)

Kenya and Tanzania agreed on Tuesday to reopen four border posts that have been shut since March, the Kenyan foreign ministry said.

Tanzania imposed a ban on Kenyan maize on 3 April 2023. Analysts said it was unlikely that the ban would fall before the harvest.
`;

/** The files of a case that is taken away as a zip, by their names in its folder. */
async function takenAway(page: Page, name: string): Promise<Readonly<Record<string, string>>> {
  await page.getByRole("button", { name: "Take away" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Its folder (.zip)" }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(`${name}/`, ""), strFromU8(bytes)]),
  );
}

/** The files of a case that the command line makes; a case without the line that says where this program has its schema. */
async function made(...args: string[]): Promise<Readonly<Record<string, string>>> {
  expect(await call(place, "intake", ...args)).toMatchObject({ status: 0 });
  const folder = join(place, args.at(-1)!);
  return Object.fromEntries(
    ["case.yaml", "intake.yaml", "sources/art.txt", "sources/art.numbered.txt"].map((name) => [
      name,
      readFileSync(join(folder, name), "utf8").replace(/^# yaml-language-server: .*\n##\n/, ""),
    ]),
  );
}

it("makes of a file what the command line makes of it, byte by byte, and keeps it as a draft", {
  timeout: 180_000,
}, async () => {
  const { page, trouble, context } = await all.open();
  await page.getByLabel("Choose a file").setInputFiles(HTML);
  await page.getByText("Read: a page (HTML).").waitFor();
  await page.getByText("2024-05-03, from").waitFor();
  await page.getByText("Share Tweet Email").waitFor({ state: "attached" });
  // Nothing is proposed of what is set apart from the article.
  await page.getByText("Read more: Kenya imposed").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.locator("#work-panel").getByText("wait for a decision").waitFor();
  expect(await page.locator("[data-proposal]").count()).toBeGreaterThan(3);
  await upToDate(page);
  const files = await takenAway(page, "ferries");
  expect(files).toEqual(await made("ferries.html", "-o", "ferries"));
  expect(files["case.yaml"]).not.toMatch(/^events:/m);
  expect(files["sources/art.txt"]).toContain("Read more");
  expect(files["intake.yaml"]).not.toMatch(/exact: imposed/);
  // What was taken away is safe; what is decided after that is not, and outlives the window.
  const first = page.locator("[data-proposal]").first();
  await first.locator("button").first().focus();
  await page.keyboard.press("n");
  await page.getByText("Kept in this browser").waitFor();
  await keptInDraft(page, "decision: no");
  await page.reload();
  await page.goto(page.url().replace(/#.*$/, ""));
  await page.getByRole("button", { name: /not saved/ }).click();
  await page.locator("#work-panel").getByText("wait for a decision").waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it("keeps a case that was never saved, and opens it again", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open();
  await page.getByLabel("Paste the article here").fill(TEXT);
  await page.getByRole("button", { name: "Read what is pasted" }).click();
  await page.getByText("Read: plain text.").waitFor();
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.getByText("Kept in this browser").waitFor();
  await keptInDraft(page, TEXT);
  await page.goto(page.url().replace(/#.*$/, "?again"));
  await page.getByRole("button", { name: /Kenya and Tanzania agree.*not saved/s }).click();
  await page.locator("#work-panel").getByText("wait for a decision").waitFor();
  await upToDate(page);
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
  expect((await takenAway(page, "kenya-and-tanzania-agree-to"))["sources/art.txt"]).toBe(TEXT);
  expect(trouble).toEqual([]);
  await context.close();
});

it("takes a dropped file, and reads every form", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open();
  const words = docx(PARAGRAPHS.map((text) => wordParagraph(text)).join(""));
  const lines = PARAGRAPHS.map((text, at) => ({ text, y: 700 - 40 * at }));
  for (const [name, bytes, form] of [
    ["a.docx", words, "a Word document"],
    ["a.pdf", pdf([lines]), "a PDF"],
    ["a.md", `# Two towns\n\n${PARAGRAPHS.join("\n\n")}\n`, "Markdown"],
  ] as const) {
    const data = Buffer.from(bytes).toString("base64");
    await page.locator(".article-form").waitFor();
    await page.evaluate(
      ([name, data]) => {
        const transfer = new DataTransfer();
        const content = Uint8Array.from(atob(data!), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([content], name!));
        const target = document.querySelector(".article-form")!;
        target.dispatchEvent(
          new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      [name, data],
    );
    await page.getByText(`Read: ${form}`).waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
  }
  expect(trouble).toEqual([]);
  await context.close();
});

it("refuses in the words of the command line", { timeout: 120_000 }, async () => {
  const { page, trouble, context } = await all.open();
  const large = file("large.txt", "a");
  writeFileSync(large, Buffer.alloc(20_000_001, "a "));
  for (const [path, refusal] of [
    [file("scan.pdf", pdf([[], []])), REFUSALS.scanned],
    [file("empty.txt", ""), REFUSALS.nothing],
    [file("old.docx", Buffer.from("d0cf11e0a1b11ae1", "hex")), REFUSALS.oldWord],
    [large, REFUSALS.tooLarge],
  ] as const) {
    await page.getByLabel("Choose a file").setInputFiles(path);
    await page
      .getByRole("alert")
      .filter({ hasText: `${refusal.what}: ${refusal.cure}` })
      .waitFor();
    const { error } = await call(place, "intake", path, "-o", "refused");
    expect(error).toContain(`${refusal.what}: ${refusal.cure}`);
  }
  // An ending that promises something else is told, and the file read as what it is.
  await page.getByLabel("Choose a file").setInputFiles(file("page.docx", readFileSync(HTML)));
  await page.getByText("its name promises a Word document (.docx), but it holds a page (HTML)").waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it("takes a second article into an open case, as the command line does, in one step of Undo", {
  timeout: 180_000,
}, async () => {
  for (const folder of ["here", "there"]) {
    mkdirSync(join(place, folder));
    expect((await call(place, "intake", file("kenya.txt", TEXT), "-o", `${folder}/c`)).status).toBe(0);
  }
  expect((await call(place, "intake", "ferries.html", "--into", "there/c")).status).toBe(0);
  const { page, trouble, context } = await all.open(join(place, "here", "c", "case.yaml"));
  await page.getByRole("button", { name: "Add an article" }).click();
  await page.getByLabel("Choose a file").setInputFiles(HTML);
  await page.getByText("moves along with the newest article").waitFor();
  await page.getByRole("button", { name: "Take it into the case" }).click();
  await page.getByRole("combobox", { name: "Source" }).waitFor();
  expect(await page.getByRole("combobox", { name: "Source" }).inputValue()).toBe("art2");
  await page.locator(".keeping-state").getByText("Not saved").waitFor();
  await page.keyboard.press("Control+s");
  await page.locator(".keeping-state").getByText("Saved", { exact: true }).waitFor();
  const names = ["case.yaml", "intake.yaml", "sources/art2.txt", "sources/art2.numbered.txt"];
  const texts = (folder: string) => names.map((name) => readFileSync(join(place, folder, "c", name), "utf8"));
  expect(texts("here")).toEqual(texts("there"));
  await page.getByRole("button", { name: "Undo" }).click();
  await page
    .getByRole("heading", { name: /Kenya and Tanzania/ })
    .first()
    .waitFor();
  await page.getByRole("combobox", { name: "Source" }).waitFor({ state: "detached" });
  expect(trouble).toEqual([]);
  await context.close();
});
