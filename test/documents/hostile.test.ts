import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { furnitureRule } from "#documents/blocks/furniture.ts";
import { paragraphsOf } from "#documents/docx/paragraphs.ts";
import { authorIn, daysInHead } from "#documents/metadata/visible.ts";
import { leadingTime, machineMoment, momentOf } from "#documents/metadata/written-date.ts";
import { readDocument } from "#documents/read.ts";
import { REFUSALS } from "#documents/refusal.ts";
import { Tally } from "#documents/stored-text.ts";
import { growthOf } from "../growth.ts";
import { assembled, bytesOf, docx, PARAGRAPHS, page, pdf, wordParagraph } from "./files.ts";

/** The sizes below are of files of some hundred kilobytes; this share of them tells how their reading grows. */
const SHARE = 0.5;

const P = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");

describe("a page made to break its reader is read or refused in proportion to its length", () => {
  it.each<readonly [string, (share: number) => string]>([
    ["deep", (share) => `${"<div>".repeat(50_000 * share)}${P}`],
    ["deep within a line", (share) => `<p>${"<b>".repeat(20_000 * share)}${P}`],
    ["just too deep to be weighed", () => `${"<div>".repeat(118)}${P}`],
    ["many elements", (share) => `<p>${"<span>a</span>".repeat(60_000 * share)}${P}`],
    ["many links", (share) => `${"<a href=x>a</a> ".repeat(11_900 * share)}${P}`],
    ["many signs that open", (share) => `${P}${"<".repeat(100_000 * share)}`],
    ["comments that nothing closes", (share) => `${P}${"<!--".repeat(50_000 * share)}`],
    ["entities that nothing closes", (share) => `${P}${"&amp".repeat(50_000 * share)}`],
    ["a line of blanks", (share) => `<p>a${"\u00a0".repeat(100_000 * share)}b</p>${P}`],
    ["a long style", (share) => `<p style="${"left:-".repeat(20_000 * share)}">x</p>${P}`],
    ["a long style sheet", (share) => `<style>${".a{display:none}/*".repeat(30_000 * share)}</style>${P}`],
    [
      "a style sheet of many names",
      (share) =>
        `<style>${Array.from({ length: 20_000 * share }, (_, n) => `.n${n}{display:none}`).join("")}</style>${P}`,
    ],
    ["a style sheet that nothing closes", (share) => `<style>${".a{".repeat(60_000 * share)}</style>${P}`],
    ["a long class", (share) => `<p class="${"sr-".repeat(50_000 * share)}">x</p>${P}`],
    ["many descriptions", (share) => `${"<meta name=date content=2024-01-01>".repeat(20_000 * share)}${P}`],
    [
      "data in data",
      (share) => `<script type="application/ld+json">${"[".repeat(100_000 * share)}</script>${P}`,
    ],
    [
      "data of many",
      (share) =>
        `<script type="application/ld+json">[${'{"@type":"Article","author":[{}]},'.repeat(9000 * share)}{}]</script>${P}`,
    ],
    ["many breaks", (share) => `<div>${"text<br><br>".repeat(20_000 * share)}</div>`],
    ["tables in tables", (share) => `${"<table><tr><td>".repeat(2000 * share)}${P}`],
    ["words in elements that nothing closes", (share) => `<p>${"<b>x<p>".repeat(120_000 * share)}`],
    ["words in divisions that nothing closes", (share) => "<div>x".repeat(80_000 * share)],
    ["links and marks that nothing closes", (share) => "<a><b><i>x</p>".repeat(60_000 * share)],
    ["spans that nothing closes", (share) => `<p>${"<span>".repeat(150_000 * share)}${P}`],
    ["drawings in drawings", (share) => `${"<svg>".repeat(150_000 * share)}${P}`],
    [
      "closings of what is not open",
      (share) => `${"<div>".repeat(5000 * share)}${"</b>".repeat(190_000 * share)}${P}`,
    ],
    ["a line of cells", (share) => `<table><tr>${"<td>a".repeat(150_000 * share)}${P}`],
    ["a line of breaks", (share) => `<p>${"a<br>".repeat(160_000 * share)}${P}`],
    [
      "paragraphs by breaks, before a block",
      (share) => `<div>${"a b<br><br>".repeat(70_000 * share)}<p>x</p></div>${P}`,
    ],
    [
      "attributes without end",
      (share) => `<p ${Array.from({ length: 100_000 * share }, (_, n) => `a${n}=1`).join(" ")}>${P}`,
    ],
    [
      "a thousand titles",
      (share) =>
        `${Array.from({ length: 1000 * share }, (_, n) => `<meta property="og:title" content="A title of number ${n}">`).join("")}${"<p>A title of no number b</p>".repeat(20_000 * share)}`,
    ],
  ])("%s", { timeout: 60_000 }, async (_, body) => {
    const read = (share: number) => readDocument(bytesOf(`<html><body>${P}${body(share)}`), "a.html");
    await read(0);
    expect(await growthOf(read, SHARE)).toMatchObject({ isInProportion: true });
  });
});

