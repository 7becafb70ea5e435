import { type Parts, packed, textOf, unpacked, withText } from "./archive.ts";
import { detached, fetchedBy } from "./links-of-template.ts";
import { ownStyleId, STYLE_NAMES, type StyleName, styleDefinition } from "./styles.ts";

/** A word processor's document of the user's whose styles and page a brief takes. */
export interface Template {
  /** The document without its text, but for the placeholder. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly placeholder: string;
  /** Width of the text on its page, in twentieths of a point. */
  readonly width: number;
  style(name: StyleName): string;
}

/** What stands where the brief goes. */
const PLACEHOLDER = "demarche-brief-goes-here";

/** Most that a template may unpack to, in bytes. */
const LARGEST = 100_000_000;

/** Width of the text on a page of A4 with the margins of a brief, in twentieths of a point: 16 cm. */
export const OWN_WIDTH = 9072;

/**
 * Reads the user's document; its text is left out, its styles, page, headers and footers are kept. Styles that it does
 * not have are added. `language` is the language in which spelling is checked.
 * @throws {TemplateFault} where it is no such document
 */
export function templateOf(bytes: Uint8Array, language: string): Template {
  const parts = unpacked(bytes, LARGEST);
  if (parts === undefined) throw new TemplateFault("it is no .docx file");
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  if (types.includes("macroEnabled"))
    throw new TemplateFault("it has macros; save it without them, as .docx");
  const document = textOf(parts, "word/document.xml");
  const styles = textOf(parts, "word/styles.xml");
  if (document === undefined || styles === undefined)
    throw new TemplateFault("it is no .docx file: it has no text or no styles");
  const fetched = fetchedBy(parts);
  if (fetched !== undefined)
    throw new TemplateFault(
      `it ${fetched}, which a reader's program would fetch; keep it in the file itself`,
    );
  const known = styleIds(styles);
  const idOf = (name: StyleName) => known.get(name.toLowerCase()) ?? ownStyleId(name);
  const missing = STYLE_NAMES.filter((name) => !known.has(name.toLowerCase()));
  const added = missing.map((name) => styleDefinition(name, idOf)).join("");
  const changed: Parts = withText(
    withText(detached(parts), "word/document.xml", emptied(document)),
    "word/styles.xml",
    // A function, since a style sheet may hold what a replacement would take for a mark.
    styles
      .replace(/(<w:lang\b[^>]*?w:val=")[^"]*"/g, `$1${language}"`)
      .replace(/<\/w:styles>/, () => `${added}</w:styles>`),
  );
  const asDocument = withText(
    changed,
    "[Content_Types].xml",
    types.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"),
  );
  return { file: packed(asDocument), placeholder: PLACEHOLDER, width: textWidth(document), style: idOf };
}

/** The file is no template; the message says why. */
export class TemplateFault extends Error {}

/** The ids of the styles by their names in small letters. */
function styleIds(styles: string): ReadonlyMap<string, string> {
  const found = [
    ...styles.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>[\s\S]*?<w:name w:val="([^"]*)"/g),
  ];
  return new Map(found.map(([, id, name]) => [name!.toLowerCase(), id!]));
}

/** The document with nothing but the placeholder before the properties of its last section. */
function emptied(document: string): string {
  const section = lastSection(document);
  const body = `<w:p><w:r><w:t>{{${PLACEHOLDER}}}</w:t></w:r></w:p>${section}`;
  return document.replace(
    /(<w:body\b[^>]*>)[\s\S]*(<\/w:body>)/,
    (_, open: string, close: string) => open + body + close,
  );
}

function lastSection(document: string): string {
  const start = document.lastIndexOf("<w:sectPr");
  const end = document.lastIndexOf("</w:sectPr>");
  // A section that ends within a paragraph ends before the last.
  return start < 0 || end < start || document.indexOf("</w:p>", end) >= 0
    ? ""
    : document.slice(start, end + "</w:sectPr>".length);
}

function textWidth(document: string): number {
  const section = lastSection(document);
  const number = (element: string, attribute: string) => {
    const tag = new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(-?\\d+)"`).exec(section);
    return tag === null ? undefined : Number(tag[1]);
  };
  const page = number("pgSz", "w");
  const [left, right] = [number("pgMar", "left"), number("pgMar", "right")];
  if (page === undefined || left === undefined || right === undefined) return OWN_WIDTH;
  const width = page - left - right - (number("pgMar", "gutter") ?? 0);
  return width > 2000 ? width : OWN_WIDTH;
}
