import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apartIn } from "#article-case/apart-in.ts";
import { proposalsOf } from "#article-case/proposals-of.ts";
import { readDocument } from "#documents/read.ts";
import { column, docx, pdf, wordParagraph } from "../documents/files.ts";
import { openScriptPage, type ScriptPage } from "./script-page.ts";

/** Documents are read, and proposals made of them, to the same bytes here, in a page, and in a Web Worker. */

const article = (name: string) => readFileSync(`test/intake/articles/${name}`);
const paragraphs = article("trade.txt").toString().split(/\n\n+/);
const plain = (text: string) => text.replace(/[^\x20-\x7e]/g, " ");
const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["analysis.txt", article("analysis.txt")],
  ["interview.md", article("interview.txt")],
  ["wire.html", article("wire.html")],
  ["live-blog.html", article("live-blog.html")],
  ["trade.docx", docx(paragraphs.map((text) => wordParagraph(text.replace(/[&<]/g, " "))).join(""))],
  ["trade.pdf", pdf([column(paragraphs.flatMap((text) => linesOf(plain(text))))], { compress: true })],
  // What is refused is refused in the same words.
  ["broken.docx", docx(wordParagraph("cut")).slice(0, -30)],
  ["scanned.pdf", pdf([[]])],
];

/** Lines of some 80 characters; the last of a paragraph says so. */
function linesOf(paragraph: string): string[] {
  return `${(paragraph.match(/.{1,80}(?:\s|$)/g) ?? []).map((line) => line.trim()).join("\n")}|`.split("\n");
}

async function inNode(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, name);
  if ("refusal" in read) return JSON.stringify(read);
  const issued = read.document.metadata.published.chosen?.value;
  return JSON.stringify([
    read.document,
    proposalsOf(read.document, { id: "art", title: name, issued, apart: apartIn(read.document) }),
  ]);
}

describe("intake in Chromium", () => {
  let opened: ScriptPage;
  beforeAll(async () => {
    opened = await openScriptPage("test/browser/intake-page.ts");
  });
  afterAll(() => opened.close());

  it.each(["readHere", "readInWorker"])("%s", async (how) => {
    for (const [name, bytes] of FILES) {
      const here = await inNode(name, bytes);
      const there = await opened.page.evaluate(
        ([call, file]) =>
          (globalThis as unknown as Record<string, (file: unknown) => Promise<string>>)[call as string]!(
            file,
          ),
        [how, { name, bytes: Buffer.from(bytes).toString("base64") }] as const,
      );
      expect(there, `${how} of ${name}`).toBe(here);
      // Two refusals would be equal too.
      expect(here.startsWith('{"refusal"'), name).toBe(/^(?:broken|scanned)/.test(name));
      if (here.startsWith("[")) expect(JSON.parse(here)[1].proposals.length, name).toBeGreaterThan(15);
    }
    expect(opened.trouble).toEqual([]);
    // The page, and its script for itself and for its worker: nothing that a document names is fetched.
    expect(opened.asked.every((path) => path === "/" || path === "/page.js")).toBe(true);
  });
});
