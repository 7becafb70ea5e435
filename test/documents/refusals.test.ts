import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "#documents/read.ts";
import { assembled, docx, PARAGRAPHS, page, pdf, wordParagraph } from "./files.ts";
import { read, refusal } from "./read.ts";

const words = PARAGRAPHS.map((text) => wordParagraph(text)).join("");

describe("refused, with what would be right", () => {
  it("an empty file, and one of blanks", async () => {
    expect(await refusal("")).toBe("the file is empty");
    expect(await refusal(" \n\u00a0\n")).toContain("no text in it but blanks");
    expect(await refusal(docx(wordParagraph("  ")))).toContain("no text in it but blanks");
  });

  it("a page without an article, and one that needs scripts", async () => {
    expect(await refusal(page({ body: ["Not found."] }))).toContain("holds no article");
    expect(await refusal("<html><body><div id=root></div></body></html>")).toContain("no text in it");
    const scripts = page({ body: ["Please enable JavaScript to view this page."] });
    expect(await refusal(scripts)).toContain("scripts are needed");
  });

  it("the beginning of an article that asks for a subscription, but not a whole one", async () => {
    const ask = "<p>Subscribe to continue reading this article.</p>";
    expect(await refusal(page({ body: PARAGRAPHS.slice(0, 2), article: ask }))).toContain(
      "asks for a subscription",
    );
    const locked =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    expect(await refusal(page({ head: locked, body: PARAGRAPHS.slice(0, 1) }))).toContain(
      "asks for a subscription",
    );
    // A subscriber's own copy says the same of itself, and is whole.
    const whole = page({ head: locked, body: [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS], article: ask });
    expect((await read(whole)).text).toContain(PARAGRAPHS[3]);
  });

  it("a PDF of pictures", async () => {
    expect(await refusal(pdf([[], []]))).toContain("pictures of pages and no text");
  });

  it("an encrypted PDF", async () => {
    const bytes = pdf([[{ text: PARAGRAPHS[0]!, y: 700 }]], { trailer: "/Encrypt 9 0 R" });
    expect(await refusal(bytes, "a.pdf")).toBe("the PDF is encrypted");
  });

  it("a damaged PDF", async () => {
    expect(await refusal("%PDF-1.7\nnothing else")).toBe("the PDF is damaged");
  });

  it("a PDF whose streams unpack to too much", async () => {
    const bomb = deflateSync(Buffer.alloc(110_000_000)).toString("latin1");
    const stream = `<</Length ${bomb.length}/Filter/FlateDecode>>stream\n${bomb}\nendstream`;
    const bytes = assembled(
      [stream, "<</Type/Catalog/Pages 3 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"],
      "/Root 2 0 R",
    );
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusal(bytes)).toContain("unpack to more than 100 MB");
    const twice = assembled(
      ["<</Length 3/Filter[/FlateDecode/FlateDecode]>>stream\nabc\nendstream"],
      "/Root 1 0 R",
    );
    expect(await refusal(twice)).toContain("unpack to more than 100 MB");
  });

  it("a Word document that unpacks to too much, whatever it says of its size", async () => {
    const bytes = zipSync({ "word/document.xml": new Uint8Array(110_000_000) });
    expect(bytes.length).toBeLessThan(200_000);
    const view = new DataView(bytes.buffer);
    const listed = bytes.length - 22 - new DataView(bytes.buffer).getUint32(bytes.length - 22 + 12, true);
    view.setUint32(listed + 24, 1000, true);
    view.setUint32(22, 1000, true);
    expect(await refusal(bytes)).toContain("unpacks to more than 100 MB");
  });

  it("a damaged archive, wherever it is cut or changed", async () => {
    const whole = docx(words);
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toContain(
        "archive is damaged",
      );
    }
    // Within the packed text: it unpacks to something else, or to nothing.
    const name = Buffer.from(whole).indexOf("word/document.xml");
    const changed = Uint8Array.from(whole);
    for (let at = name + 60; at < name + 90; at++) changed[at] = changed[at]! ^ 0x55;
    expect(await refusal(changed)).toContain("archive is damaged");
  });

  it("an archive in which one letter was changed", async () => {
    const parts = {
      "word/document.xml": [strToU8(`<w:document><w:body>${words}</w:body></w:document>`), { level: 0 }],
    } as const;
    const stored = zipSync(parts as never);
    expect((await read(stored)).text).toContain("The ferry line offered");
    stored[Buffer.from(stored).indexOf("The ferry line")] = 0x74;
    expect(await refusal(stored)).toContain("archive is damaged");
  });

  it("a Word document with a password, in either way", async () => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await refusal(compound)).toBe("the document is protected by a password");
    const flagged = docx(words);
    const view = new DataView(flagged.buffer, flagged.byteOffset);
    let at = view.getUint32(flagged.length - 22 + 16, true);
    while (view.getUint32(at, true) === 0x02014b50) {
      view.setUint16(at + 8, 1, true);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(await refusal(flagged)).toBe("the document is protected by a password");
  });

  it.each([
    [
      "Word or Excel before 2007",
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    ],
    [
      "workbook",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") }),
    ],
    [
      "presentation",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "ppt/presentation.xml": strToU8("<p/>") }),
    ],
    [
      "OpenDocument",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8("<x/>"),
      }),
    ],
    [
      "book",
      zipSync({ mimetype: strToU8("application/epub+zip"), "META-INF/container.xml": strToU8("<x/>") }),
    ],
    ["zip archive, but no .docx", zipSync({ "a.txt": strToU8("text") })],
    ["rich text", strToU8("{\\rtf1 text}")],
    ["picture (PNG)", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    [
      "everything in one file",
      strToU8(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
      ),
    ],
    ["everything in one file", strToU8("bplist00 web archive")],
    ["bytes that no text has", Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)],
    ["not UTF-8", Uint8Array.from([...strToU8("caf"), 0xe9, ...strToU8(" closed, the report said.")])],
  ])("what is not read here: %s", async (what, bytes) => {
    expect(await refusal(Uint8Array.from(bytes), "a.txt")).toContain(what);
  });
});

