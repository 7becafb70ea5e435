import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { htmlBrief } from "#view/html.ts";
import { LIGHT } from "#view/look-of-pictures.ts";
import { outcomePictures } from "#view/outcome-pictures.ts";
import { filesMade, pagePictures, pageTables, pictureFiles, picturesAlone } from "#view/page-files.ts";
import { type Pixels, rasteriser } from "#view/raster.ts";
import { sampleReport } from "./sample-report.ts";

function pageOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

function samplePage(): Document {
  const document = pageOf("<!doctype html><html><body></body></html>");
  return pageOf(htmlBrief(sampleReport, { document, scheme: "icd203" }));
}

const SECTION = (content: string) =>
  pageOf(`<!doctype html><body><section id="analysis-deals">${content}</section>`);

describe("the tables of a page", () => {
  it("are all there, each under a name of its own", () => {
    const page = samplePage();
    const names = pageTables(page).map(({ name }) => name);
    expect(names).toHaveLength(page.querySelectorAll("table").length);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]*-\d\d(-[a-z0-9]+)*$/);
  });

  it("give numbers as they were found, and words as they are printed", () => {
    const [table] = pageTables(
      SECTION(`<table><caption><span>Côté: what holds!</span></caption>
        <thead><tr><th>State</th><th class="number">Share</th><th class="number">Range</th></tr></thead>
        <tbody><tr><th data-key="3">no deal</th><td class="number" data-key="0.4231">42 %</td>
        <td class="number" data-key="0.3">20–45 %</td></tr>
        <tr><th>deal<small>a package</small></th><td class="number"><span class="empty">–</span></td><td></td></tr></tbody></table>`),
    );
    expect(table).toEqual({
      name: "deals-01-cote-what-holds",
      rows: [
        ["State", "Share", "Range"],
        ["no deal", "0.4231", "20–45 %"],
        ["deal (a package)", "", ""],
      ],
    });
  });
});

describe("the pictures of a page", () => {
  const pictures = pagePictures(samplePage());

  it("are all there, drawn without a style sheet: no variable, no class of the page's, no rim over a name", () => {
    expect(pictures).toHaveLength(samplePage().querySelectorAll("svg.picture").length);
    for (const { svg } of pictures) {
      expect(svg).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      );
      expect(svg).not.toMatch(/var\(|currentColor|paint-order/);
    }
  });

  it("are the same where their files are made before the page is read", () => {
    const html = htmlBrief(sampleReport, { document: SECTION(""), scheme: "icd203" });
    const page = pageOf(html);
    const files = pictureFiles(pageOf(`<!doctype html><body>${picturesAlone(html).join("")}</body>`));
    expect(pagePictures(page, filesMade(page, files))).toEqual(pictures);
    expect(() => filesMade(page, files.slice(1))).toThrow(/not found/);
  });

  it("are those that each analysis has before there is a page", () => {
    const document = SECTION("");
    const early = sampleReport.sections.map(({ outcome }) =>
      outcomePictures(outcome, { document, scheme: "icd203" }),
    );
    const html = htmlBrief(sampleReport, { document: SECTION(""), scheme: "icd203" });
    expect(new Set(picturesAlone(early.join("")))).toEqual(new Set(picturesAlone(html)));
    expect(pictures.length).toBeGreaterThan(3);
  });

  it("have the colours of the page by daylight, and leave the page as it is", () => {
    const page = SECTION(`<figure><figcaption>Ways</figcaption><svg class="picture" viewBox="0 0 9 9">
      <g class="node node-end"><rect x="1"></rect><rect x="2"></rect><text>a &amp; b</text></g>
      <text class="halo" fill="var(--today)">over</text></svg></figure>`);
    const before = page.toString();
    const [{ name, svg }] = pagePictures(page) as [{ name: string; svg: string }];
    expect(name).toBe("deals-01-ways");
    expect(svg).toContain(
      `<rect fill="${LIGHT.paper}" stroke-width="2.2" stroke="${LIGHT["series-3"]}" x="1">`,
    );
    expect(svg).toContain(`<rect fill="none" stroke-width="2.2" stroke="${LIGHT["series-3"]}" x="2">`);
    expect(svg).toContain("a &amp; b");
    const [rim, name2] = [...svg.matchAll(/<text class="halo"([^>]*)>over/g)].map(([, set]) => set);
    expect(rim).toContain(`stroke="${LIGHT.paper}"`);
    expect(name2).not.toContain("stroke");
    expect(name2).toContain(`fill="${LIGHT.today}"`);
    expect(page.toString()).toBe(before);
  });

  it("say which colour the page does not know", () => {
    expect(() => pagePictures(SECTION(`<svg class="picture"><g fill="var(--nothing)"></g></svg>`))).toThrow(
      "--nothing",
    );
  });

  it("become pixels, of the width asked for and with letters in them", async () => {
    const modules = join(import.meta.dirname, "..", "..", "node_modules");
    const bytes = (file: string) => readFileSync(join(modules, file));
    const fonts = [bytes("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")];
    const draw = await rasteriser(bytes("@resvg/resvg-wasm/index_bg.wasm"), fonts);
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="Arial, sans-serif"><text y="12">${text}</text></svg>`;
    const [empty, lettered] = [draw(svg(""), 400), draw(svg("→ Ж"), 400)];
    expect([lettered.width, lettered.height, lettered.rgba.length]).toEqual([400, 200, 400 * 200 * 4]);
    const colours = ({ rgba }: Pixels) =>
      new Set(new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4));
    // White all over; letters bring black, and the greys of their edges.
    expect([...colours(empty)]).toEqual([0xffffffff]);
    expect(colours(lettered)).toContain(0xff000000);
    expect(colours(lettered).size).toBeGreaterThan(10);
  });
});
