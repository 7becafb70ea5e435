import type { Tally } from "../stored-text.ts";
import { holdsOneOf, isElement, isText, type PageElement, type PageNode } from "./dom.ts";
import { BLOCKS, isAround, isHidden, UNREAD } from "./elements.ts";
import { GrowingText } from "./growing-text.ts";

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
  /** How many elements were walked and how deep they lie. */
  readonly elements: number;
  readonly depth: number;
  /** The elements that were not walked, since nothing in them is read. */
  readonly skipped: readonly PageElement[];
}

/** What a walk over an empty page finds. */
export const NOTHING: Passages = { passages: [], elements: 0, depth: 0, skipped: [] };

/** What stands in the cells of tables that lay out a page. */
const IN_LAYOUT = new Set("br p div table ul ol h1 h2 h3 h4 blockquote".split(" "));

const LANDMARKS = ["article", "main"] as const;

/** How many of the elements around a passage are told. */
const MOST_WITHIN = 6;

/** An element that stands on lines of its own, and the one around it. */
interface Block {
  readonly node: PageElement;
  readonly around: boolean;
  readonly up?: Block;
}

interface Open {
  readonly node: PageElement;
  readonly around: boolean;
  /** The innermost element on lines of its own; the node itself where it is one. */
  readonly block: Block;
  readonly landmarks: Passage["landmarks"];
  next: PageNode | null;
}

/** The passages below an element in the order of the page; what is run, hidden, or of a class or id in `hidden` is told to the tally. */
export function passagesOf(root: PageElement, tally: Tally, hidden: ReadonlySet<string>): Passages {
  const passages: Passage[] = [];
  const stack: Open[] = [
    { node: root, around: false, block: { node: root, around: false }, landmarks: [], next: root.firstChild },
  ];
  const skipped: PageElement[] = [];
  const marks = new Map<PageElement, number>();
  const text = new GrowingText();
  let linked = 0;
  let links = 0;
  let moment: string | undefined;
  let elements = 0;
  let depth = 0;
  const flush = () => {
    const { block, landmarks } = stack.at(-1)!;
    if (!text.blank) {
      const known = marks.get(block.node);
      const mark = known ?? passages.length;
      if (known === undefined) block.node.setAttribute(MARK, String(mark));
      marks.set(block.node, mark);
      const shown = text.take();
      passages.push({
        text: shown,
        element: block.node,
        mark,
        links: Math.min(1, linked / shown.trim().length),
        around: block.around,
        within: namesUp(block),
        landmarks,
        ...(moment === undefined ? {} : { moment }),
      });
    }
    text.take();
    linked = 0;
    moment = undefined;
  };
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const node = top.next;
    if (node === null) {
      if (top.block.node === top.node) flush();
      if (top.node.localName === "a") links--;
      if (top.node.localName === "time") text.add(" ");
      stack.pop();
      continue;
    }
    top.next = node.nextSibling;
    if (isText(node)) {
      const words = inText(node.nodeValue ?? "", top.node);
      // Blanks that are shown as one are one from here on: what looks at the page later takes long over many.
      if (words.length < (node.nodeValue?.length ?? 0)) node.nodeValue = words;
      text.add(words);
      if (links > 0) linked += words.trim().length;
    }
    if (!isElement(node)) continue;
    elements++;
    const name = node.localName;
    if (UNREAD.has(name)) {
      skipped.push(node);
      if (name === "script" || name === "style") tally.add("scripts and style sheets");
      continue;
    }
    if (isHidden(node) || isNamed(node, hidden)) {
      skipped.push(node);
      const words = node.textContent ?? "";
      if (words.trim() !== "") tally.add("text that the page hides", words);
      continue;
    }
    if (name === "br") {
      // Two breaks in a row part paragraphs.
      if (/\n\s*$/.test(text.end)) flush();
      else text.add("\n");
      continue;
    }
    const cell = name === "td" || name === "th";
    // Tables that lay out a page hold paragraphs, not cells.
    const block = BLOCKS.has(name) || (cell && holdsOneOf(node, IN_LAYOUT));
    if (block) flush();
    if (cell && !block && !text.blank) text.add(" | ");
    // Times that follow one another are told apart by their look.
    if (name === "time" && /\S$/.test(text.end)) text.add(" ");
    if (name === "time") moment ??= node.getAttribute("datetime") ?? undefined;
    if (name === "a") links++;
    const around = top.around || isAround(node);
    stack.push({
      node,
      around,
      block: block ? { node, around, up: top.block } : top.block,
      landmarks: landmarksAt(name, top.landmarks),
      next: node.firstChild,
    });
    depth = Math.max(depth, stack.length);
  }
  return { passages, elements, depth, skipped };
}

function landmarksAt(name: string, around: Passage["landmarks"]): Passage["landmarks"] {
  return name === "article" || name === "main"
    ? LANDMARKS.filter((each) => each === name || around.includes(each))
    : around;
}

/** The names of the elements on lines of their own around a passage, innermost first. */
function namesUp(block: Block): string[] {
  const names: string[] = [];
  for (let each: Block | undefined = block; each && names.length < MOST_WITHIN; each = each.up)
    names.push(each.node.localName);
  return names;
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