describe("a text with a NUL", () => {
  it("is refused with its place", async () => {
    const reading = await readDocument(strToU8("Talks resume\nThe line \0 offered to talk.\n"), "a.txt");
    expect(reading).toMatchObject({ refusal: { line: 2, column: 10 } });
  });
});

describe("a text of paragraphs without end", () => {
  it("is refused", async () => {
    expect(await refusal(strToU8("x\n\n".repeat(31_000)), "a.txt")).toContain("30,000 paragraphs");
    expect(await refusal(strToU8(". ".repeat(70_000)), "a.txt")).toContain("60,000 sentences");
    expect(await refusal(strToU8(`<p>${"。".repeat(70_000)}</p>`), "a.html")).toContain("60,000 sentences");
  });

  it("tells where a plain text passes the limit, and reads one that has just as many", async () => {
    const reading = async (text: string) => readDocument(strToU8(text), "a.txt");
    expect(await reading("x\n".repeat(30_001))).toMatchObject({ refusal: { line: 30_001, column: 1 } });
    expect(await reading(`x\n${". ".repeat(60_001)}`)).toMatchObject({
      refusal: { line: 2, column: 120_002 },
    });
    expect(await reading("x".repeat(5_000_001))).toMatchObject({ refusal: { line: 1, column: 5_000_001 } });
    expect(await reading("x\n".repeat(30_000))).not.toHaveProperty("refusal");
    expect(await reading(`x\n${". ".repeat(60_000)}`)).not.toHaveProperty("refusal");
  });
});

describe("a wrong ending", () => {
  it.each([
    ["page.pdf", page(), "html", "its name promises a PDF, but it holds a page (HTML), and was read so"],
    [
      "letter.html",
      PARAGRAPHS.join("\n\n"),
      "text",
      "its name promises a page (HTML), but it holds plain text, and was read so",
    ],
    [
      "scan.txt",
      pdf([[{ text: PARAGRAPHS[0]!.slice(0, 80), y: 700 }]]),
      "pdf",
      "its name promises plain text, but it holds a PDF, and was read so",
    ],
    [
      "text.md",
      docx(words),
      "docx",
      "its name promises Markdown, but it holds a Word document (.docx), and was read so",
    ],
  ])("%s is read by what it holds, and that is said", async (name, bytes, form, note) => {
    const document = await read(bytes, name);
    expect([document.form, document.notes]).toEqual([form, [note]]);
  });

  it("is none where the name has no ending, or one that says nothing", async () => {
    for (const name of ["", "article", "article.2024"]) expect((await read(page(), name)).notes).toEqual([]);
  });
});