describe("a page that was damaged", () => {
  const WHOLE = page({ before: '<p class="byline">By Ann Writer</p>' });

  it("is read or refused, wherever it is cut off", async () => {
    for (let end = 0; end < WHOLE.length; end += end < 120 ? 1 : 37)
      await readDocument(bytesOf(WHOLE.slice(0, end)), "page.html");
  });

  it("is read or refused, whichever two of its lines are exchanged", async () => {
    const lines = WHOLE.split("\n");
    for (let one = 0; one < lines.length; one++)
      for (let other = one + 1; other < lines.length; other++) {
        const text = lines.with(one, lines[other]!).with(other, lines[one]!).join("\n");
        await readDocument(bytesOf(text), "page.html");
      }
  });
});

describe("a PDF made to break its reader is refused by a count that is taken before it is drawn", () => {
  const stream = (content: string, about = "") =>
    `<<${about}/Length ${content.length}>>stream\n${content}\nendstream`;
  /** A page that draws a text and whatever else is given, with the objects that this names, from number 6 on. */
  const pageOf = (content: string, more: readonly string[] = []) =>
    assembled(
      [
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Pages/Count 1/Kids[4 0 R]>>",
        stream(`BT /F1 11 Tf 72 700 Td (${PARAGRAPHS[0]!.slice(0, 60)}) Tj ET ${content}`),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</Font<</F1 1 0 R>>/XObject<</X 6 0 R>>>>>>",
        "<</Type/Catalog/Pages 2 0 R>>",
        ...more,
      ],
      "/Root 5 0 R",
    );
  const form = (content: string, resources: string) =>
    stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 600 600]/Resources<<${resources}>>`);
  const refusalOf = async (bytes: Uint8Array) => {
    const reading = await readDocument(bytes, "a.pdf");
    return "refusal" in reading ? reading.refusal.what : "";
  };

  it("with forms that draw forms, twenty times each, ten deep", { timeout: 60_000 }, async () => {
    const forms = Array.from({ length: 10 }, (_, n) =>
      form("/X Do ".repeat(20), `/XObject<</X ${n + 7} 0 R>>`),
    );
    const last = form("BT /F1 11 Tf 72 600 Td (a word) Tj ET", "/Font<</F1 1 0 R>>");
    expect(await refusalOf(pageOf("/X Do", [...forms, last]))).toContain("20,000 pieces of text");
  });

  it("with 20,000 states of drawing put aside, packed or not", { timeout: 60_000 }, async () => {
    expect(await refusalOf(pageOf("q ".repeat(20_000)))).toContain("2000 states of drawing");
    const packed = deflateSync("q\n".repeat(20_000)).toString("latin1");
    const more = [stream(packed, "/Filter/FlateDecode")];
    expect(await refusalOf(pageOf("", more))).toContain("2000 states of drawing");
  });

  it("with more than 2 million operators in a page, packed or not", { timeout: 60_000 }, async () => {
    // Nothing is drawn where the page does not name the stream: the count is taken before.
    const packed = (lines: number) => [
      stream(deflateSync("0 0 m\nS\n".repeat(lines)).toString("latin1"), "/Filter/FlateDecode"),
    ];
    expect(await refusalOf(pageOf("", packed(1_020_000)))).toContain("2 million lines and letters");
    expect(await refusalOf(pageOf("", packed(990_000)))).toBe("");
    // A file of that size has as many bytes more in which letters may stand alone.
    expect(await refusalOf(pageOf("S ".repeat(500_000)))).toBe("");
  });

  /** A PDF whose every page is the same one, or draws the same as the others. */
  const ofPages = (content: string, pages: number, own: boolean) =>
    assembled(
      [
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, n) => `${own ? n + 5 : 5} 0 R`).join(" ")}]>>`,
        stream(content),
        "<</Type/Catalog/Pages 2 0 R>>",
        ...Array.from(
          { length: own ? pages : 1 },
          () =>
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</Font<</F1 1 0 R>>>>>>",
        ),
      ],
      "/Root 4 0 R",
    );
  const words = `BT /F1 11 Tf ${"1 0 0 1 72 600 Tm (a) Tj ".repeat(5000)}ET`;

  it("with pages that together draw more than 2 million operators, by sharing one", {
    timeout: 60_000,
  }, async () => {
    const drawing = `BT /F1 11 Tf 72 600 Td (a) Tj ET ${"0 0 m S\n".repeat(100_000)}`;
    expect(await refusalOf(ofPages(drawing, 30, true))).toContain("2 million lines and letters");
    expect(await refusalOf(ofPages(drawing, 30, false))).toBe("");
  });

  it("with a thousand pages that share one of many words", { timeout: 60_000 }, async () => {
    expect(await refusalOf(ofPages(words, 1000, true))).toContain("300,000 pieces of text");
  });

  it("and one page that stands in it a thousand times is read once", async () => {
    expect(await refusalOf(ofPages(words, 1000, false))).toBe("");
  });

  it("with a thousand pages that share one of many lines drawn", { timeout: 60_000 }, async () => {
    expect(await refusalOf(ofPages("0 0 m 9 9 l S ".repeat(60_000), 1000, true))).toContain(
      "share what they draw",
    );
  });

  it("and one that takes back what it puts aside is read", async () => {
    expect(await refusalOf(pageOf("q 1 0 0 1 0 0 cm Q\n".repeat(20_000)))).toBe("");
  });
});

