import { FootnoteReferenceRun, Paragraph, TextRun } from "docx";
import { childElements, isElement, lineOf } from "./dom.ts";
import { type PlainPart, plainly } from "./plain-parts.ts";
import type { StyleName } from "./styles.ts";

/** The footnotes of a document: what its citations in running text become. */
export interface Notes {
  /** The mark of a note for citation marks of the page, in the order of the text. */
  mark(citations: Element): PlainPart;
  /** All notes by number, to be put into the document. */
  readonly all: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

/**
 * Notes that say what is cited where it is cited first, and later only in which note that was. The page's list of cited
 * sentences says what each citation shows.
 */
export function notesOf(elements: ReadonlyMap<string, Element>, style: (name: StyleName) => string): Notes {
  const all: Record<string, { children: Paragraph[] }> = {};
  const saidIn = new Map<string, number>();
  let count = 0;
  return {
    all,
    mark(citations) {
      const number = ++count;
      const parts = [...citations.querySelectorAll("a")].map((mark) => {
        const target = mark.getAttribute("href")?.slice(1) ?? "";
        const entry = elements.get(target);
        if (!mark.classList.contains("cite") || entry === undefined)
          return `${lineOf(mark)}${placeOf(entry)}`;
        const label = entry.querySelector("code")?.textContent ?? lineOf(mark);
        const before = saidIn.get(target);
        if (before !== undefined) return `${label} (note ${before})`;
        saidIn.set(target, number);
        const shown = shownOf(entry).join(" ");
        return shown === "" ? label : `${label}: ${shown}`;
      });
      const text = parts.map((part) => part.replace(/[.;]$/, "")).join("; ");
      all[number] = {
        children: [new Paragraph({ style: style("footnote text"), children: [new TextRun(` ${text}.`)] })],
      };
      return plainly(new FootnoteReferenceRun(number));
    },
  };
}

/** What an entry of the list of cited sentences shows, beside its label and what only a screen needs. */
function shownOf(entry: Element): string[] {
  return [...entry.childNodes].flatMap((node) => {
    if (!isElement(node)) return (node.nodeValue ?? "").trim() === "" ? [] : [node.nodeValue!.trim()];
    if (node.localName === "code" || node.classList.contains("origin")) return [];
    const text = childElements(node).length === 0 ? (node.textContent ?? "").trim() : lineOf(node);
    return [node.localName === "q" ? `“${text}”` : text];
  });
}

/** Where the marks stand that a note leaves out. */
function placeOf(section: Element | undefined): string {
  const heading = section?.querySelector("h1, h2, h3, h4");
  return heading ? `, listed under “${lineOf(heading)}”` : "";
}
