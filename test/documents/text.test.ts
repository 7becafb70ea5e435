import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "#case/decode.ts";
import { hashOf, sentencesOf } from "#case/sentences.ts";
import { column, docx, PARAGRAPHS, page, pdf, wordParagraph } from "./files.ts";
import { read, textsOf } from "./read.ts";

const BODY = PARAGRAPHS.join("\n\n");

describe("a plain text", () => {
  it("is stored as it is", async () => {
    for (const text of [
      BODY,
      `\n\n${BODY}\n`,
      BODY.replaceAll("\n", "\r\n"),
      `Title\n${BODY}\n \n  indented\ttab\n`,
    ]) {
      expect((await read(text, "a.txt")).text).toBe(text);
    }
    expect((await read(`\ufeff${BODY}`, "a.txt")).text).toBe(BODY);
  });

  it("loses what nobody sees of it, which is told", async () => {
    const { text, leftOut } = await read(
      `A s\u200bentence\u202e of\uffff it\u0007 was read.\f\nAnother one was read too.`,
    );
    expect(text).toBe("A sentence of it was read.\n\nAnother one was read too.");
    expect(leftOut).toEqual([
      { what: "characters that nobody sees", count: 3 },
      { what: "marks that turn the direction of writing", count: 1 },
    ]);
  });

  it("keeps the joiners that spelling needs", async () => {
    const text = "می‌خواهند گفتگو کنند، وزیر گفت و رفت.\n";
    expect((await read(text)).text).toBe(text);
  });

  it("may be in UTF-16 with its mark", async () => {
    expect((await read(Uint8Array.from(Buffer.from(`\ufeff${BODY}`, "utf16le")), "a.txt")).text).toBe(BODY);
  });

  it("tells its head, its furniture and its body apart, line by line", async () => {
    const document = await read(
      `0\nMonday 3 June 2024 - 04:56\n\nFerry talks to resume\n\nStory Code : 718\nFerry talks to resume\n${BODY}\nComment\n\nRelated Stories\nPorts in trouble\nThe price of flour\n\n© 2024 The Harbour Review`,
      "a.txt",
    );
    expect(document.blocks.map(({ kind, rule, lines: [line] }) => [line, kind, rule])).toEqual([
      [1, "furniture", "head"],
      [2, "date", "date-line"],
      [4, "title", "first-line"],
      [6, "furniture", "story-code"],
      [7, "glued-title", "title-again"],
      [8, "body", undefined],
      [10, "body", undefined],
      [12, "body", undefined],
      [14, "body", undefined],
      [15, "furniture", "buttons"],
      [17, "furniture", "related"],
      [21, "boilerplate", "copyright"],
    ]);
    expect(document.body).toEqual([8, 14]);
    expect(document.metadata.published.chosen?.value).toBe("2024-06-03");
  });

  it("sets a title apart that is run together with the first sentence", async () => {
    const document = await read(
      `Ferry talks to resume\n\nFerry talks to resumeThe line offered to talk, its director said.\n\n${BODY}`,
    );
    expect(textsOf(document, "glued-title")).toEqual(["Ferry talks to resume"]);
    expect(textsOf(document, "body")[0]).toBe("The line offered to talk, its director said.");
    const other = await read(
      `Ferry talks to resume\n\nFerry talks to resume soon, said the line.\n\n${BODY}`,
    );
    expect(textsOf(other, "glued-title")).toEqual([]);
  });

  it("gives each entry of a live blog its own time, before it or above it", async () => {
    const [one, two, three] = PARAGRAPHS;
    const above = await read(`Ferries: the day\n\n14.05 BST\n${one}\n\n1.40pm\n${two}\n\n09:15\n${three}\n`);
    expect(above.blocks.flatMap(({ kind, at }) => (kind === "stamp" ? [at] : []))).toEqual([
      { time: "14:05", zone: "BST" },
      { time: "13:40" },
      { time: "09:15" },
    ]);
    const before = await read(`Ferries: the day\n\n14:05 ${one}\n\n13:40 - ${two}\n\n09:15: ${three}\n`);
    expect(textsOf(before, "stamp")).toEqual(["14:05", "13:40 -", "09:15:"]);
    expect(textsOf(before, "body")).toEqual([one, two, three]);
    // One time at the beginning of a sentence is a part of it.
    const single = await read(`Ferries\n\n14:05 is when the last boat left, on that day.\n\n${BODY}`);
    expect(textsOf(single, "stamp")).toEqual([]);
  });

  it("keeps a heading within the body, and the body where it is all furniture", async () => {
    const [one, two] = PARAGRAPHS;
    const document = await read(`Title of it\n\n${one}\n\nWhat comes next\n\n${two}`);
    expect(textsOf(document, "heading")).toEqual(["What comes next"]);
    const odd = await read("Comment");
    expect([textsOf(odd, "body"), odd.body]).toEqual([["Comment"], [1, 1]]);
  });
});

