import { Bookmark, type FileChild, Paragraph, type ParagraphChild } from "docx";
import { append } from "#math/append.ts";
import type { WordContext } from "./context.ts";
import { childElements, isElement, lineOf } from "./dom.ts";
import { MONOSPACED, runsOf } from "./inline.ts";
import { asChild, PlainBlock, type PlainPart, plainly } from "./plain-parts.ts";
import type { StyleName } from "./styles.ts";
import { tableParts } from "./table.ts";

/** The lists of a document by kind, as its numbering knows them. */
export const LISTS = { ul: "brief-bullets", ol: "brief-numbers" } as const;

/** What a page has only for the screen: ways about it, folds, its program. By element, with its class. */
const SCREEN_ONLY: Readonly<Record<string, string | undefined>> = {
  script: "",
  style: "",
  nav: "contents",
  a: "skip",
  details: "numbers",
};

// Asked of every element, which a selector would take long for.
function isForScreen(element: Element): boolean {
  const name = SCREEN_ONLY[element.localName];
  return name !== undefined && (name === "" || element.classList.contains(name));
}

const HEADINGS: Readonly<Record<string, StyleName>> = {
  h1: "Title",
  h2: "heading 1",
  h3: "heading 2",
  h4: "heading 3",
  h5: "heading 3",
};

/** Styles of paragraphs by their class on the page. */
const PARAGRAPHS: Readonly<Record<string, StyleName>> = {
  summary: "Subtitle",
  judgement: "Brief Judgement",
  headline: "Brief Headline",
  confidence: "Brief Note",
  note: "Brief Note",
  asks: "Brief Note",
  basis: "Brief Note",
  "list-title": "heading 3",
};

/** Turns the blocks of a page into paragraphs and tables, from top to bottom. */
export class BlockWriter {
  readonly #context: WordContext;
  readonly #parts: FileChild[] = [];
  /** What the heading right above says. */
  #heading = "";
  #lists = 0;
  #breakBefore = false;
  /** Bookmarks for the next paragraph: those of the elements that begin with it. */
  #marks: string[] = [];

  constructor(context: WordContext) {
    this.#context = context;
  }

  get parts(): readonly FileChild[] {
    return this.#parts;
  }

  /** Everything in an element. Text that stands in it directly becomes paragraphs of its own. */
  inside(element: Element): void {
    let loose: Node[] = [];
    const flush = () => {
      const runs = runsOf(loose, this.#context, { notes: true });
      if (runs.length > 0) this.#paragraph("Normal", runs);
      loose = [];
    };
    for (const node of element.childNodes) {
      if (isElement(node) && isForScreen(node)) continue;
      if (isElement(node) && isBlock(node)) {
        flush();
        this.block(node);
      } else loose.push(node);
    }
    flush();
  }

  block(element: Element): void {
    if (isForScreen(element)) return;
    this.#mark(element);
    const name = element.localName;
    const heading = HEADINGS[name];
    if (heading !== undefined) {
      this.#text(element, heading);
      this.#heading = lineOf(element);
      return;
    }
    switch (name) {
      case "p":
        this.#text(element, PARAGRAPHS[classNamed(element) ?? ""] ?? "Normal");
        return;
      case "ul":
      case "ol":
        if (element.classList.contains("citations") || element.classList.contains("legend"))
          this.#plainList(element);
        else this.#list(element, name);
        return;
      case "dl":
        this.#definitions(element);
        return;
      case "table":
        // The tables of the front page stand under a heading that says the same, as on the page.
        if (!element.closest(".front-table")) this.#caption(element.querySelector("caption"));
        append(this.#parts, tableParts(element, this.#context));
        return;
      case "pre":
        for (const line of (element.textContent ?? "").split("\n"))
          this.#paragraph("Brief Note", [this.#context.plain.text(line, { font: MONOSPACED })], {
            spacing: { after: 0 },
          });
        return;
      case "figure":
        this.#figure(element);
        return;
      case "footer":
        this.#text(element, "Brief Note");
        return;
      case "summary":
        this.#text(element, "heading 3");
        return;
      default:
        if (element.classList.contains("annexes")) this.#breakBefore = true;
        this.inside(element);
        return;
    }
  }

