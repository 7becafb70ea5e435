import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serve } from "#local-server/serve.ts";
import { siteIn } from "#local-server/site.ts";
import { folderOnDisk } from "../src/cli/open/folder-on-disk.ts";
import { longestTask, traced } from "./main-thread.ts";

const EVENTS = 200;
const ACTORS = 12;
const MARKS = 15;
const SLOWER = 4;

/** How a phone of 390 pixels takes a case of 12 actors and 200 events: a passage marked, and its source and its entries scrolled through. */
export async function tellPhone(browser: Browser, site: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "demarche-phone-"));
  const file = largeCase(place);
  const server = await serve({ site: siteIn(site), folder: folderOnDisk(file, true), key: "phone", port: 0 });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.locator(".answer-state", { hasText: "up to date" }).waitFor({ timeout: 120_000 });
  await page.locator(".pane-tabs").getByRole("button", { name: "Case" }).tap();
  await page.getByRole("tab", { name: "Source" }).tap();
  await page
    .locator(".sentence-at")
    .nth(EVENTS - 1)
    .waitFor();
  await page.waitForTimeout(1000);
  // A telephone computes at about a quarter of the speed.
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  let marks: readonly number[] = [];
  const marking = await traced(browser, page, async () => {
    marks = await marked(page);
  });
  console.log(
    `on a phone at a quarter of the speed, with ${EVENTS} events: a sentence is marked in ${middle(marks)} ms, at most ${marks.at(-1)!.toFixed(0)}, of ${marks.length}; ${longestTask(marking)}`,
  );
  console.log(
    `  its source scrolled through: ${longestTask(await traced(browser, page, () => scrolled(page)))}`,
  );
  await page.getByRole("tab", { name: "Entries" }).tap();
  await page.getByRole("button", { name: /^Events/ }).tap();
  await page.waitForTimeout(500);
  console.log(
    `  its events scrolled through: ${longestTask(await traced(browser, page, () => scrolled(page)))}`,
  );
  await context.close();
  await server.close();
  rmSync(place, { recursive: true, force: true });
}

function middle(times: readonly number[]): string {
  return times[times.length >> 1]!.toFixed(0);
}

/** A case with a text of as many sentences as it has events, each cited by one. */
function largeCase(place: string): string {
  const sentence = (at: number) =>
    `State ${at % ACTORS} warned state ${(at + 5) % ACTORS} on the river for the ${at + 1}th time, and asked for its share of the water.`;
  const paragraphs = Array.from({ length: EVENTS / 4 }, (_, at) =>
    [0, 1, 2, 3].map((each) => sentence(at * 4 + each)).join(" "),
  );
  const actors = Array.from(
    { length: ACTORS },
    (_, at) =>
      `  - {id: S${at}, name: the ${at + 1}th of the states around the basin, kind: state, party: true, cite: ["art:P1.S1"]}\n`,
  );
  const events = Array.from({ length: EVENTS }, (_, at) => {
    const day = new Date(Date.UTC(2022, 0, 1 + 3 * at)).toISOString().slice(0, 10);
    const cite = `art:P${Math.floor(at / 4) + 1}.S${(at % 4) + 1}`;
    return `  - {id: E${at}, what: state ${at % ACTORS} warns state ${(at + 5) % ACTORS} for the ${at + 1}th time, by: [S${at % ACTORS}], to: [S${(at + 5) % ACTORS}], when: ${day}, cite: ["${cite}"]}\n`;
  });
  mkdirSync(join(place, "sources"), { recursive: true });
  writeFileSync(join(place, "sources", "art.txt"), `${paragraphs.join("\n\n")}\n`);
  const file = join(place, "case.yaml");
  writeFileSync(
    file,
    `demarche: 1
id: basin
title: The basin
asOf: 2024-05-02
analyst: A. Analyst
coded: {on: 2024-05-03, hindsight: false}
questions: [{id: q-when, text: What happened when?, kind: chronology, cite: [art]}]
sources: [{id: art, title: The basin, issued: 2024-05-01, text: {file: sources/art.txt, numbering: 2}}]
actors:
${actors.join("")}events:
${events.join("")}`,
  );
  return file;
}

/** Milliseconds from the press on a sentence until what can be made of it is painted, the shortest first. */
function marked(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const all = [...document.querySelectorAll<HTMLElement>("button.sentence-at")];
    const times: number[] = [];
    for (let at = 0; at < count; at++) {
      const number = all[Math.floor((at * all.length) / count)]!;
      number.scrollIntoView({ block: "center" });
      await new Promise((resolve) => setTimeout(resolve, 150));
      const start = performance.now();
      number.click();
      while (number.getAttribute("aria-pressed") !== "true") await painted();
      await painted();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  }, MARKS);
}

/** Scrolls what stands in the pane from its beginning to its end, a screen at a time. */
async function scrolled(page: Page): Promise<void> {
  const screens = await page.evaluate(async () => {
    let count = 0;
    const panes = document.querySelector<HTMLElement>(".panes")!;
    panes.scrollTop = 0;
    while (panes.scrollTop + panes.clientHeight < panes.scrollHeight - 2) {
      const before = panes.scrollTop;
      panes.scrollTop += panes.clientHeight * 0.8;
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      if (panes.scrollTop === before) break;
      count++;
    }
    return count;
  });
  if (screens < 10) throw new Error(`only ${screens} screens were scrolled through`);
}
