/** What is used of the nodes of a page: a part of the standard's interfaces, which this folder does not load. */
export interface PageNode {
  readonly nodeType: number;
  nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageElement | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getAttributeNames(): string[];
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  appendChild(node: PageNode): unknown;
  replaceWith(node: PageNode): unknown;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** All elements that a selector finds, as a list. */
export function allOf(within: PageElement, selector: string): PageElement[] {
  return Array.from(within.querySelectorAll(selector));
}

/** The words of an element on one line. */
export function wordsOf(element: PageElement): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Whether an element of one of the names lies within another. Takes time in proportion to what is before the first of them. */
export function holdsOneOf(element: PageElement, names: ReadonlySet<string>): boolean {
  const next = [element.firstChild];
  while (next.length > 0) {
    const node = next.pop();
    if (!node) continue;
    next.push(node.nextSibling);
    if (!isElement(node)) continue;
    if (names.has(node.localName)) return true;
    next.push(node.firstChild);
  }
  return false;
}
