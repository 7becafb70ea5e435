import type { Tally } from "../stored-text.ts";
import { isElement, isText, type PageElement, type PageNode } from "./dom.ts";
import { BLOCKS, isAround, isHidden, UNREAD } from "./elements.ts";

/** A paragraph of a page, as it stands there. */
export interface Passage {
  readonly text: string;
  /** The element that stands on lines of its own and holds it. */
  readonly element: PageElement;
  /** Number of that element, which is also in its attribute `MARK`. */
  readonly mark: number;
  /** How much of it are links, from 0 to 1. */
  readonly links: number;
  /** Whether it lies in what stands around an article: a menu, a form, a foot. */
  readonly around: boolean;
  /** The elements of its kind around it, innermost first: `p`, `li`, `h2` … */
  readonly within: readonly string[];
  /** Whether it lies in an `article` or in the `main` part of the page. */
  readonly landmarks: readonly ("article" | "main")[];
  /** The moment that an element of it gives as a machine writes it. */
  readonly moment?: string;
}

/** The attribute by which a passage is known again after the page was taken apart. */
export const MARK = "data-demarche-passage";

/** What a walk over a page found. */
export interface Passages {
  readonly passages: readonly Passage[];
  /** How many elements there are and how deep they lie. */
  readonly elements: number;
  readonly depth: number;
}

/** What stands in the cells of tables that lay out a page. */
const IN_LAYOUT = "br,p,div,table,ul,ol,h1,h2,h3,h4,blockquote";

const LANDMARKS = ["article", "main"] as const;

interface Open {
  readonly node: PageElement;
  readonly around: boolean;
  readonly block: boolean;
  next: PageNode | null;
}

/** The passages below an element in the order of the page; what is run, hidden, or of a class or id in `hidden` is told to the tally. */
export function passagesOf(root: PageElement, tally: Tally, hidden: ReadonlySet<string>): Passages {
  const passages: Passage[] = [];
  const stack: Open[] = [{ node: root, around: false, block: true, next: root.firstChild }];
  let text = "";
  let linked = 0;
  let links = 0;
  let moment: string | undefined;
  let elements = 0;
  let depth = 0;
  const flush = () => {
    const holder = stack.findLast(({ block }) => block)!;
    if (text.trim() !== "") {
      const known = holder.node.getAttribute(MARK);
      const mark = known === null ? passages.length : Number(known);
      holder.node.setAttribute(MARK, String(mark));
      const within = stack
        .filter(({ block }) => block)
        .slice(-6)
        .map(({ node }) => node.localName)
        .reverse();
      passages.push({
        text,
        element: holder.node,
        mark,
        links: Math.min(1, linked / text.trim().length),
        around: holder.around,
        within,
        landmarks: LANDMARKS.filter((name) => stack.some(({ node }) => node.localName === name)),
        ...(moment === undefined ? {} : { moment }),
      });
    }
    text = "";
    linked = 0;
    moment = undefined;
  };
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const node = top.next;
    if (node === null) {
      if (top.block) flush();
      if (top.node.localName === "a") links--;
      if (top.node.localName === "time") text += " ";
      stack.pop();
      continue;
    }
    top.next = node.nextSibling;
    if (isText(node)) {
      const words = inText(node.nodeValue ?? "", top.node);
      // Blanks that are shown as one are one from here on: what looks at the page later takes long over many.
      if (words.length < (node.nodeValue?.length ?? 0)) node.nodeValue = words;
      text += words;
      if (links > 0) linked += words.trim().length;
    }
    if (!isElement(node)) continue;
    elements++;
    const name = node.localName;
    if (UNREAD.has(name)) {
      if (name === "script" || name === "style") tally.add("scripts and style sheets");
      continue;
    }
    if (isHidden(node) || isNamed(node, hidden)) {
      const words = node.textContent ?? "";
      if (words.trim() !== "") tally.add("text that the page hides", words);
      continue;
    }
    if (name === "br") {
      // Two breaks in a row part paragraphs.
      if (/\n\s*$/.test(text.slice(-40))) flush();
      else text += "\n";
      continue;
    }
    const cell = name === "td" || name === "th";
    // Tables that lay out a page hold paragraphs, not cells.
    const block = BLOCKS.has(name) || (cell && node.querySelector(IN_LAYOUT) !== null);
    if (block) flush();
    if (cell && !block && text.trim() !== "") text += " | ";
    // Times that follow one another are told apart by their look.
    if (name === "time" && /\S$/.test(text.slice(-1))) text += " ";
    if (name === "time") moment ??= node.getAttribute("datetime") ?? undefined;
    if (name === "a") links++;
    stack.push({ node, around: top.around || isAround(node), block, next: node.firstChild });
    depth = Math.max(depth, stack.length);
  }
  return { passages, elements, depth };
}

/** Whether an element has one of the classes (`.x`) or ids (`#x`). */
function isNamed(element: PageElement, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (names.has(`#${element.getAttribute("id")}`)) return true;
  const classes = (element.getAttribute("class") ?? "").slice(0, 500).split(/\s+/);
  return classes.some((name) => names.has(`.${name}`));
}

/** A text as it is shown: runs of blanks are one, but where the element keeps them. */
function inText(text: string, { localName }: PageElement): string {
  return localName === "pre" ? text : text.replace(/\s+/g, " ");
}
