import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { docx, PARAGRAPHS, wordParagraph } from "./files.ts";
import { read, textsOf } from "./read.ts";

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const ARTICLE = PARAGRAPHS.map((text) => wordParagraph(text)).join("");

describe("a Word document", () => {
  it("gives its paragraphs, with title and headings by their styles in any language", async () => {
    const styles = `<w:styles><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const document = await read(
      docx(
        `${wordParagraph("Ferry talks to resume", "Titel")}${ARTICLE}${wordParagraph("What comes next", "berschrift1")}${wordParagraph(PARAGRAPHS[0]!)}`,
        {
          "word/styles.xml": strToU8(styles),
        },
      ),
      "a.docx",
    );
    expect(textsOf(document, "title")).toEqual(["Ferry talks to resume"]);
    expect(textsOf(document, "heading")).toEqual(["What comes next"]);
    expect(textsOf(document, "body")).toEqual([...PARAGRAPHS, PARAGRAPHS[0]]);
    expect(document.metadata.title.chosen?.value).toBe("Ferry talks to resume");
  });

  it("is called by its first heading where it has no title", async () => {
    const document = await read(docx(`${wordParagraph("Ferry talks to resume", "Heading1")}${ARTICLE}`));
    expect(textsOf(document, "title")).toEqual(["Ferry talks to resume"]);
    expect(document.body[0]).toBe(3);
  });

  it("stands as with all changes accepted, without hidden text and codes", async () => {
    const { text, leftOut } = await read(
      docx(
        `${ARTICLE}<w:p><w:del><w:r><w:delText>SECRET one</w:delText></w:r></w:del><w:ins>${run("Put in later")}</w:ins><w:moveFrom>${run("SECRET two")}</w:moveFrom>${run("SECRET three", "<w:vanish/>")}${run(" and seen.", '<w:vanish w:val="0"/>')}<w:r><w:instrText>SECRET four</w:instrText></w:r></w:p>`,
      ),
    );
    expect(text).toContain("Put in later and seen.");
    expect(text).not.toContain("SECRET");
    expect(leftOut).toContainEqual({ what: "deleted text", count: 2, sample: "SECRET one" });
    expect(leftOut).toContainEqual({
      what: "text that the document hides",
      count: 1,
      sample: "SECRET three",
    });
  });

  it("joins the runs of a word, and keeps tabs, breaks and characters that XML escapes", async () => {
    const { text } = await read(
      docx(
        `${ARTICLE}<w:p>${run("Nego")}${run("tiations &amp; &#8220;talks&#x201D;")}<w:r><w:tab/><w:t>went on</w:t><w:br/><w:t>for days.</w:t></w:r></w:p>`,
      ),
    );
    expect(text).toContain("Negotiations & “talks” went on\nfor days.");
  });

  it("gives a row of a table on one line, and a text box once", async () => {
    const cell = (words: string) => `<w:tc>${wordParagraph(words)}</w:tc>`;
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph("In a box.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph("In a box.")}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const { text } = await read(
      docx(
        `${ARTICLE}<w:tbl><w:tr>${cell("Year")}${cell("Boats")}</w:tr></w:tbl><w:p><w:r>${box}</w:r>${run("Around it.")}</w:p>`,
      ),
    );
    expect(text).toContain("\n\nYear | Boats\n\n");
    expect(text.match(/In a box\./g)).toHaveLength(1);
    expect(text).toContain("Around it.");
  });

  it("is called by the only heading of its level, whatever of a page stands above it, and names who wrote it below", async () => {
    const below = `${wordParagraph("12 March 2024")}${wordParagraph("By Ines Calloway, The Harbour Review")}`;
    const heading = wordParagraph("Ferry talks to resume", "Heading1");
    const printed = await read(docx(`${wordParagraph("Home World")}${heading}${below}${ARTICLE}`));
    expect(textsOf(printed, "title")).toEqual(["Ferry talks to resume"]);
    expect(printed.metadata).toMatchObject({
      title: { chosen: { value: "Ferry talks to resume", origin: "heading" } },
      author: { chosen: { value: "Ines Calloway" } },
      publisher: { chosen: { value: "The Harbour Review" } },
      published: { chosen: { value: "2024-03-12" } },
    });
    // The body begins with the story, as it does in a saved page.
    expect(printed.text.split("\n")[printed.body[0] - 1]).toMatch(/^The ferry line offered/);
    // Headings of sections are no title, nor is one that stands below the author.
    const sections = `${wordParagraph("Ferry talks to resume")}${wordParagraph("What was offered", "Heading1")}${ARTICLE}${wordParagraph("What was refused", "Heading1")}${ARTICLE}`;
    expect((await read(docx(sections))).metadata.title.chosen?.value).toBe("Ferry talks to resume");
    const late = `${wordParagraph("Ferry talks to resume")}${below}${wordParagraph("What was offered", "Heading1")}${ARTICLE}`;
    expect((await read(docx(late))).metadata.title.chosen?.value).toBe("Ferry talks to resume");
  });

  it("finds who wrote it below a subtitle", async () => {
    const document = await read(
      docx(
        `${wordParagraph("Ferry talks to resume", "Title")}${wordParagraph("Neither side moves", "Subtitle")}${wordParagraph("By Ines Calloway")}${ARTICLE}`,
      ),
    );
    expect(document.metadata.author.chosen?.value).toBe("Ines Calloway");
  });

  it("does not take the day on which the file was made for that on which it appeared", async () => {
    const core = `<cp:coreProperties><dc:title>Draft 3</dc:title><dc:creator>I. Calloway</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-05-01T08:00:00Z</dcterms:created></cp:coreProperties>`;
    const { metadata } = await read(docx(ARTICLE, { "docProps/core.xml": strToU8(core) }));
    expect(metadata.published.chosen).toBeUndefined();
    expect(metadata.published.candidates).toEqual([
      {
        value: "2024-05-01",
        origin: "properties",
        written: "2024-05-01T08:00:00Z",
        not: "the day on which the file was made",
      },
    ]);
    expect(metadata.author.chosen?.value).toBe("I. Calloway");
  });

  it("expands no entity that it declares itself", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${ARTICLE}<w:p>${run("Said &b; he.")}</w:p></w:body></w:document>`;
    const { text } = await read(docx("", { "word/document.xml": strToU8(xml) }));
    expect(text).toContain("Said &b; he.");
  });
});

it("is no sound archive where two parts have one name", async () => {
  const made = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
  const other = docx(wordParagraph("A text of some length, which is read where it stands alone."), {
    "word/otherdoc.xml": new TextEncoder().encode("<x/>"),
  });
  // The second part is given the name of the first, which is as long.
  const renamed = Buffer.from(other).toString("latin1").replaceAll("word/otherdoc.xml", "word/document.xml");
  await expect(read(other, "a.docx")).resolves.toBeDefined();
  await expect(read(made(renamed), "a.docx")).rejects.toThrow("archive");
});
