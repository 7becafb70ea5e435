import { deflateSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";

/** Files of every form that is read, made here: no article of anybody's is stored. */

/** Sentences of our own, enough for an article. */
export const PARAGRAPHS: readonly string[] = [
  "The ferry line offered on Monday to reopen talks with the union, four days after its boats stopped running to the outer islands. Its director said the offer was unconditional.",
  "The union answered within hours. It would come, its secretary said, if the line first took back the notices that it had sent to eleven deckhands in March.",
  "Neither side has moved on the night roster. The harbour board, which has no vote in the matter but owns the piers, has asked both to meet under its roof by the end of the week.",
  "Islanders have begun to hire fishing boats. A shopkeeper in Lissa said that flour had run out, and that nobody there cared any more who had started it.",
];

/** A saved page around paragraphs. */
export function page(
  parts: { head?: string; before?: string; article?: string; after?: string; body?: readonly string[] } = {},
): string {
  const body = (parts.body ?? PARAGRAPHS).map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry talks to resume | The Harbour Review</title>${parts.head ?? ""}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>Ferry talks to resume</h1>${parts.before ?? ""}<div class="story">${body}${parts.article ?? ""}</div></article></main>
${parts.after ?? ""}<footer><p>Copyright 2024 The Harbour Review. All rights reserved.</p></footer></body></html>`;
}

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A Word document with a body of WordprocessingML. */
export function docx(body: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A line of a page of a PDF: where it stands, and in what size. */
export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

/** A PDF with a page for each list of lines. `compress` packs the streams, `trailer` is added to the trailer. */
export function pdf(
  pages: readonly (readonly PdfLine[])[],
  { compress = false, trailer = "", info = "" } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  add("");
  const kids = pages.map((lines) => {
    const drawn = lines
      .map(
        ({ text, x = 72, y, size = 11 }) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
      )
      .join("\n");
    const content = compress ? deflateSync(drawn).toString("latin1") : drawn;
    add(`<</Length ${content.length}${compress ? "/Filter/FlateDecode" : ""}>>stream\n${content}\nendstream`);
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${objects.length} 0 R/Resources<</Font<</F1 1 0 R>>>>>>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`;
  add("<</Type/Catalog/Pages 2 0 R>>");
  const root = objects.length;
  if (info !== "") add(info);
  return assembled(objects, `/Root ${root} 0 R${info === "" ? "" : `/Info ${objects.length} 0 R`}${trailer}`);
}

/** A PDF of objects, numbered from 1. */
export function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let out = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = out.length;
  const listed = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${listed}trailer<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out, "latin1");
}

/** Lines of a column, one below the other, a wider gap after those that end with a bar. */
export function column(lines: readonly string[], { x = 72, top = 700, step = 14 } = {}): PdfLine[] {
  let y = top;
  return lines.map((line) => {
    const placed = { text: line.replace(/\|$/, ""), x, y };
    y -= line.endsWith("|") ? step * 2 : step;
    return placed;
  });
}
