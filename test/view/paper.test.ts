import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { htmlBrief } from "#view/html.ts";
import { launchChromium } from "../browser/launch.ts";
import { tablesFor, workedCases } from "../worked-cases.ts";

/** The brief of Korea as a reader prints it: two pages, and the annex. */
const MOST_PAGES = 22;

async function briefOf(id: string): Promise<string> {
  const c = workedCases().find((candidate) => candidate.id === id)!;
  const plan = planOf({
    case: c,
    restriction: {},
    texts: new Map(),
    tables: tablesFor(c),
    options: {},
    seed: 1,
  });
  if ("faults" in plan) throw new Error("the defaults are faulty");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const { report } = await run(plan);
  return htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
}

/** Pages of a PDF. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}

describe("on paper", { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  async function printed(html: string): Promise<number> {
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pagesOf(pdf);
  }

  it("has the first page of every worked negotiation on one sheet, and the second on another", async () => {
    for (const id of ["korea-2018", "black-sea-grain-2023", "network-rail-2023"]) {
      const { document } = parseHTML(await briefOf(id));
      const remove = (selector: string) => {
        for (const element of document.querySelectorAll(selector)) element.remove();
      };
      remove(".annexes, footer, script");
      expect(await printed(document.toString()), id).toBe(2);
      remove(".second-page");
      expect(await printed(document.toString()), id).toBe(1);
    }
  });

  it("takes no more than 22 pages with its annex for Korea", async () => {
    expect(await printed(await briefOf("korea-2018"))).toBeLessThanOrEqual(MOST_PAGES);
  });
});
