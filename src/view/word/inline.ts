import type { IRunOptions } from "docx";
import { LIGHT } from "../look-of-pictures.ts";
import type { WordContext } from "./context.ts";
import { collapsed, isElement } from "./dom.ts";
import type { PlainPart } from "./plain-parts.ts";

type Look = Omit<IRunOptions, "children" | "text">;

/** Where a piece of text stands. */
export interface InlinePlace {
  /** Whether citations become footnotes; in tables and lists of citations they stay marks in brackets. */
  readonly notes: boolean;
  readonly look?: Look;
}

/** The typeface of what is to be copied letter by letter. */
export const MONOSPACED = "Consolas";

/** What the signs beside a timeline look like as letters. */
const KEYS: Readonly<Record<string, string>> = {
  "key-day": "● ",
  "key-unsure": "┅ ",
  "key-span": "■ ",
  "key-uncertain": "◌ ",
  "key-planned": "○ ",
  "key-contested": "◇ ",
  "key-negated": "× ",
};

/** The colour of a shade of the page, by its class, without the sign before it; nothing for no shade. */
export function shadeOf(element: Element): string | undefined {
  const name = [...element.classList].find((each) => each.startsWith("shade-"))?.slice("shade-".length);
  if (name === undefined || name === "none") return undefined;
  return LIGHT[name === "0" ? "mid" : (name as keyof typeof LIGHT)].slice(1);
}

/** Running text of the page as runs of a paragraph, without blanks at its ends. */
export function runsOf(nodes: Iterable<Node>, context: WordContext, place: InlinePlace): PlainPart[] {
  const writer = new RunWriter(context, place.notes);
  for (const node of nodes) writer.node(node, place.look ?? {});
  return writer.finish();
}

/** Writes runs one after the other; blanks are written when what follows them is known. */
class RunWriter {
  readonly #context: WordContext;
  readonly #notes: boolean;
  readonly #runs: PlainPart[] = [];
  #pending = false;

  constructor(context: WordContext, notes: boolean) {
    this.#context = context;
    this.#notes = notes;
  }

  finish(): PlainPart[] {
    return this.#runs;
  }

  node(node: Node, look: Look): void {
    if (node.nodeType === 3) this.#text(node.nodeValue ?? "", look);
    else if (isElement(node)) this.#element(node, look);
  }

  #children(element: Element, look: Look): void {
    for (const child of element.childNodes) this.node(child, look);
  }

  #text(text: string, look: Look): void {
    // A sign of per cent stays with its number.
    const shown = collapsed(text).replaceAll(/(\d) %/g, "$1\u00a0%");
    if (shown.trim() === "") {
      this.#pending ||= shown !== "" && this.#runs.length > 0;
      return;
    }
    const begins = this.#runs.length > 0 && (this.#pending || shown.startsWith(" "));
    this.#pending = shown.endsWith(" ");
    this.#runs.push(this.#context.plain.text(`${begins ? " " : ""}${shown.replace(/^ | $/g, "")}`, look));
  }

  #element(element: Element, look: Look): void {
    switch (element.localName) {
      case "strong":
      case "b":
        this.#children(element, { ...look, bold: true });
        return;
      case "em":
      case "dfn":
        this.#children(element, { ...look, italics: true });
        return;
      case "code":
        this.#children(element, { ...look, font: MONOSPACED, size: "8.5pt" });
        return;
      case "small":
        this.#runs.push(this.#context.plain.lineBreak());
        this.#pending = false;
        this.#children(element, { ...look, bold: false, color: LIGHT.soft.slice(1) });
        return;
      case "q":
        this.#text(` “${element.textContent ?? ""}” `, look);
        return;
      case "br":
        this.#runs.push(this.#context.plain.lineBreak());
        this.#pending = false;
        return;
      case "a":
        this.#link(element, look);
        return;
      case "i":
        this.#sign(element);
        return;
      default:
        this.#named(element, look);
        return;
    }
  }

  /** What the page sets apart by a class. */
  #named(element: Element, look: Look): void {
    const { classList } = element;
    if (classList.contains("cites") && this.#notes) {
      this.#pending = false;
      this.#runs.push(this.#context.notes.mark(element));
      // What follows the marks is set off from them on the page by a blank of its own.
      return;
    }
    // Shown only where a mark of the page is pressed.
    if (classList.contains("origin")) return;
    this.#children(
      element,
      classList.contains("likelihood") || classList.contains("asked") ? { ...look, bold: true } : look,
    );
  }

  #sign(element: Element): void {
    const key = [...element.classList].find((name) => Object.hasOwn(KEYS, name));
    const fill = shadeOf(element);
    if (key !== undefined) this.#runs.push(this.#context.plain.text(KEYS[key]!));
    else if (fill !== undefined)
      this.#runs.push(this.#context.plain.text("\u00a0\u00a0\u00a0", { shading: { type: "clear", fill } }));
  }

  #link(element: Element, look: Look): void {
    const anchor = this.#context.bookmark(element.getAttribute("href")?.slice(1) ?? "");
    if (anchor === undefined) {
      this.#children(element, look);
      return;
    }
    const text = collapsed(element.textContent ?? "").trim();
    const { plain, style } = this.#context;
    if (this.#pending && this.#runs.length > 0) this.#runs.push(plain.text(" "));
    this.#pending = false;
    this.#runs.push(plain.link(anchor, [plain.text(text, { ...look, style: style("Hyperlink") })]));
  }
}
