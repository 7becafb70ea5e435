// What the workbench weighs and how quickly it answers, in Chromium, on the Korea case, and how a phone takes a large one:
// `npm run workbench-times`.
// Times are wall time of this machine as it is; the baseline, sorting 200,000 numbers in the same page, tells how busy that was.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { serve } from "#local-server/serve.ts";
import { siteIn } from "#local-server/site.ts";
import { buildSite } from "../scripts/site.ts";
import { folderOnDisk } from "../src/cli/open/folder-on-disk.ts";
import { launchChromium } from "../test/browser/launch.ts";
import { longestTask, type Traced, traced } from "./main-thread.ts";
import { tellPhone } from "./workbench-phone.ts";

const EDITS = 20;
const MANY_EDITS = 8;
/** So many edits have been made. */
let made = 0;
const root = join(import.meta.dirname, "..");
const site = mkdtempSync(join(tmpdir(), "demarche-times-"));
const { metafile } = await buildSite(site);

const size = (name: string) => gzipSync(readFileSync(join(site, name))).length;
/** What a script brings along before it runs, itself among it. */
const closure = (entry: string, known = new Set<string>()): Set<string> => {
  if (known.has(entry)) return known;
  known.add(entry);
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${entry}`))?.[1];
  for (const { path, kind } of output?.imports ?? [])
    if (kind === "import-statement") closure(path.split("/").at(-1)!, known);
  return known;
};
const weight = (names: Iterable<string>) =>
  `${(Array.from(names, size).reduce((a, b) => a + b, 0) / 1000).toFixed(0)} KB`;
const editor = readdirSync(site).find((name) => name.startsWith("yaml-editor"))!;
const first = closure("app.js");
console.log(`start page: ${weight([...first, "app.css", "index.html"])} gzipped`);
console.log(
  `when a case opens: ${weight([...closure("case-worker.js")].filter((name) => !first.has(name)))} more, of which engines ${weight([...closure("engine-worker.js")].filter((name) => !first.has(name)))}`,
);
console.log(`when the text opens: ${weight([...closure(editor)].filter((name) => !first.has(name)))} more`);

const folder = folderOnDisk(join(root, "cases", "korea-2018", "case.yaml"), true);
const server = await serve({ site: siteIn(site), folder, key: "times", port: 0 });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const began = performance.now();
await page.goto(server.address);
const fresh = page.locator(".answer-state", { hasText: "up to date" });
await fresh.waitFor({ timeout: 120_000 });
console.log(`first brief: ${(performance.now() - began).toFixed(0)} ms after the address was opened`);
const baseline = await baselineOf(page);
await told("from an edit to the fresh brief", EDITS);
await page.getByRole("tab", { name: "Options" }).click();
for (const samples of await page.getByRole("spinbutton", { name: /^Samples/ }).all()) {
  await samples.fill("10000");
  await samples.press("Enter");
}
await page.getByRole("tab", { name: "Brief", exact: true }).click();
await page.waitForTimeout(300);
await fresh.waitFor({ timeout: 120_000 });
await page.waitForTimeout(3000);
await told("the same with 10,000 samples", MANY_EDITS);
await page.close();
await tellPhone(browser, site);
console.log(`baseline ${baseline.toFixed(1)} ms`);
await browser.close();
await server.close();
rmSync(site, { recursive: true, force: true });

/** Says how long edits take, and the longest tasks of the page meanwhile: by the clock, and of what this thread itself computed. */
async function told(what: string, count: number): Promise<void> {
  let edits: readonly number[] = [];
  const trace = await traced(browser, page, async () => {
    edits = await timesOf(count, made);
  });
  made += count;
  const { events: traceEvents, main } = trace;
  const at = (share: number) => edits[Math.floor(share * (edits.length - 1))]!.toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, quartiles ${at(0.25)} to ${at(0.75)}, of ${edits.length}`);
  // Between the marks of an edit and of its brief, each thread for itself; the engines are those that begin last.
  const marks = traceEvents
    .filter(({ name }) => name === "edit" || name === "brief")
    .sort((x, y) => x.ts - y.ts);
  const spans = marks.flatMap(({ name, ts }, at) =>
    name === "edit" ? [[ts, marks[at + 1]!.ts] as const] : [],
  );
  const threads = traceEvents.filter(
    ({ name, pid, args }) =>
      name === "thread_name" && pid === main.pid && args.name === "DedicatedWorker thread",
  );
  const computed = ({ tid: own }: Traced) => {
    const sums = spans.map(([from, to]) =>
      traceEvents
        .filter(
          ({ name, pid, tid, ts }) =>
            name.endsWith("::RunTask") && pid === main.pid && tid === own && ts >= from && ts < to,
        )
        .reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0),
    );
    return sums.sort((x, y) => x - y)[sums.length >> 1]!;
  };
  const [worker, ...engines] = threads.sort((x, y) => x.tid - y.tid).map(computed);
  console.log(
    `  processor time until the brief is there, median: page ${computed(main).toFixed(0)} ms, case ${worker!.toFixed(0)} ms, engines ${engines.map((each) => each.toFixed(0)).join(" and ")} ms`,
  );
  console.log(`  ${longestTask(trace)}`);
}

function baselineOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sort = () => {
      const numbers = Float64Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 200_003);
      const start = performance.now();
      numbers.sort();
      return performance.now() - start;
    };
    return Array.from({ length: 9 }, sort).sort((a, b) => a - b)[4]!;
  });
}

/** Milliseconds from each of several edits until its brief is painted, the shortest first. */
function timesOf(count: number, from: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ count: edits, from }) => {
      const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      await rest(500);
      const words = ["likely", "unlikely", "even"];
      const times: number[] = [];
      for (let at = 0; at < edits; at++) {
        // Each time another rating, so that no result of before can stand for it.
        const selects = [...document.querySelectorAll<HTMLSelectElement>(".likelihood-select")].filter(
          (each) => /^(?:e13|x7) under /.test(each.getAttribute("aria-label")!),
        );
        const select = selects[(at + from) % selects.length]!;
        const word = words.find((each) => each !== select.value)!;
        performance.mark("edit");
        const start = performance.now();
        select.value = word;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        await new Promise<void>((resolve) => {
          let begun = false;
          const look = () => {
            const state = document.querySelector(".answer-state")!.textContent!;
            if (!state.includes("up to date")) begun = true;
            else if (begun) {
              // What was put in is laid out and painted.
              requestAnimationFrame(() => setTimeout(resolve));
              return;
            }
            setTimeout(look, 1);
          };
          look();
        });
        performance.mark("brief");
        times.push(performance.now() - start);
        // The causes are sought now, one change at a time.
        await rest(1500);
      }
      return times.sort((a, b) => a - b);
    },
    { count, from },
  );
}
