import type { Curves, Parallel, Plot, Scatter, Timeline, Tornado } from "#outcome/block.ts";
import { type Markup, NOTHING } from "../markup.ts";
import { drawCurves } from "./curve-chart.ts";
import { drawLines } from "./line-chart.ts";
import { drawParallel } from "./parallel-chart.ts";
import { drawRows } from "./row-chart.ts";
import { drawScatter } from "./scatter-chart.ts";
import { drawTimeline } from "./timeline.ts";
import { drawTornado } from "./tornado-chart.ts";

/** A chart or timeline as the markup of one or more SVG pictures, drawn in the document handed in; nothing if empty. A chart of rows can be made narrower. */
export function drawPlot(
  block: Plot | Curves | Scatter | Parallel | Tornado | Timeline,
  document: Document,
  width?: number,
): Markup {
  switch (block.kind) {
    case "timeline":
      return drawTimeline(block, document);
    case "curves":
      return drawCurves(block, document);
    case "scatter":
      return drawScatter(block, document);
    case "parallel":
      return drawParallel(block, document);
    case "tornado":
      return drawTornado(block, document);
    case "plot":
      if (block.points.length === 0) return NOTHING;
      return block.form === "line" ? drawLines(block, document) : drawRows(block, document, width);
  }
}
