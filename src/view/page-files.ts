import { numberInWords } from "./number-words.ts";
import { pictureFile } from "./picture-file.ts";

/** A table of the page: the rows of its head and its body as plain texts. */
export interface PageTable {
  /** Where it stands and what it is called, fit for the name of a file: `stability-03-which-outcomes-hold`. */
  readonly name: string;
  /** Numbers as the analysis found them, not as the page rounds them; citations in brackets. */
  readonly rows: readonly (readonly string[])[];
}

/** A picture of the page as an SVG file of its own. */
export interface PagePicture {
  readonly name: string;
  readonly svg: string;
}

/** Every table of a page, those behind the folds of its pictures too, in the order of the page. */
export function pageTables(page: Document): readonly PageTable[] {
  return named(page, "table", titleOfTable).map(({ name, element }) => ({
    name,
    rows: [...element.querySelectorAll("tr")].map((row) => [...row.children].map(textOfCell)),
  }));
}

/** Makes a picture of the page an SVG file of its own. */
export type PictureFiles = (drawn: Element) => string;

/** Every picture of a page, in the order of the page. */
export function pagePictures(page: Document, fileOf: PictureFiles = pictureFile): readonly PagePicture[] {
  return named(page, "svg.picture", titleOfPicture).map(({ name, element }) => ({
    name,
    svg: fileOf(element),
  }));
}

/** Every picture of a page as `htmlBrief` writes it, as HTML: soon read, so that they can be drawn while the page is read. */
export function picturesAlone(html: string): readonly string[] {
  return html.match(/<svg class="picture\b[\s\S]*?<\/svg>/g) ?? [];
}

/** The files of all pictures of a document, in its order. */
export function pictureFiles(document: Document): readonly string[] {
  return [...document.querySelectorAll("svg.picture")].map(pictureFile);
}

/** The files that have been made of the pictures of a page, in its order. */
export function filesMade(page: Document, files: readonly string[]): PictureFiles {
  const pictures = [...page.querySelectorAll("svg.picture")];
  if (pictures.length !== files.length) throw new Error("a picture of the page was not found in its text");
  const made = new Map(pictures.map((picture, at) => [picture, files[at]!]));
  return (drawn) => made.get(drawn)!;
}

/** The elements with a name each: their section, their number in it from 01, their title. */
function named(page: Document, selector: string, titleOf: (element: Element) => string) {
  const counts = new Map<string, number>();
  return [...page.querySelectorAll(selector)].map((element) => {
    const id = element.closest("section[id]")?.getAttribute("id") ?? "front";
    const section = id.replace(/^analysis-/, "");
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    const title = slug(titleOf(element));
    return {
      element,
      name: `${section}-${String(number).padStart(2, "0")}${title === "" ? "" : `-${title}`}`,
    };
  });
}

const LONGEST_TITLE = 60;

/** A title in small letters, digits and hyphens, cut at the end of a word. */
function slug(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1));
}

function titleOfTable(table: Element): string {
  return table.querySelector("caption")?.textContent ?? "";
}

function titleOfPicture(picture: Element): string {
  return picture.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
}

/** What a cell says; of a number that the page rounds, the number itself. */
function textOfCell(cell: Element): string {
  const text = wordsOf(cell).replace(/\s+/g, " ").trim();
  const key = cell.getAttribute("data-key");
  if (key === null || !cell.classList.contains("number")) return text === "–" ? "" : text;
  const number = Number(key);
  const isPrinted = [numberInWords(number, "number"), numberInWords(number, "share")].includes(text);
  return key.trim() !== "" && isPrinted ? key : text;
}

/** The words of an element; what stands below another in small print is put in brackets behind it. */
function wordsOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  const words = [...node.childNodes].map(wordsOf).join("");
  const name = (node as Partial<Element>).localName;
  if (name === "br") return " ";
  return name === "small" ? ` (${words})` : words;
}
