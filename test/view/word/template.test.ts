import { Document as DocumentFile, Header, Packer, Paragraph } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { htmlBrief } from "#view/html.ts";
import { TemplateFault, templateOf } from "#view/word/template.ts";
import { wordBrief } from "#view/word/word-brief.ts";
import { startDrawing } from "../../../src/cli/drawing.ts";
import { sampleReport } from "../sample-report.ts";
import { docxFaults, textParts } from "./docx-faults.ts";

/** A file as a ministry might have it: styles under ids of its language, its own page, a head on every page. */
async function ministry(): Promise<Uint8Array> {
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE" w:eastAsia="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:lang w:val="de-CH"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="123456"/></w:rPr></w:style>
    </w:styles>`;
  const file = new DocumentFile({
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { left: 2000, right: 1240, top: 900 } },
        },
        headers: { default: new Header({ children: [new Paragraph("Ministry of Rivers {{name}}")] }) },
        children: [new Paragraph("An old text"), new Paragraph("{{demarche-brief-goes-here}}")],
      },
    ],
  });
  // The library would add its own styles to these.
  return changed(new Uint8Array(await Packer.toArrayBuffer(file)), "word/styles.xml", () => styles);
}

function pageOf(): Document {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const html = htmlBrief(sampleReport, { document: document as unknown as Document, scheme: "icd203" });
  return parseHTML(html).document as unknown as Document;
}

/** A file with one of its parts changed. */
function changed(file: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
}

describe("a brief in the styles of the user's file", () => {
  let given: Uint8Array;
  let file: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    given = await ministry();
    file = await wordBrief(pageOf(), {
      properties: { title: "T", author: "A", day: "2018-04-16", language: "en-GB" },
      draw: await startDrawing(),
      template: templateOf(given, "en-GB"),
    });
    parts = textParts(file);
  });

  it("has nothing that a word processor would have to repair", () => {
    expect(docxFaults(file)).toEqual([]);
  });

  it("has the file's page, and its head on it", () => {
    const document = parts["word/document.xml"]!;
    const [before, after] = [textParts(given)["word/document.xml"]!, document].map(
      (text) => /<w:pgSz[^>]*>[\s\S]*?<w:pgMar[^>]*>/.exec(text)![0],
    );
    expect(after).toBe(before);
    expect(document).toMatch(/<w:headerReference /);
    expect(Object.values(parts).join()).toContain("Ministry of Rivers {{name}}");
    const widths = [...document.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(new Set(widths)).toEqual(new Set([12240 - 2000 - 1240]));
  });

  it("has nothing of the file's text", () => {
    expect(parts["word/document.xml"]).not.toMatch(/An old text|goes-here/);
  });

  it("uses the file's styles by their names, as they are, and adds those that it lacks", () => {
    const styles = parts["word/styles.xml"]!;
    expect(styles).toContain('<w:color w:val="123456"/>');
    expect(styles.match(/<w:name w:val="heading 1"\/>/gi)).toHaveLength(1);
    expect(parts["word/document.xml"]).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(parts["word/document.xml"]).not.toContain('w:val="Heading1"');
    expect(styles).toMatch(
      /<w:style [^>]*w:styleId="Caption"[^>]*><w:name w:val="caption"\/><w:basedOn w:val="Standard"\/>/,
    );
    expect(styles).not.toContain("Arial");
  });

  it("is checked for spelling in the language in which it is written", () => {
    const languages = [...parts["word/styles.xml"]!.matchAll(/<w:lang [^>]*w:val="([^"]*)"/g)].map(
      ([, tag]) => tag,
    );
    expect(new Set(languages)).toEqual(new Set(["en-GB"]));
  });
});

describe("a file of the user's", () => {
  it("may be a template of a word processor", async () => {
    const types = "[Content_Types].xml";
    const template = changed(await ministry(), types, (text) =>
      text.replace("wordprocessingml.document.main", "wordprocessingml.template.main"),
    );
    expect(strFromU8(unzipSync(templateOf(template, "en-GB").file)[types]!)).not.toContain("template.main");
  });

  it.each([
    ["a text", strToU8("not an archive"), "no .docx file"],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), "no .docx file"],
  ])("is refused where it is %s", (_, bytes, why) => {
    expect(() => templateOf(bytes, "en-GB")).toThrow(TemplateFault);
    expect(() => templateOf(bytes, "en-GB")).toThrow(why);
  });

  it("is refused where it would bring programs with it, or unpack to more than a machine should bear", async () => {
    const macros = changed(await ministry(), "[Content_Types].xml", (text) =>
      text.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        "vnd.ms-word.document.macroEnabled.main",
      ),
    );
    expect(() => templateOf(macros, "en-GB")).toThrow("macros");
    const bomb = zipSync({ "word/document.xml": new Uint8Array(101_000_000) });
    expect(() => templateOf(bomb, "en-GB")).toThrow("no .docx file");
  });

  const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (type: string, target: string) =>
    `<Relationship Id="far" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/>`;

  /** The ministry's file with another relation of a part, and whatever else. */
  async function linked(part: string, relation: string, more: Record<string, string> = {}) {
    const parts = unzipSync(await ministry());
    const path = `word/_rels/${part}.rels`;
    const head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
    const known = (parts[path] === undefined ? `${head}</Relationships>` : strFromU8(parts[path])).replace(
      /(<Relationships\b[^>]*)\/>/,
      "$1></Relationships>",
    );
    const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
    return zipSync({
      ...parts,
      ...added,
      [path]: strToU8(known.replace("</Relationships>", `${relation}</Relationships>`)),
    });
  }

  it("leaves the template behind that it was made of, and what its text linked to", async () => {
    const settings =
      '<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="far"/><w:zoom w:percent="90"/></w:settings>';
    const far = "http://127.0.0.1:9/far.dotm";
    for (const file of [
      await linked("settings.xml", relation("attachedTemplate", far), { "word/settings.xml": settings }),
      await linked("document.xml", relation("image", far)),
    ]) {
      const parts = textParts(templateOf(file, "en-GB").file);
      expect(Object.values(parts).join("\n")).not.toContain(far);
      expect(Object.values(parts).join("\n")).not.toContain("attachedTemplate");
      expect(Object.values(parts).join("\n")).toContain("Ministry of Rivers");
    }
  });

  it("keeps a link in its head, which nobody follows unasked", async () => {
    const file = await linked("header1.xml", relation("hyperlink", "https://example.org/"));
    expect(Object.values(textParts(templateOf(file, "en-GB").file)).join()).toContain("https://example.org/");
  });

  it.each([
    ["a picture in its head", "header1.xml", relation("image", "http://127.0.0.1:9/x.png"), "lies elsewhere"],
    ["a head", "document.xml", relation("header", "file:///etc/passwd"), "lies elsewhere"],
  ])("is refused where it links to %s elsewhere", async (_, part, link, why) => {
    const file = await linked(part, link);
    expect(() => templateOf(file, "en-GB")).toThrow(why);
  });

  it.each([
    "<w:instrText>INCLUDEPICTURE http://127.0.0.1:9/x.png</w:instrText>",
    "<w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT x</w:instrText>",
    '<w:fldSimple w:instr="DDEAUTO cmd x"/>',
  ])("is refused where a field takes in something: %s", async (field) => {
    const file = changed(await ministry(), "word/header1.xml", (text) =>
      text.replace("<w:r>", `${field}<w:r>`),
    );
    expect(() => templateOf(file, "en-GB")).toThrow("takes in something from elsewhere");
    const page = changed(await ministry(), "word/header1.xml", (text) =>
      text.replace("<w:r>", "<w:instrText> PAGE </w:instrText><w:r>"),
    );
    expect(() => templateOf(page, "en-GB")).not.toThrow();
  });

  it("is refused where one of its parts is no XML", async () => {
    const file = changed(await ministry(), "word/styles.xml", (text) =>
      text.replace("<w:docDefaults>", "<w:docDefault"),
    );
    const made = wordBrief(pageOf(), {
      properties: { title: "T", author: "A", day: "2018-04-16", language: "en-GB" },
      draw: await startDrawing(),
      template: templateOf(file, "en-GB"),
    });
    await expect(made).rejects.toThrow(TemplateFault);
  });
});