/** Pieces of which hostile lines are made: beginnings of what the rules look for. */
const PIECES = [
  "a",
  " ",
  "A ",
  "Reuters/",
  "Photo: ",
  "A/",
  "By A, ",
  "© ",
  "(",
  "[",
  "](",
  "*a_ ",
  "`",
  "<!--",
  "> ",
  "- ",
  "|a",
  "~~",
  "12:30 ",
  "3 May ",
  "3 May 2024, ",
  "2024-05-03 ",
  "Reporting by A; ",
  "Editing by A. ",
  "share ",
  "Share | ",
  ". ",
  ", ",
  "“",
  "1. ",
  "\u00a0",
  "\t",
  "Read more: ",
  "published on ",
  "LISSA, May 3 (A) - ",
  "more ",
  "A.B. ",
  "AP Photo/A. ",
  "&amp",
  "\\",
  "![",
  "====",
  "----",
  "#",
];

describe("a line made to break the rules", () => {
  it.each(PIECES)(
    "of %j is read in proportion to its length up to 100,000 characters, in any form",
    async (piece) => {
      for (const name of ["a.txt", "a.md"]) {
        const read = (share: number) => {
          const line = piece.repeat(Math.ceil((100_000 * share) / piece.length));
          return readDocument(bytesOf(`Title of it\n\nx ${line} y\n\n${PARAGRAPHS[0]}`), name);
        };
        expect(await growthOf(read), name).toMatchObject({ isInProportion: true });
      }
    },
  );

  it("is looked at in proportion to the length at which the tables still look, whichever two pieces it is of", async () => {
    const look = (share: number) => {
      for (const one of PIECES) for (const other of PIECES) lookAt(one + other, share);
    };
    const lookAt = (pieces: string, share: number) => {
      for (const longest of [79, 158, 398]) {
        const length = Math.round(longest * share);
        const line = pieces.repeat(length).slice(0, length);
        for (const written of [line, `${line}!`]) {
          furnitureRule(written);
          momentOf(written);
          leadingTime(written);
          machineMoment(written);
          authorIn(`By ${written}`);
          daysInHead(`Title\n\n${written}\n\n${written}`);
        }
      }
    };
    expect(await growthOf(look)).toMatchObject({ isInProportion: true });
  });
});

