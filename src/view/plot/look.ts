import type { Plot } from "#outcome/block.ts";
import { seriesOf } from "./rows.ts";

// Colours are variables of the page, so that dark mode and print work.
const SERIES = [
  { stroke: "var(--series-1)", strokeDasharray: "none" },
  { stroke: "var(--series-2)", strokeDasharray: "6 3" },
  { stroke: "var(--series-3)", strokeDasharray: "2 3" },
  { stroke: "var(--series-4)", strokeDasharray: "8 3 2 3" },
] as const;

/** Lines of a chart's background. */
export const GRID = { stroke: "var(--line)", strokeOpacity: 1 } as const;

/** A rim in the colour of the page, so that text stays legible on lines. */
export const HALO = { stroke: "var(--paper)", strokeWidth: 4 } as const;

/** Colour and dashes of a series by its place; series differ in both, so that colour alone tells nothing. */
export function seriesLook(index: number): (typeof SERIES)[number] {
  return SERIES[Math.max(0, index) % SERIES.length]!;
}

/** Colour of a row: by its series, or by its emphasis where there is none. */
export function rowColour(plot: Plot, point: Plot["points"][number]): string {
  if (point.emphasis === "muted") return "var(--mark-muted)";
  if (point.series === undefined) return point.emphasis === "strong" ? "var(--mark-strong)" : "var(--mark)";
  return seriesLook(seriesOf(plot).indexOf(point.series)).stroke;
}
