import { elementMarkup, joined, type Markup, markup, NOTHING, textMarkup } from "./markup.ts";

/**
 * The content of a drawn element as markup, with style sheets left out. The same
 * bytes from a browser's document and from a document built outside one, whose own serialisers differ.
 */
export function contentMarkup(drawn: Element): Markup {
  return joined([...drawn.childNodes].map(nodeMarkup));
}

function nodeMarkup(node: Node): Markup {
  if (node.nodeType === 3) return textMarkup(node.nodeValue ?? "");
  if (node.nodeType !== 1) return NOTHING;
  const drawn = node as Element;
  const lower = drawn.tagName.toLowerCase();
  if (lower === "style") return NOTHING;
  const attributes = [];
  for (const { name, value } of drawn.attributes) {
    if (name.startsWith("xmlns") || name.startsWith("aria-")) continue;
    attributes.push({ name, value: GEOMETRY.has(name) ? rounded(value) : value });
  }
  return elementMarkup(lower === "clippath" ? "clipPath" : lower, attributes, contentMarkup(drawn));
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
  readonly content: Markup;
  /** For a picture that is hard to read when it is made small: on a narrow screen one scrolls farther. */
  readonly wide?: boolean;
}): Markup {
  const { alt, width, height, content, wide = false } = picture;
  return markup`
    <svg class="picture${wide ? " wide" : ""}" role="img" aria-label="${alt}" viewBox="0 0 ${width} ${height}"
     width="${width}" height="${height}" font-size="12" text-anchor="middle" fill="currentColor">${content}</svg>`;
}
