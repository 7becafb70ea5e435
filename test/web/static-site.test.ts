import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keptInDraft } from "./drafts.ts";
import { upToDate, type Workbenches, watchedPage, workbenches } from "./workbench-for-tests.ts";

/** The site on a web space of somebody's, below some path: no server of ours, nothing sent, nothing lost. */

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
const place = mkdtempSync(join(tmpdir(), "demarche-static-"));
let all: Workbenches;
let server: Server;
let address = "";
const asked: string[] = [];

beforeAll(async () => {
  all = await workbenches();
  mkdirSync(join(place, "some", "where"), { recursive: true });
  cpSync(all.site, join(place, "some", "where"), { recursive: true });
  server = createServer((request, response) => {
    const path = request.url!.split("?")[0]!;
    asked.push(`${request.method} ${path}`);
    try {
      const bytes = readFileSync(join(place, path.endsWith("/") ? `${path}index.html` : path));
      response.setHeader("content-type", TYPES[extname(path) || ".html"] ?? "text/plain");
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`;
});
afterAll(async () => {
  await all.close();
  server.close();
  rmSync(place, { recursive: true, force: true });
});

async function takenAway(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Take away" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Its folder (.zip)" }).click(),
  ]);
  const file = join(place, `taken-${asked.length}.zip`);
  await download.saveAs(file);
  return file;
}

it("opens a worked case, keeps the change as a draft, gives it as a zip and takes it back", {
  timeout: 180_000,
}, async () => {
  const context = await all.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, trouble } = await watchedPage(context);
  await page.goto(address);
  await page.getByRole("button", { name: /The game of chicken/ }).click();
  await upToDate(page);
  await page.getByRole("tab", { name: "Today" }).click();
  await page.getByRole("checkbox").first().click();
  await page.getByText("not as it was").first().waitFor();
  await page.getByText("Kept in this browser").waitFor();
  await upToDate(page);
  await keptInDraft(page, "today: [swerve-1]");
  // The window is closed, and opened again.
  await page.reload();
  await page.getByRole("heading", { name: "Go on where you were" }).waitFor();
  await page.getByRole("button", { name: /The game of chicken.*not saved/ }).click();
  await page.getByRole("tab", { name: "Today" }).click();
  await page.getByText("not as it was").first().waitFor();
  await upToDate(page);
  const zip = await takenAway(page);
  const files = unzipSync(readFileSync(zip));
  const text = strFromU8(files["chicken/case.yaml"]!);
  expect(text).toContain("today: [swerve-1]");
  expect(text.split("\n")[0]).toBe(
    readFileSync(join(all.site, "cases/chicken/case.yaml"), "utf8").split("\n")[0],
  );
  // In another browser, which knows nothing of it.
  const other = await all.browser.newContext();
  const { page: next, trouble: more } = await watchedPage(other);
  await next.goto(address);
  await next.getByLabel("Open files or a zip").setInputFiles(zip);
  await upToDate(next);
  expect(strFromU8(unzipSync(readFileSync(await takenAway(next)))["chicken/case.yaml"]!)).toBe(text);
  // Only files were asked for, and only below the path.
  expect(asked.filter((line) => !line.startsWith("GET /some/where/"))).toEqual([]);
  expect([...trouble, ...more]).toEqual([]);
  await context.close();
  await other.close();
});

it("offers the changes of a case to no other that has a file of the same name", {
  timeout: 120_000,
}, async () => {
  const context = await all.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, trouble } = await watchedPage(context);
  const text = readFileSync(join(all.site, "cases/chicken/case.yaml"), "utf8");
  const openCase = async (of: string) => {
    await page.goto("about:blank");
    await page.goto(address);
    const file = { name: "case.yaml", mimeType: "", buffer: Buffer.from(of) };
    await page.getByLabel("Open files or a zip").setInputFiles(file);
    await upToDate(page);
  };
  const offer = page.getByText(/did not save it/);
  const change = async (which: number) => {
    await page.getByRole("tab", { name: "Today" }).click();
    await page.getByRole("checkbox").nth(which).click();
    await page.getByText("Kept in this browser").waitFor();
    await keptInDraft(page, `today: [swerve-${which + 1}]`);
  };
  await openCase(text);
  expect(await page.getByText("files that you opened stay as they are").count()).toBe(1);
  await change(0);
  // The same id, even: it is another text.
  const other = text.replace(/^title: .*$/m, "title: Quite another case");
  await openCase(other);
  // What is changed there does not replace what was kept of the first.
  await change(1);
  // By the time that is kept, the earlier drafts were looked through.
  expect(await offer.count()).toBe(0);
  await openCase(text);
  await page.getByRole("button", { name: "Go on with these changes" }).click();
  await page.getByRole("tab", { name: "Today" }).click();
  await page.getByText("not as it was").first().waitFor();
  expect(await page.getByRole("heading", { level: 1 }).first().innerText()).toBe("The game of chicken");
  await openCase(other);
  await offer.waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

it("makes a case of an article, and sends nothing of it anywhere", { timeout: 120_000 }, async () => {
  const context = await all.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, trouble } = await watchedPage(context);
  await page.goto(address);
  const before = asked.length;
  await page
    .getByLabel("Paste the article here")
    .fill("Two ports\n\n14 June 2023\n\nKenya met Tanzania in Arusha on Monday. Nothing was agreed.\n");
  await page.getByRole("button", { name: "Read what is pasted" }).click();
  await page.getByText("Read: plain text.").waitFor();
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.locator(".sentence-text", { hasText: "Nothing was agreed." }).waitFor();
  await upToDate(page);
  const files = unzipSync(readFileSync(await takenAway(page)));
  expect(Object.keys(files).sort()).toEqual(
    ["case.yaml", "intake.yaml", "sources/art.numbered.txt", "sources/art.txt"].map(
      (name) => `two-ports/${name}`,
    ),
  );
  expect(asked.slice(before).filter((line) => !/^GET \/some\/where\/[^?]*$/.test(line))).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

it("begins a case without an article, in which entries can be made", { timeout: 60_000 }, async () => {
  const context = await all.browser.newContext();
  const { page, trouble } = await watchedPage(context);
  await page.goto(address);
  await page.getByLabel("What is it called?").fill("The lock at Ørby");
  await page.getByRole("button", { name: "Begin it" }).click();
  await upToDate(page);
  await page.getByRole("tab", { name: "Entries" }).click();
  await page.getByRole("button", { name: /^Actors/ }).click();
  await page.getByRole("button", { name: "Add an actor" }).click();
  const files = unzipSync(readFileSync(await takenAway(page)));
  const [name] = Object.keys(files);
  expect(name).toMatch(/^lock-at-.*\/case\.yaml$/);
  expect(strFromU8(files[name!]!)).toMatch(/^title: "?The lock at Ørby"?$/m);
  expect(trouble).toEqual([]);
  await context.close();
});

it("says of files that are no case that they are none", { timeout: 60_000 }, async () => {
  const context = await all.browser.newContext();
  const { page, trouble } = await watchedPage(context);
  await page.goto(address);
  const text = join(place, "notes.txt");
  writeFileSync(text, "no case");
  await page.getByLabel("Open files or a zip").setInputFiles(text);
  await page.getByText("There is no case.yaml among these files.").waitFor();
  const zip = join(place, "broken.zip");
  writeFileSync(zip, "PK not a zip");
  await page.getByLabel("Open files or a zip").setInputFiles(zip);
  await page.getByText("broken.zip is no sound zip file.").waitFor();
  // What a zip says of the size of its parts is not believed: what comes out is counted.
  const bomb = zipSync({ "case.yaml": [new Uint8Array(70_000_000), { level: 9 }] });
  const at = bomb.findLastIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1);
  new DataView(bomb.buffer).setUint32(at + 24, 10, true);
  writeFileSync(join(place, "lie.zip"), bomb);
  await page.getByLabel("Open files or a zip").setInputFiles(join(place, "lie.zip"));
  await page.getByText("lie.zip unpacks to more than 64 MB.").waitFor();
  const two = zipSync({ "a/case.yaml": strToU8("demarche: 1\n"), "b/case.yaml": strToU8("demarche: 1\n") });
  writeFileSync(join(place, "two.zip"), two);
  await page.getByLabel("Open files or a zip").setInputFiles(join(place, "two.zip"));
  await page.getByText("There are several cases among these files, a/case.yaml and b/case.yaml.").waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});
