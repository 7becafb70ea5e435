import type { Plot } from "#outcome/block.ts";
import { numberInWords } from "./number-words.ts";
import { rangeInPercent } from "./probability-words.ts";

/** One line of a chart whose labels stand on the left and whose values are printed on the right. */
export interface PlotRow {
  readonly position: number;
  /** Empty where the label stands on an earlier row of the same group. */
  readonly label: string;
  readonly full: string;
  readonly point: Plot["points"][number];
  readonly printed: string;
}

/** Rows in order, points of one label together; `count` includes the empty rows between groups. */
export function plotRows(plot: Plot): { readonly rows: readonly PlotRow[]; readonly count: number } {
  const groups = new Map<string, Plot["points"][number][]>();
  for (const point of plot.points) {
    const group = groups.get(point.label);
    if (group) group.push(point);
    else groups.set(point.label, [point]);
  }
  const grouped = [...groups.values()].some((group) => group.length > 1);
  const rows: PlotRow[] = [];
  let position = 0;
  for (const [label, group] of groups) {
    if (grouped && position > 0) position++;
    for (const [index, point] of group.entries()) {
      rows.push({
        position: position++,
        label: index === 0 ? label : "",
        full: point.series === undefined ? label : `${label}, ${point.series}`,
        point,
        printed: printedValue(plot, point),
      });
    }
  }
  return { rows, count: position };
}

function printedValue({ form, value: { format } }: Plot, point: Plot["points"][number]): string {
  const { low, high, value, series } = point;
  const ranged = form === "interval" && low !== undefined && high !== undefined;
  const number = !ranged
    ? numberInWords(value, format)
    : format === "share"
      ? rangeInPercent({ low, high })
      : `${numberInWords(low, format)} to ${numberInWords(high, format)}`;
  return series === undefined ? number : `${number}  ${series}`;
}
