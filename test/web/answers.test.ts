import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { upToDate, workbenchesHere } from "./workbench-for-tests.ts";

/** The views of the answers: what stands in the brief, how it is run, what differs between runs, and its further formats. */

const CASES = join(import.meta.dirname, "..", "..", "cases");
const { place, all } = workbenchesHere("answers");
const copy = (name: string, of = "korea-2018") => {
  cpSync(join(CASES, of), join(place, name), { recursive: true });
  return join(place, name, "case.yaml");
};

async function taken(page: Page, name: RegExp): Promise<Buffer> {
  await page.getByRole("button", { name: "Take away" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Waits until what was set is answered: the mark of what is fresh goes and comes back. */
async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.locator(".brief-host").evaluate((host) => {
    const seen = { count: 0 };
    new MutationObserver(() => seen.count++).observe(host, { attributeFilter: ["aria-busy"] });
    return Object.assign(globalThis, { seen }).seen.count;
  });
  await act();
  await page.waitForFunction(
    (count) => (globalThis as never as { seen: { count: number } }).seen.count > count,
    before,
  );
  await upToDate(page);
}

describe("the composition of the brief", { timeout: 240_000 }, () => {
  it("is chosen as on the command line, in every format, and nothing counts as changed for it", async () => {
    const { page, trouble, context } = await all.open(copy("composed"), { readOnly: true });
    await page.getByRole("tab", { name: "Composition" }).click();
    await answered(page, () => page.getByRole("radio", { name: /IPCC/ }).check());
    const leaveOut = page.getByRole("button", { name: /^Leave out/ });
    expect(await leaveOut.count()).toBe(5);
    await answered(page, () => leaveOut.first().click());
    await answered(page, () =>
      page.getByRole("button", { name: /^Take in: Will the two leaders meet/ }).click(),
    );
    await page.getByRole("button", { name: /^Up: How long will the good phase last/ }).focus();
    await answered(page, () => page.keyboard.press("Alt+ArrowUp"));
    const wanted = ["q-turn", "q-backing-down", "q-duration", "q-direction", "q-meeting"];
    const flags = ["--words", "ipcc", "--judgements", wanted.join(",")];
    await call(place, "brief", "composed", "-o", "composed-out", "--format", "html,md", ...flags);
    const own = (name: string) => readFileSync(join(place, "composed-out", name));
    expect((await taken(page, /^Web page/)).equals(own("brief.html"))).toBe(true);
    expect((await taken(page, /^Markdown/)).equals(own("brief.md"))).toBe(true);
    await page.getByRole("tab", { name: "Brief" }).click();
    await expect.poll(() => page.locator(".brief-host .changed-word").count()).toBe(0);
    expect(await page.locator(".brief-host .foot").innerText()).toContain("chosen by hand");
    await page.getByRole("tab", { name: "Composition" }).click();
    await answered(page, () => page.getByRole("button", { name: "As the rule has it" }).click());
    expect(await page.locator(".brief-host .foot").innerHTML()).not.toContain("chosen by hand");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe("the options of the analyses", { timeout: 240_000 }, () => {
  it("give the report of the command line with the same options, and what does not fit is told at its field", async () => {
    const { page, trouble, context } = await all.open(copy("set", "chicken"), { readOnly: true });
    await page.getByRole("tab", { name: "Options" }).click();
    const stability = page.getByRole("region", { name: "Which outcomes would hold" });
    await answered(page, async () => {
      await page.getByRole("spinbutton", { name: /^Seed/ }).fill("7");
      await page.keyboard.press("Enter");
    });
    await answered(page, () =>
      stability.getByRole("combobox", { name: /^Ties/ }).selectOption("do not deter"),
    );
    const command = (await page.locator(".command").innerText()).replaceAll(/\\\n/g, " ");
    expect(command.split(/\s+/)).toEqual(
      "demarche brief set --seed 7 --stability.ties do-not-deter".split(" "),
    );
    await call(place, ...command.split(/\s+/).slice(1), "-o", "set-out");
    expect((await taken(page, /^Report/)).equals(readFileSync(join(place, "set-out", "report.json")))).toBe(
      true,
    );
    await stability.getByRole("textbox", { name: /^Target/ }).fill("no such state");
    await page.keyboard.press("Enter");
    await page.getByText("one of those set does not fit").waitFor();
    expect(await stability.getByRole("alert").innerText()).toContain("no such state");
    // What does not fit at all is not even asked.
    const samples = page.getByRole("spinbutton", { name: /^Samples/ }).first();
    await samples.fill("1");
    expect(await samples.getAttribute("aria-invalid")).toBe("true");
    await answered(page, () => page.getByRole("button", { name: "All as usual" }).click());
    expect(await page.locator(".command").innerText()).toBe("demarche brief set");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe("two runs", { timeout: 240_000 }, () => {
  it("are compared as the command line compares two cases, and what was set is told apart", async () => {
    const file = copy("older");
    const { page, trouble, context } = await all.open(file, { readOnly: true });
    const cell = page.getByRole("combobox", { name: /^e13 under Sanctions and US pressure worked/ });
    await answered(page, () => cell.selectOption("very likely"));
    await page.getByRole("tab", { name: "Runs" }).click();
    const differs = page.getByRole("region", { name: "What differs" });
    await differs.getByRole("button", { name: "Take it away" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      differs.getByRole("button", { name: "Take it away" }).click(),
    ]);
    const own = readFileSync(await download.path(), "utf8");
    const text = Object.entries(unzipSync(await taken(page, /^Its folder/))).find(([name]) =>
      name.endsWith("/case.yaml"),
    )!;
    const { mkdirSync, writeFileSync } = await import("node:fs");
    mkdirSync(join(place, "newer"));
    writeFileSync(join(place, "newer", "case.yaml"), text[1]);
    await call(place, "diff", "older", "newer", "-o", "changes.html");
    const names = (html: string) => html.replaceAll(/\b(?:run \d|older|newer) \(as of/g, "(as of");
    expect(names(own) === names(readFileSync(join(place, "changes.html"), "utf8"))).toBe(true);
    // The same text run with another seed: no change of the case, but of how it was run.
    await page.getByRole("tab", { name: "Options" }).click();
    await answered(page, async () => {
      await page.getByRole("spinbutton", { name: /^Seed/ }).fill("2");
      await page.keyboard.press("Enter");
    });
    await page.getByRole("tab", { name: "Runs" }).click();
    await page.getByRole("combobox", { name: "From", exact: true }).selectOption({ index: 1 });
    await differs.getByText("Both are runs of the same text").waitFor();
    await differs.getByText("seed 1, then 2").waitFor();
    await differs.getByRole("button", { name: "Take it away" }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe("files of other programs", { timeout: 240_000 }, () => {
  it("are those of the command line, with pictures in pixels that the browser draws", async () => {
    const { page, trouble, context } = await all.open(copy("files"), { readOnly: true });
    await call(place, "brief", "files", "-o", "files-out", "--format", "docx,png");
    const parts = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
    const own = parts(await taken(page, /^Word/));
    const theirs = parts(readFileSync(join(place, "files-out", "brief.docx")));
    const isPicture = ([name]: readonly [string, unknown]) => name.endsWith(".png");
    const texts = (some: typeof own) => some.filter((part) => !isPicture(part));
    expect(texts(own).map(([name]) => name)).toEqual(texts(theirs).map(([name]) => name));
    for (const [at, [name, bytes]] of texts(own).entries())
      expect(strFromU8(bytes) === strFromU8(texts(theirs)[at]![1]), name).toBe(true);
    expect(own.filter(isPicture).length).toBe(theirs.filter(isPicture).length);
    for (const [, bytes] of own.filter(isPicture))
      expect(inkOf(await pixelsOf(page, bytes))).toBeGreaterThan(0.005);
    const pictures = parts(await taken(page, /^Pictures \(\.png/));
    const folder = join(place, "files-out", "pictures");
    expect(pictures.map(([name]) => name.split("/").at(-1))).toEqual(readdirSync(folder).sort());
    for (const [name, bytes] of pictures) {
      const drawn = await pixelsOf(page, bytes);
      const wanted = await pixelsOf(page, readFileSync(join(folder, name.split("/").at(-1)!)));
      expect([drawn.width, drawn.height], name).toEqual([1890, wanted.height]);
      // Letters fall in other places where the machine has another typeface; the rest is where it was.
      expect(Math.abs(inkOf(drawn) - inkOf(wanted)), name).toBeLessThan(0.03);
    }
    expect(trouble).toEqual([]);
    await context.close();
  });
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly dark: number;
}

/** What a picture holds, as the browser reads it: its size, and how many of its pixels are not white. */
function pixelsOf(page: Page, png: Uint8Array): Promise<Pixels> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const paper = canvas.getContext("2d")!;
    paper.drawImage(picture, 0, 0);
    const { data } = paper.getImageData(0, 0, width, height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 740) dark++;
    return { width, height, dark };
  }, Buffer.from(png).toString("base64"));
}

function inkOf({ width, height, dark }: Pixels): number {
  return dark / (width * height);
}