describe("a line", () => {
  it.each([
    ["Read more: Ports in trouble", "read-more"],
    ["RELATED COVERAGE", "related"],
    ["Photo: A. Person / Getty Images", "photo-credit"],
    ["Credit: PA", "photo-credit"],
    ["REUTERS/Kim Person", "photo-credit"],
    ["A ferry lies at the pier of Lissa, May 3, 2024. REUTERS/A. Person/File Photo", "photo-credit"],
    ["The secretary leaves the room. (AP Photo/A. Person)", "photo-credit"],
    ["Facebook Twitter WhatsApp Email", "buttons"],
    ["Share this article", "buttons"],
    ["12 comments", "comments"],
    ["5 min read", "reading-time"],
    ["Advertisement", "advertisement"],
    ["Sign up for our morning newsletter", "newsletter"],
    ["Reporting by A. Person in Lissa; Editing by B. Other", "desk"],
    ["Our Standards: The Thomson Reuters Trust Principles.", "house-line"],
    ["The views expressed in this article are those of the author.", "house-line"],
    ["(ENDS)", "end-mark"],
    ["All rights reserved.", "copyright"],
  ])("%s is set apart", async (line, rule) => {
    const document = await read(`Title of it\n\n${BODY}\n\n${line}\n`);
    expect(
      document.blocks.find(({ start }) => start === document.text.indexOf(line, BODY.length)),
    ).toMatchObject({ rule });
  });

  it.each([
    "Related questions were left for the next round, the secretary said.",
    "Photos of the pier were shown to the board, and nobody said a word.",
    "Live fire was heard near the port, two people said.",
    "Share prices of the line fell by a tenth on the news.",
    "More than forty boats lay idle in the harbour.",
    "Comments by the director were not welcome in the room.",
    "Reporting by the agency was wrong, the minister told the house, and he would say so again.",
    "Save for the deckhands, nobody was there.",
    "The minister said on Tuesday that A. Person/B. Other was the name of the firm.",
  ])("%s is of the body", async (line) => {
    const document = await read(`Title of it\n\n${PARAGRAPHS[0]}\n\n${line}\n\n${PARAGRAPHS[1]}\n`);
    expect(textsOf(document, "body")).toContain(line);
  });
});

describe("a Markdown file", () => {
  it("gives its words without the marks, and what its head says", async () => {
    const [one, two] = PARAGRAPHS;
    const document = await read(
      `---\ntitle: "Ferry talks to resume"\ndate: 2024-05-03\nauthor: Ines Calloway\n---\n\n# Ferry talks to resume\n\n${one}\nIt went **on**, with a [link](http://x.y/z_(a)), snake_case and 3 * 4 \\* 5.\n\n<!-- SECRET -->\n## What comes next\n\n- one of the items\n- another *one*\n\n> ${two}\n\n![SECRET](a.png)\n\n| Year | Boats |\n|---|---|\n| 2023 | 14 |\n\n<script>let it = 1</script>AT&amp;T <b>said</b> so.\n`,
      "a.md",
    );
    expect(document.text).toBe(
      `Ferry talks to resume\n\n${one}\nIt went on, with a link, snake_case and 3 * 4 * 5.\n\nWhat comes next\n\none of the items\n\nanother one\n\n${two}\n\nYear | Boats\n\n2023 | 14\n\nlet it = 1AT&T said so.\n`,
    );
    const { title, published, author } = document.metadata;
    expect([title, published, author].map(({ chosen }) => chosen?.value)).toEqual([
      "Ferry talks to resume",
      "2024-05-03",
      "Ines Calloway",
    ]);
    expect(textsOf(document, "heading")).toEqual(["What comes next"]);
  });
});

describe("the stored text", () => {
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [
      "a.html",
      page({ article: "<p>One line<br>and another, he said.</p><p>A\u2029separator, and\u2028another.</p>" }),
    ],
    ["a.txt", `Title\r\n${BODY}\rOld break, he said.\u2029New paragraph, he said.\u2028Same one.`],
    ["a.md", `# Title\n\n${BODY}`],
    ["a.docx", docx(PARAGRAPHS.map((text) => wordParagraph(text)).join(""))],
    [
      "a.pdf",
      pdf([
        column([
          "The line offered to talk. The union,",
          "its secretary said, agreed.|",
          "Both met on Monday.",
        ]),
      ]),
    ],
    // Read back, such a text would be taken for a picture.
    [
      "gif.html",
      page({
        body: ["GIF8 is the name of a ferry that has not run since March, its owner said.", ...PARAGRAPHS],
      }).replaceAll("Ferry talks to resume", "GIF8"),
    ],
  ];

  it.each(files)("%s is numbered the same when it is read back", async (name, file) => {
    const { text, sha256, body } = await read(file, name);
    const decoded = decode(new TextEncoder().encode(text), "art.txt");
    if ("fault" in decoded) throw new Error(JSON.stringify(decoded.fault));
    expect(decoded.text).toBe(text);
    expect(sha256).toBe(hashOf(text));
    expect(sentencesOf(decoded.text, { body })).toEqual(sentencesOf(text, { body }));
    expect(sentencesOf(text, { body }).length).toBeGreaterThan(1);
  });

  it.each(files)("%s is told in blocks that cover it, one after the other", async (name, file) => {
    const { text, blocks } = await read(file, name);
    let at = 0;
    for (const { start, end, lines } of blocks) {
      expect(text.slice(at, start)).toMatch(/^\s*$/);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/).length).toBe(lines[0]);
      at = end;
    }
    expect(text.slice(at)).toMatch(/^\s*$/);
  });

  it("is the same each time", async () => {
    for (const [name, file] of files) expect(await read(file, name)).toEqual(await read(file, name));
  });
});

const seed = join(import.meta.dirname, "../../../shared/article/article.txt");

describe.skipIf(!existsSync(seed))("the article from which the project starts", () => {
  it("has the body by which the worked case cites it", async () => {
    const text = readFileSync(seed);
    const document = await read(text, "article.txt");
    expect(document.body).toEqual([8, 56]);
    expect(document.text).toBe(text.toString("utf8"));
    expect(document.metadata.published.chosen?.value).toBe("2018-04-16");
    expect(document.metadata.title.chosen?.line).toBe(4);
  });
});