describe("a Word document made to break its reader", () => {
  it.each<readonly [string, (share: number) => string]>([
    ["unclosed comments", (share) => "<!--".repeat(50_000 * share)],
    ["deep paragraphs", (share) => "<w:p>".repeat(50_000 * share)],
    ["deep tables", (share) => "<w:tbl><w:tr><w:tc>".repeat(20_000 * share)],
    ["many signs that open", (share) => "<".repeat(100_000 * share)],
    ["long attributes", (share) => `<w:pStyle ${"a='b' ".repeat(30_000 * share)}/>`],
    ["blanks between attributes", (share) => `<w:pStyle a${" ".repeat(100_000 * share)}/>`],
  ])("of %s is read or refused in proportion to its length", async (_, xml) => {
    const read = (share: number) => readDocument(docx(wordParagraph(PARAGRAPHS[0]!) + xml(share)), "a.docx");
    await read(0);
    expect(await growthOf(read, SHARE)).toMatchObject({ isInProportion: true });
  });
});

describe("what takes long to read is said beforehand", () => {
  const saidOf = async (bytes: Uint8Array, name: string) => {
    const said: string[] = [];
    await readDocument(bytes, name, (what) => said.push(what));
    return said;
  };
  const lines = (count: number) =>
    PARAGRAPHS.map((text, n) => ({ text: text.slice(0, 60), y: 700 - n * 14 })).slice(0, count);

  it("of a PDF of many pages, and of no short one", { timeout: 60_000 }, async () => {
    expect(await saidOf(pdf(Array.from({ length: 200 }, () => lines(1))), "a.pdf")).toEqual(["200 pages"]);
    expect(await saidOf(pdf(Array.from({ length: 20 }, () => lines(4))), "a.pdf")).toEqual([]);
  });

  it("of a Word document that unpacks to much, and of no short one", { timeout: 60_000 }, async () => {
    const blank = "<w:p/>".repeat(90_000);
    const words = PARAGRAPHS.map((text) => wordParagraph(text)).join("");
    expect(await saidOf(docx(words + blank), "a.docx")).toEqual(["0.5 MB unpacked"]);
    expect(await saidOf(docx(words), "a.docx")).toEqual([]);
  });
});

describe("a Word document that is too long", () => {
  const tally = () => new Tally();
  const body = (text: string, after = "") => `<w:p><w:r><w:t>${text}${after}</w:t></w:r></w:p>`;

  it("is refused at its five millionth character, whatever follows", () => {
    // What would be counted behind it is never looked at.
    const deleted = "<w:del><w:t>gone</w:t></w:del>";
    const behind = tally();
    expect(() => paragraphsOf(`${body("&amp;".repeat(5_000_001))}${deleted}`, new Map(), behind)).toThrow(
      REFUSALS.tooLong.what,
    );
    expect(behind.all).toEqual([]);
    expect(() => paragraphsOf(`<w:p>${"<w:br/>".repeat(5_000_001)}`, new Map(), tally())).toThrow(
      REFUSALS.tooLong.what,
    );
  });

  it("is read whole up to there, with entities where its pieces are cut", () => {
    for (const before of [65_530, 65_533, 65_535, 65_536]) {
      const [piece] = paragraphsOf(body(`${"a".repeat(before)}&#x2013;&amp;b`), new Map(), tally());
      expect(piece!.text).toBe(`${"a".repeat(before)}\u2013&b`);
    }
  });
});
