import type { Plot } from "#outcome/block.ts";
import { seriesLook } from "../series-look.ts";
import { seriesOf } from "./rows.ts";

/** Lines of a chart's background. */
export const GRID = { stroke: "var(--line)", strokeOpacity: 1 } as const;

/** A rim in the colour of the page, so that text stays legible on lines. */
export const HALO = { stroke: "var(--paper)", strokeWidth: 4 } as const;

/** Colour of a thing that belongs to no series, by its emphasis. */
export function emphasisColour(emphasis: "strong" | "muted" | undefined): string {
  if (emphasis === "muted") return "var(--mark-muted)";
  return emphasis === "strong" ? "var(--mark-strong)" : "var(--mark)";
}

/** Colour of a row: by its series, or by its emphasis where there is none. */
export function rowColour(plot: Plot, { series, emphasis }: Plot["points"][number]): string {
  if (series === undefined || emphasis === "muted") return emphasisColour(emphasis);
  return seriesLook(seriesOf(plot).indexOf(series)).colour;
}
