import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../cli/terminal-io.ts";
import { upToDate, type Workbenches, workbenches } from "./workbench-for-tests.ts";

/** Who sees, hears or points otherwise can work here: names, contrast, keyboard and width, checked on what is drawn. */

const KOREA = join(import.meta.dirname, "..", "..", "cases", "korea-2018", "case.yaml");
/** An article that was read by rule: some of it is in the case, the rest is proposed beside its sentences. */
const place = mkdtempSync(join(tmpdir(), "demarche-access-"));
const READ = join(place, "read", "case.yaml");
let all: Workbenches;
beforeAll(async () => {
  const article = join(import.meta.dirname, "..", "intake", "articles", "wire.txt");
  await call(place, "intake", article, "-o", "read", "--accept", "high");
  all = await workbenches();
});
afterAll(async () => {
  await all.close();
  rmSync(place, { recursive: true, force: true });
});

/** Controls without a name, ids given twice, images without a text, headings that skip a level. */
function unnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll("*"))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const root of roots) {
      const ids = new Set<string>();
      for (const element of root.querySelectorAll<HTMLElement>("[id]")) {
        if (ids.has(element.id)) found.push(`id twice: ${element.id}`);
        ids.add(element.id);
      }
      for (const control of root.querySelectorAll<HTMLElement>(
        "button, a[href], input, select, textarea, summary, [role=button]",
      )) {
        const labels = (control as HTMLInputElement).labels;
        const by = control.getAttribute("aria-labelledby");
        const name =
          control.getAttribute("aria-label") ??
          (by
            ? by
                .split(" ")
                .map((id) => root.getElementById(id)?.textContent)
                .join(" ")
            : undefined) ??
          (labels && labels.length > 0 ? labels[0]!.textContent : control.textContent) ??
          "";
        if (name.trim() === "" && !control.closest("[aria-hidden=true]"))
          found.push(`no name: ${control.outerHTML.slice(0, 120)}`);
      }
      for (const picture of root.querySelectorAll("img:not([alt]), svg:not([role]):not([aria-hidden])"))
        found.push(`no text: ${picture.outerHTML.slice(0, 80)}`);
      for (const region of root.querySelectorAll("[role=tabpanel], [role=region], section[aria-label='']"))
        if (!region.getAttribute("aria-label") && !region.getAttribute("aria-labelledby"))
          found.push(`region without a name: ${region.className}`);
    }
    return found;
  });
}

/** Texts that stand out from what is behind them by less than 4.5 to 1, or 3 to 1 where they are large (WCAG 2.2, 1.4.3). */
function faint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const rgb = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
    };
    const light = ([r, g, b]: readonly number[]) => {
      const [x, y, z] = [r!, g!, b!].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    const behind = (element: Element | null): readonly number[] => {
      for (
        let at: Element | null = element;
        at;
        at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
      ) {
        const colour = rgb(getComputedStyle(at).backgroundColor);
        if (colour[3] > 250) return colour;
      }
      return [255, 255, 255];
    };
    const found = new Set<string>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll("*"))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>("*")) {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent!.trim() !== "",
        );
        const box = element.getBoundingClientRect();
        if (
          !own ||
          box.width < 2 ||
          box.height < 2 ||
          element.closest("svg, :disabled, option, optgroup, .sr-only, [data-stale]")
        )
          continue;
        const style = getComputedStyle(element);
        if (style.visibility === "hidden") continue;
        const [a, b] = [light(rgb(style.color)), light(behind(element))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const size = Number.parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (isLarge ? 3 : 4.5))
          found.add(
            `${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${element.textContent!.trim().slice(0, 40)}`,
          );
      }
    }
    return [...found];
  });
}

const TABS = ["Explanations", "Preferences", "Today", "Forecasts", "Assumptions", "Source", "Text"];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it("everything has a name, and every text stands out", { timeout: 180_000 }, async () => {
    const context = await all.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const { page } = await all.open(KOREA, { readOnly: true, context });
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      await page.waitForTimeout(tab === "Text" ? 1500 : 100);
      for (const summary of (await page.locator("#work-panel summary").all()).slice(0, 2))
        await summary.click();
      expect([tab, await unnamed(page)]).toEqual([tab, []]);
      expect([tab, await faint(page)]).toEqual([tab, []]);
    }
    // With something changed, and the menu open.
    await page.getByRole("tab", { name: "Today" }).click();
    await page.getByRole("checkbox").nth(5).click();
    await page.getByRole("heading", { name: /judgements? moved/ }).waitFor();
    await upToDate(page);
    await page.getByRole("button", { name: "Take away" }).click();
    expect(await unnamed(page)).toEqual([]);
    expect(await faint(page)).toEqual([]);
    await context.close();
  });

  it("what is proposed beside its sentence as well", { timeout: 60_000 }, async () => {
    const context = await all.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const { page } = await all.open(READ, { readOnly: true, context });
    const buttons = page.getByRole("button", { name: /^Turn down/ });
    await buttons.first().click();
    await page.locator('[data-decided="turned down"]').first().waitFor();
    await buttons.nth(2).focus();
    expect(await unnamed(page)).toEqual([]);
    expect(await faint(page)).toEqual([]);
    await context.close();
  });

  it("the start page as well", { timeout: 60_000 }, async () => {
    const context = await all.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const { page } = await all.open(undefined, { context });
    await page.getByRole("button", { name: /The game of chicken/ }).waitFor();
    expect(await unnamed(page)).toEqual([]);
    expect(await faint(page)).toEqual([]);
    await context.close();
  });
});

it("these checks find what they are for", { timeout: 60_000 }, async () => {
  const { page, context } = await all.open();
  await page.getByRole("button", { name: /The game of chicken/ }).waitFor();
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.textContent = "faint";
    paragraph.style.color = "#999";
    document.body.append(paragraph, document.createElement("button"));
  });
  expect(await unnamed(page)).toHaveLength(1);
  expect(await faint(page)).toHaveLength(1);
  await context.close();
});

it("can be worked without a mouse, and shows where one is", { timeout: 120_000 }, async () => {
  const context = await all.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await all.open(KOREA, { readOnly: true, context });
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toContain("Skip to the case");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.getAttribute("role"))).toBe("tab");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Preferences");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe("solid");
  await context.close();
});

it("is as wide as a phone where a text is read, too", { timeout: 60_000 }, async () => {
  const context = await all.browser.newContext({ viewport: { width: 390, height: 844 } });
  const { page } = await all.open(READ, { readOnly: true, context });
  await page.getByRole("button", { name: "Case", exact: true }).click();
  await page
    .getByRole("button", { name: /^Take over/ })
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const panel = page.locator("#work-panel");
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await context.close();
});

it("is as wide as a phone, and no wider", { timeout: 120_000 }, async () => {
  const context = await all.browser.newContext({ viewport: { width: 390, height: 844 } });
  const { page } = await all.open(KOREA, { readOnly: true, context });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Case", exact: true }).click();
  for (const tab of TABS) {
    await page.getByRole("tab", { name: tab }).click();
    await page.waitForTimeout(tab === "Text" ? 1000 : 50);
    expect([tab, await width()]).toEqual([tab, 390]);
  }
  await page.getByRole("button", { name: /^What moved/ }).click();
  await page.getByRole("heading", { name: "What moved" }).waitFor();
  await context.close();
});
