/** The elements directly inside one. */
export function childElements(element: Element): Element[] {
  return [...element.childNodes].filter(isElement);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A text as a page shows it: runs of blanks and line breaks are one blank. No-break spaces stay. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ");
}

/** The text of an element on one line. */
export function lineOf(element: Element): string {
  return collapsed(element.textContent ?? "").trim();
}

/** The elements of a page by their ids. */
export function elementsById(page: Document): ReadonlyMap<string, Element> {
  return new Map([...page.querySelectorAll("[id]")].map((element) => [element.getAttribute("id")!, element]));
}
