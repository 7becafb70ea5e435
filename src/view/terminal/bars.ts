import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Plot } from "#outcome/block.ts";
import { plotRows } from "../plot/rows.ts";
import { columnsOf, filled, fitted } from "./columns.ts";
import { oneLine } from "./inline.ts";
import { type Look, paragraph } from "./paper.ts";

/** Bars shorter than this, in columns, cannot be told apart. */
const NARROWEST = 10;

/** A chart as bars of blocks from zero or from low to high, with the figures behind; nothing where there is no room. */
export function barsTerminal(plot: Plot, look: Look): string | undefined {
  const { rows } = plotRows(plot);
  const title = paragraph(oneLine(`${plot.title} (${plot.value.label})`), look, { ink: "strong" });
  if (rows.length === 0) return `${title}\n  Nothing to show.`;
  const labelled = rows.map((row) => ({
    ...row,
    label: fitted(oneLine(row.label), 30),
    printed: oneLine(row.printed),
  }));
  const labelWidth = greatestOf(labelled.map((row) => columnsOf(row.label)));
  const printedWidth = Math.min(26, greatestOf(labelled.map((row) => columnsOf(row.printed))));
  const room = look.width - labelWidth - printedWidth - 4;
  if (room < NARROWEST) return undefined;
  const values = rows.flatMap(({ point }) => [
    point.value,
    point.high ?? point.value,
    point.low ?? point.value,
  ]);
  const least = plot.value.min ?? leastOf(values, 0);
  const most = plot.value.max ?? (plot.value.format === "share" ? 1 : greatestOf(values));
  const place = (value: number) =>
    Math.round((room - 1) * Math.min(1, Math.max(0, (value - least) / (most - least || 1))));
  const drawn = labelled.map(({ label, printed, point }) => {
    const low = plot.form === "bar" ? place(Math.max(0, least)) : place(point.low ?? point.value);
    const high = plot.form === "bar" ? place(point.value) : place(point.high ?? point.value);
    const [first, last] = low <= high ? [low, high] : [high, low];
    const none = plot.form === "bar" && point.value === 0;
    const bar = none
      ? "│"
      : " ".repeat(first) + (plot.form === "dot" && first === last ? "●" : "█".repeat(last - first + 1));
    return `${filled(label, labelWidth)}  ${filled(bar, room)}  ${fitted(printed, printedWidth)}`;
  });
  return [title, ...drawn].join("\n");
}
