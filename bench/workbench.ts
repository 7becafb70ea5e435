// What the workbench weighs and how quickly it answers, in Chromium, on the Korea case: `npm run workbench-times`.
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

const EDITS = 20;
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
await timesOf(page);
await browser.close();
await server.close();
rmSync(site, { recursive: true, force: true });

async function timesOf(page: Page): Promise<void> {
  const { edits, longest, baseline } = await page.evaluate(async (count) => {
    const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const sort = () => {
      const numbers = Float64Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 200_003);
      const start = performance.now();
      numbers.sort();
      return performance.now() - start;
    };
    const baseline = Array.from({ length: 9 }, sort).sort((a, b) => a - b)[4]!;
    await rest(500);
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
    const words = ["likely", "very likely", "even", "unlikely", "very unlikely"];
    const edits: number[] = [];
    for (let at = 0; at < count; at++) {
      const select = [...document.querySelectorAll<HTMLSelectElement>(".likelihood-select")].find((each) =>
        each.getAttribute("aria-label")!.startsWith("e13 under Sanctions"),
      )!;
      const word = words[at % words.length]!;
      const start = performance.now();
      select.value = word;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise<void>((resolve) => {
        let begun = false;
        const look = () => {
          const words = document.querySelector(".answer-state")!.textContent!;
          if (!words.includes("up to date")) begun = true;
          else if (begun) {
            // What was put in is laid out and painted.
            requestAnimationFrame(() => setTimeout(resolve));
            return;
          }
          setTimeout(look, 1);
        };
        look();
      });
      edits.push(performance.now() - start);
      // The causes are sought now, one change at a time.
      await rest(700);
    }
    return { edits: edits.sort((a, b) => a - b), longest: Math.max(0, ...tasks.slice(0, 1000)), baseline };
  }, EDITS);
  const at = (share: number) => edits[Math.floor(share * (edits.length - 1))]!.toFixed(0);
  console.log(
    `from an edit to the fresh brief: median ${at(0.5)} ms, quartiles ${at(0.25)} to ${at(0.75)}, of ${edits.length}`,
  );
  console.log(`longest task of the page: ${longest.toFixed(0)} ms; baseline ${baseline.toFixed(1)} ms`);
}
