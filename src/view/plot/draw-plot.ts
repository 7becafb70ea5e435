import type { Plot, Timeline } from "#outcome/block.ts";
import { type Markup, NOTHING } from "../markup.ts";
import { drawLines } from "./line-chart.ts";
import { drawRows } from "./row-chart.ts";
import { drawTimeline } from "./timeline.ts";

/** A chart or timeline as the markup of one or more SVG pictures, drawn in the document handed in. */
export function drawPlot(block: Plot | Timeline, document: Document): Markup {
  if (block.kind === "timeline") return drawTimeline(block, document);
  if (block.points.length === 0) return NOTHING;
  return block.form === "line" ? drawLines(block, document) : drawRows(block, document);
}
