import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { htmlBrief } from "#view/html.ts";
import { wordBrief } from "#view/word/word-brief.ts";
import { startDrawing } from "../../../src/cli/drawing.ts";
import { hasLibreOffice, savedByLibreOffice } from "../../libreoffice.ts";
import { emptyReport, sampleReport, withEveryText } from "../sample-report.ts";
import { docxFaults, textParts } from "./docx-faults.ts";

const HOSTILE = `</w:t></w:r><w:p>]]><script>a("1")</script>&amp; & \u0000\u001b31m “é漢字” {{brief}} \ud800`;
const PROPERTIES = {
  title: "The river & its mouth",
  author: "A. Nalyst",
  day: "2018-04-16",
  language: "en-GB",
};

function pageOf(report: Report): Document {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const html = htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
  return parseHTML(html).document as unknown as Document;
}

async function wordOf(page: Document): Promise<Uint8Array> {
  return wordBrief(page, { properties: PROPERTIES, draw: await startDrawing() });
}

/** The letters of a text, however it is spaced. */
function letters(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The texts of paragraphs in XML of a word processor. */
function paragraphs(xml: string): { readonly style: string; readonly text: string }[] {
  return (xml.match(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g) ?? []).map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "",
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => parseHTML(`<p>${text}</p>`).document.querySelector("p")!.textContent)
      .join(""),
  }));
}

/** The texts of the page that are printed, without the marks of citations, each with the kind of its element. */
function printedTexts(page: Document): { readonly name: string; readonly text: string }[] {
  const copy = page.cloneNode(true) as Document;
  const left =
    "script, style, svg, nav.contents, a.skip, details.numbers, .cites, .origin, .front-table caption";
  for (const part of copy.querySelectorAll(left)) part.remove();
  return [...copy.querySelectorAll("h1, h2, h3, h4, p, li, th, td, dt, dd, caption, figcaption, footer")]
    .filter((element) => element.querySelector("p, li, table") === null)
    .map((element) => ({ name: element.localName, text: letters(element.textContent ?? "") }))
    .filter(({ text }) => text !== "" && text !== "–");
}

describe.each([
  ["a full report", sampleReport],
  ["an empty report", emptyReport],
  ["a report of hostile texts", withEveryText(sampleReport, HOSTILE)],
])("the Word file of %s", (_, report) => {
  const page = pageOf(report);
  let file: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    file = await wordOf(page);
    parts = textParts(file);
  });

  it("has nothing that a word processor would have to repair", () => {
    expect(docxFaults(file)).toEqual([]);
  });

  it("says all that the printed page says, in its order", () => {
    const said = letters(
      paragraphs(parts["word/document.xml"]!)
        .map(({ text }) => text)
        .join(""),
    );
    const bare = said.replace(/\[[^\]]*\]/g, "");
    let at = 0;
    for (const { name, text } of printedTexts(page)) {
      // What the page has in small letters below, or as quotation marks of its own, stands in other signs.
      const wanted = text.replace(/[“”]/g, "").replace(/\[[^\]]*\]/g, "");
      const found = bare.replace(/[“”]/g, "").indexOf(wanted, at);
      expect(found, `${name}: ${text}`).toBeGreaterThanOrEqual(0);
      at = found;
    }
  });

  it("says no heading twice, and leaves no sign of per cent to the next line", () => {
    const said = paragraphs(parts["word/document.xml"]!);
    const twice = said.filter(
      ({ style, text }, at) =>
        style === "Caption" && /^Heading/.test(said[at - 1]!.style) && text === said[at - 1]!.text,
    );
    expect(twice).toEqual([]);
    expect(said.filter(({ text }) => /\d %/.test(text))).toEqual([]);
  });

  it("has the page's headings as headings, in their order and rank", () => {
    const styles = { h1: "Title", h2: "Heading1", h3: "Heading2" } as const;
    const wanted = printedTexts(page).flatMap(({ name, text }) =>
      Object.hasOwn(styles, name) ? [{ style: styles[name as keyof typeof styles], text }] : [],
    );
    const headings = paragraphs(parts["word/document.xml"]!)
      .filter(({ style }) => Object.values<string>(styles).includes(style))
      .map(({ style, text }) => ({ style, text: letters(text) }));
    expect(headings).toEqual(wanted);
  });

  it("has every table with a head that is repeated, and every picture as a drawing with pixels beside it", () => {
    const document = parts["word/document.xml"]!;
    const shown = [...page.querySelectorAll("table")].filter((table) => !table.closest("details.numbers"));
    const tables = document.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
    expect(tables).toHaveLength(shown.length);
    for (const table of tables)
      expect(table.match(/<w:tr[ >][\s\S]*?<\/w:tr>/)![0]).toMatch(/<w:tblHeader\/?>/);
    const pictures = page.querySelectorAll("svg.picture").length;
    expect(document.match(/<asvg:svgBlip /g) ?? []).toHaveLength(pictures);
    expect(document.match(/<a:blip /g) ?? []).toHaveLength(pictures);
  });

  it("has the same bytes when it is written again, and leaves the page as it was", async () => {
    const before = page.toString();
    expect(Buffer.compare(await wordOf(page), file)).toBe(0);
    expect(page.toString()).toBe(before);
  });
});