  /** Notes the bookmarks of an element, and of what is in it, where that is written as a whole. */
  #markAll(element: Element): void {
    for (const part of [element, ...element.querySelectorAll("[id]")]) this.#mark(part);
  }

  #mark(element: Element): void {
    const mark = this.#context.bookmark(element.getAttribute("id") ?? "");
    if (mark !== undefined) this.#marks.push(mark);
  }

  #paragraph(style: StyleName, runs: readonly PlainPart[], options: object = {}): void {
    const [start, end] = this.#marksAround();
    const whole = this.#context.plain.paragraph(this.#begun(style, options), [...start, ...runs, ...end]);
    this.#parts.push(new PlainBlock(whole));
  }

  /** A paragraph of the library's: it numbers items, and keeps pictures as files of their own. */
  #heavyParagraph(style: StyleName, children: readonly ParagraphChild[], options: object = {}): void {
    const [start, end] = this.#marksAround();
    const whole = [...start.map(asChild), ...children, ...end.map(asChild)];
    this.#parts.push(new Paragraph({ ...this.#begun(style, options), children: whole }));
  }

  #begun(style: StyleName, options: object) {
    this.#heading = "";
    const breaks = this.#breakBefore ? { pageBreakBefore: true } : {};
    this.#breakBefore = false;
    return { style: this.#context.style(style), ...breaks, ...options };
  }

  /** The bookmarks of a paragraph, the outermost last noted: where they begin and where they end. */
  #marksAround(): readonly [start: readonly PlainPart[], end: readonly PlainPart[]] {
    const marks = this.#marks.map((id) => new Bookmark({ id, children: [] }));
    this.#marks = [];
    return [marks.map(({ start }) => plainly(start)).reverse(), marks.map(({ end }) => plainly(end))];
  }

  #text(element: Element, style: StyleName): void {
    const runs = runsOf(element.childNodes, this.#context, { notes: true });
    if (runs.length > 0) this.#paragraph(style, runs);
  }

  /** The title of a table or picture, which stays on the page of what it is the title of. */
  #caption(caption: Element | null): void {
    if (caption === null || lineOf(caption) === "" || lineOf(caption) === this.#heading) return;
    this.#paragraph("caption", runsOf(caption.childNodes, this.#context, { notes: false }), {
      keepNext: true,
    });
  }

  #list(list: Element, kind: "ul" | "ol"): void {
    const instance = this.#lists++;
    for (const item of childElements(list)) this.#item(item, kind, instance);
  }

  /** The first paragraph of an item has its bullet or number; those that follow stand below it. */
  #item(item: Element, kind: "ul" | "ol", instance: number): void {
    this.#markAll(item);
    const style = kind === "ul" ? "List Bullet" : "List Number";
    const paragraphs = childElements(item).some(isBlock) ? blocksOf(item) : [[...item.childNodes]];
    for (const [index, nodes] of paragraphs.entries()) {
      const runs = runsOf(nodes, this.#context, { notes: true });
      if (runs.length === 0) continue;
      if (index > 0) this.#paragraph("List Continue", runs);
      else
        this.#heavyParagraph(style, runs.map(asChild), {
          // A question does not stand at the foot of a page without its answer.
          ...(paragraphs.length > 1 && { keepNext: true }),
          numbering: { reference: LISTS[kind], level: 0, instance },
        });
    }
  }

  /** A list whose items need no sign before them. */
  #plainList(list: Element): void {
    const isCitations = list.classList.contains("citations");
    for (const item of childElements(list)) {
      this.#markAll(item);
      const runs = runsOf(item.childNodes, this.#context, { notes: false });
      this.#paragraph(isCitations ? "Brief Citation" : "Brief Note", runs);
    }
  }

  #definitions(list: Element): void {
    for (const part of list.querySelectorAll("dt")) {
      this.#markAll(part);
      const meaning = part.nextElementSibling;
      if (meaning !== null) this.#markAll(meaning);
      const isShort = list.classList.contains("facts");
      const term = runsOf(part.childNodes, this.#context, { notes: false, look: { bold: true } });
      const said = meaning === null ? [] : runsOf(meaning.childNodes, this.#context, { notes: !isShort });
      if (isShort) {
        const colon = runsOf([part.ownerDocument.createTextNode(":\u2002")], this.#context, { notes: false });
        this.#paragraph("Brief Note", [...term, ...colon, ...said]);
      } else {
        this.#paragraph("Normal", term, { keepNext: true, spacing: { after: 0 } });
        this.#paragraph("Brief Note", said);
      }
    }
  }

  #figure(figure: Element): void {
    const caption = figure.querySelector("figcaption");
    this.#caption(caption);
    for (const part of childElements(figure)) {
      if (part === caption) continue;
      const drawn = [...part.querySelectorAll("svg.picture")];
      if (drawn.length === 0) this.block(part);
      for (const picture of drawn) this.#heavyParagraph("Normal", [this.#context.picture(picture)]);
    }
  }
}

const INLINE = new Set([
  "a",
  "b",
  "br",
  "code",
  "dfn",
  "em",
  "i",
  "q",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
]);

/** Whether the document has a paragraph where an element of the page begins, so that links can lead to it. */
export function beginsParagraph(element: Element): boolean {
  if (!isBlock(element)) return false;
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (around.localName === "table" || around.localName === "svg" || isForScreen(around)) return false;
  }
  return true;
}

function isBlock(element: Element): boolean {
  return !INLINE.has(element.localName);
}

/** The paragraphs of an item: blocks, and what stands between them. */
function blocksOf(item: Element): Node[][] {
  const paragraphs: Node[][] = [[]];
  for (const node of item.childNodes) {
    if (isElement(node) && /^[uo]l$/.test(node.localName))
      append(paragraphs, [...childElements(node).flatMap(blocksOf), []]);
    else if (isElement(node) && isBlock(node)) paragraphs.push([...node.childNodes], []);
    else paragraphs.at(-1)!.push(node);
  }
  return paragraphs.filter((nodes) => nodes.some((node) => (node.textContent ?? "").trim() !== ""));
}

function classNamed(element: Element): string | undefined {
  return [...element.classList].find((name) => Object.hasOwn(PARAGRAPHS, name));
}
