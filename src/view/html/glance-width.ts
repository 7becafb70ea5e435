import type { Block } from "#outcome/block.ts";
import { COLUMN_WIDTH, WIDTH } from "../plot/chart.ts";

/**
 * How wide a picture is drawn that stands at a glance, in pixels: rows for the column in which they stand, since made smaller
 * nobody could read their names.
 */
export function glanceWidth(block: Block): number {
  return block.kind === "plot" && block.form !== "line" && block.aside !== true ? COLUMN_WIDTH : WIDTH;
}
