import * as Draw from "@observablehq/plot";
import { type LegendEntry, legendRows } from "../legend.ts";
import { type Markup, markup } from "../markup.ts";
import { contentMarkup, pictureMarkup } from "../svg-markup.ts";
import { undoHalfPixels } from "./half-pixels.ts";

// Observable Plot is known in this folder only.

/** Width of every chart, in pixels. */
export const WIDTH = 840;

/** The same of a picture that stands in one of two columns: its letters are as large in print as those around it. */
export const COLUMN_WIDTH = 440;
/** About how wide a letter is, plain and bold. */
export const LETTERS = { plain: 6.5, bold: 7.4 };

/** What Observable Plot draws in the document handed in, as the markup of one SVG picture with its legend. */
export function chart(
  alt: string,
  document: Document,
  options: Draw.PlotOptions,
  entries: readonly LegendEntry[] = [],
): Markup {
  const drawn = Draw.plot({ ...options, document, className: "picture" });
  undoHalfPixels(drawn as unknown as Element);
  const [width, height] = [Number(drawn.getAttribute("width")), Number(drawn.getAttribute("height"))];
  const content = contentMarkup(drawn as unknown as Element);
  if (entries.length === 0) return pictureMarkup({ alt, width, height, content });
  const legend = legendRows(entries, width, height);
  return pictureMarkup({
    alt,
    width,
    height: height + legend.height,
    content: markup`${content}${legend.drawn}`,
  });
}