describe("the Word file", () => {
  const page = pageOf(sampleReport);
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = textParts(await wordOf(page));
  });

  it("has a note for the citations of every running text, which says what is cited once", () => {
    const notes = paragraphs(parts["word/footnotes.xml"]!).map(({ text }) => text);
    const inTexts = [...page.querySelectorAll(".cites")].filter(
      (marks) => !marks.closest("table, details.numbers, .facts, dt, ul.citations, ul.legend"),
    );
    expect(inTexts.length).toBeGreaterThan(3);
    expect(parts["word/document.xml"]!.match(/<w:footnoteReference /g)).toHaveLength(inTexts.length);
    const cited = page.querySelector("#cite-1")!;
    const label = cited.querySelector("code")!.textContent!;
    const gist = (cited.querySelector("q") ?? cited.querySelector(".gist"))!.textContent!.replace(
      /^Gist: /,
      "",
    );
    const saying = notes.filter((text) => text.includes(label));
    expect(saying.length).toBeGreaterThan(1);
    expect(saying.filter((text) => text.includes(gist))).toHaveLength(1);
    for (const later of saying.slice(1)) expect(later).toMatch(/\(note \d+\)/);
  });

  it("says its language, title, author and day, and nothing of the clock", () => {
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"');
    const core = parts["docProps/core.xml"]!;
    expect(core).toContain("<dc:title>The river &amp; its mouth</dc:title>");
    expect(core).toContain("<dc:creator>A. Nalyst</dc:creator>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(String)).toEqual(
      Array(2).fill("2018-04-16T00:00:00Z"),
    );
  });
});

describe("in LibreOffice", { skip: !hasLibreOffice }, () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-word-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has its headings in the navigator, its notes and its pictures", async () => {
    const page = pageOf(sampleReport);
    const place = join(folder, "brief.docx");
    writeFileSync(place, await wordOf(page));
    const text = readFileSync(savedByLibreOffice(place, "fodt"), "utf8");
    for (const [level, name] of [
      [1, "h2"],
      [2, "h3"],
    ] as const) {
      const outline = text.match(new RegExp(`<text:h [^>]*text:outline-level="${level}"`, "g")) ?? [];
      expect(outline).toHaveLength(page.querySelectorAll(name).length);
    }
    expect(text.match(/<draw:frame /g)).toHaveLength(page.querySelectorAll("svg.picture").length);
    expect(text.match(/<text:note /g)!.length).toBeGreaterThan(3);
    expect(readFileSync(savedByLibreOffice(place, "pdf"), "latin1").slice(0, 5)).toBe("%PDF-");
  });
});

it("the properties of a file from elsewhere carry nothing that acts, hides or breaks the file", async () => {
  const bytes = await wordBrief(pageOf(emptyReport), {
    properties: {
      ...PROPERTIES,
      title: `${HOSTILE}\u202e\u200b\nsecond`,
      author: HOSTILE,
      day: '2018-04-16"><evil>$1',
    },
    draw: await startDrawing(),
  });
  expect(docxFaults(bytes)).toEqual([]);
  const core = textParts(bytes)["docProps/core.xml"]!;
  expect(core).toContain("\\u202e\\u200b\\nsecond");
  expect(core).not.toMatch(/\p{Cc}|[\u202e\u200b]|<evil/u);
});
