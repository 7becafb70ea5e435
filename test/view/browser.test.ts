import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { parseHTML } from "linkedom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureMarkup } from "#view/html/figure.ts";
import { STYLE } from "#view/html/style.ts";
import { htmlBrief } from "#view/html.ts";
import { newReading } from "#view/reading.ts";
import { launchChromium } from "../browser/launch.ts";
import { HARD_PICTURES } from "./hard-pictures.ts";
import { sampleReport } from "./sample-report.ts";

describe("in a browser", { timeout: 60_000 }, () => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const html = htmlBrief(sampleReport, { document: document as unknown as Document, scheme: "icd203" });
  const folder = mkdtempSync(join(tmpdir(), "brief-"));
  const file = join(folder, "brief.html");
  let browser: Browser;
  const faults: string[] = [];

  async function opened(width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) faults.push(request.url());
    });
    await page.goto(`file://${file}`);
    return page;
  }

  beforeAll(async () => {
    writeFileSync(file, html);
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("draws the same bytes as outside one", async () => {
    const bundle = await build({
      stdin: {
        contents: 'import { htmlBrief } from "#view/html.ts"; window.htmlBrief = htmlBrief;',
        resolveDir: process.cwd(),
        loader: "ts",
      },
      bundle: true,
      format: "iife",
      write: false,
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const drawn = await page.evaluate((report: string) => {
      const draw = (window as unknown as { htmlBrief: typeof htmlBrief }).htmlBrief;
      return draw(JSON.parse(report), { document: window.document, scheme: "icd203" });
    }, JSON.stringify(sampleReport));
    expect(drawn === html).toBe(true);
  });

  it.each([360, 800, 1400])("fits a window of %d pixels without scrolling sideways", async (width) => {
    const page = await opened(width);
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("opens a citation in place, by mouse and by keyboard, and closes it again", async () => {
    const page = await opened(1000);
    const mark = page.locator("#key-judgements .judgement a.cite").first();
    await mark.click();
    const panel = await mark.getAttribute("aria-controls");
    expect(await page.locator(`#${panel}`).textContent()).toContain("They will talk.");
    expect(await mark.getAttribute("aria-expanded")).toBe("true");
    await mark.press("Space");
    expect(await page.locator(".evidence").count()).toBe(0);
    expect(await mark.getAttribute("aria-controls")).toBeNull();
  });

  it("sorts a table by its keys, empty cells last either way", async () => {
    const page = await opened(1000);
    const table = page.locator("table.data", { hasText: "Parties and what they asked for" }).first();
    const header = table.locator("thead th").nth(3);
    const column = () =>
      table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.children[3]!.textContent));
    await header.locator("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect((await column()).slice(0, 2)).toEqual(["0 %", "9 %"]);
    expect((await column()).at(-1)).toBe("–");
    await header.locator("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect((await column()).slice(0, 2)).toEqual(["100 %", "91 %"]);
    expect((await column()).at(-1)).toBe("–");
  });

  it.each(["light", "dark"] as const)("has text of at least 4.5 to 1 contrast in %s", async (scheme) => {
    const page = await opened(1000, scheme);
    expect(await page.evaluate(weakTexts)).toEqual([]);
  });

  it("lets no word of a picture lie on another", async () => {
    const page = await opened(1000);
    expect(await page.evaluate(wordsOnWords)).toEqual([]);
    const drawn = HARD_PICTURES.map((picture) => {
      const { text } = figureMarkup(picture, newReading({ scheme: "icd203" }), document as never);
      return text;
    });
    await page.setContent(`<style>${STYLE}</style><div class="page">${drawn.join("")}</div>`);
    expect(await page.evaluate(wordsOnWords)).toEqual([]);
  });

  it("asks for nothing and complains of nothing", () => expect(faults).toEqual([]));
});

/** Words of the pictures of a page that lie on others, or reach beyond their picture. */
function wordsOnWords(): readonly string[] {
  const found: string[] = [];
  for (const picture of window.document.querySelectorAll("svg.picture")) {
    const frame = picture.getBoundingClientRect();
    const scale = frame.width / Number(picture.getAttribute("width"));
    // Lines of one text are set close; what counts is whether letters touch, so boxes lose a rim.
    const words = [...picture.querySelectorAll("text, tspan")]
      .filter((text) => text.children.length === 0 && text.textContent !== "")
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const rim = 3 * scale;
        return { text: text.textContent!, left, right, top: top + rim, bottom: bottom - rim };
      });
    for (const [index, a] of words.entries()) {
      if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom + 1)
        found.push(`${a.text} reaches beyond the picture`);
      for (const b of words.slice(index + 1)) {
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          found.push(`${a.text} / ${b.text}`);
      }
    }
  }
  return found;
}

/** Texts of a page whose colour stands out too little from what lies behind them (WCAG 2.2, criterion 1.4.3). */
function weakTexts(): readonly string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red, green, blue] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const behind = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const colour = getComputedStyle(element).backgroundColor;
    return (channels(colour)[3] ?? 1) > 0 ? colour : behind(element.parentElement);
  };
  const weak = new Set<string>();
  for (const element of window.document.querySelectorAll("body :not(svg *, script, style, .skip)")) {
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.nodeValue?.trim());
    if (!text) continue;
    const [front, back] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    if (contrast < 4.5) weak.add(`${element.className || element.tagName} ${contrast.toFixed(2)}`);
  }
  return [...weak];
}
