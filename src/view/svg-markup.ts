import { escapeMarkup } from "./html/escape.ts";

/**
 * The content of a drawn element as markup, with attributes in a fixed order and style sheets left out. The same
 * bytes from a browser's document and from a document built outside one, whose own serialisers differ.
 */
export function contentMarkup(element: Element): string {
  return [...element.childNodes].map(nodeMarkup).join("");
}

function nodeMarkup(node: Node): string {
  if (node.nodeType === 3) return escapeMarkup(node.nodeValue ?? "");
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const name = element.tagName.toLowerCase() === "clippath" ? "clipPath" : element.tagName.toLowerCase();
  if (name === "style") return "";
  const attributes = [...element.attributes]
    .filter((attribute) => !attribute.name.startsWith("xmlns") && !attribute.name.startsWith("aria-"))
    .map(({ name, value }) => ` ${name}="${escapeMarkup(GEOMETRY.has(name) ? rounded(value) : value)}"`)
    .sort()
    .join("");
  return `<${name}${attributes}>${contentMarkup(element)}</${name}>`;
}

const GEOMETRY = new Set(["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"]);

/** Numbers to a hundredth of a pixel: what lies below is noise, and a third of the bytes. */
function rounded(geometry: string): string {
  return geometry.replace(/-?\d+\.\d{3,}(e-\d+)?/g, (digits) =>
    String(Math.round(Number(digits) * 100) / 100 || 0),
  );
}

/** Opens and closes an SVG picture that stands for its text alternative. */
export function pictureMarkup(picture: {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** For a picture that is hard to read when it is made small: on a narrow screen one scrolls farther. */
  readonly wide?: boolean;
}): string {
  const { alt, width, height, content, wide = false } = picture;
  return (
    `<svg class="picture${wide ? " wide" : ""}" role="img" aria-label="${escapeMarkup(alt)}" viewBox="0 0 ${width} ${height}"` +
    ` width="${width}" height="${height}" font-size="12" text-anchor="middle" fill="currentColor">${content}</svg>`
  );
}
