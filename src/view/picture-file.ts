import { LIGHT, PICTURE_RULES } from "./look-of-pictures.ts";

/** What other programs have in place of the page's own typefaces. */
const TYPEFACE = "Arial, Helvetica, sans-serif";

/**
 * A picture of the page as an SVG file of its own, as it looks by daylight: colours written out, the rules of the
 * style sheet set as attributes, and the rims of names as strokes beneath them, since most word processors know neither
 * style sheets nor `paint-order`. The picture on the page is left as it is.
 */
export function pictureFile(picture: Element): string {
  const copy = picture.cloneNode(true) as Element;
  const inside = [...copy.querySelectorAll("*")];
  // Most pictures have no part of a class.
  const rules = inside.some((part) => part.hasAttribute("class")) ? PICTURE_RULES : [];
  for (const { selector, look } of rules) {
    for (const part of copy.querySelectorAll(selector)) {
      for (const [property, value] of Object.entries(look)) part.setAttribute(property, value);
    }
  }
  for (const part of [copy, ...inside]) {
    for (const { name, value } of [...part.attributes]) {
      if (value.includes("var(") || value === "currentColor") part.setAttribute(name, written(value));
    }
  }
  for (const part of inside) if (part.getAttribute("paint-order") === "stroke") strokeBeneath(part);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", TYPEFACE);
  copy.setAttribute("xml:space", "preserve");
  copy.removeAttribute("class");
  copy.prepend(paperOf(copy));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialised(copy)}\n`;
}

/** What the picture lies on, without which its ink could not be read where a viewer is dark. */
function paperOf(copy: Element): Element {
  const paper = copy.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
    ["fill", LIGHT.paper],
  ] as const)
    paper.setAttribute(name, value);
  return paper;
}

/** A value with every variable as the colour that it stands for. */
function written(value: string): string {
  if (value === "currentColor") return LIGHT.ink;
  return value.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = Object.hasOwn(LIGHT, name) ? LIGHT[name as keyof typeof LIGHT] : undefined;
    if (colour === undefined)
      throw new Error(`a picture has the colour --${name}, which the page does not define`);
    return colour;
  });
}

/** Draws the rim of names first, as a copy of its own. */
function strokeBeneath(part: Element): void {
  part.removeAttribute("paint-order");
  part.before(part.cloneNode(true));
  for (const property of ["stroke", "stroke-width", "stroke-linejoin"]) part.removeAttribute(property);
}

/** The same text from a browser's document and from one built outside a browser. */
function serialised(node: Element): string {
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}="${escapedAttribute(value)}"`)
    .sort();
  const content = [...node.childNodes].map((child) => {
    if (child.nodeType === 3) return escapedText(child.nodeValue ?? "");
    return child.nodeType === 1 ? serialised(child as Element) : "";
  });
  return `<${node.localName}${attributes.join("")}>${content.join("")}</${node.localName}>`;
}

function escapedText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapedAttribute(value: string): string {
  return escapedText(value).replaceAll('"', "&quot;");
}
