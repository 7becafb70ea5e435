import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Plot } from "#outcome/block.ts";
import { numberInWords } from "../number-words.ts";
import { rangeInPercent } from "../probability-words.ts";
import { wrapped } from "../wrapped.ts";

/** About how many marks an axis of values has. */
const USUAL_TICKS = 5;

/** One line of a chart whose labels stand on the left and whose values are printed on the right. */
export interface PlotRow {
  readonly position: number;
  /** Empty where the label stands on the first row of the same group. */
  readonly label: string;
  /** How many rows share the label. */
  readonly groupSize: number;
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
        groupSize: group.length,
        point,
        printed: printedValue(plot, point),
      });
    }
  }
  return { rows, count: position };
}

function printedValue({ form, value: { format } }: Plot, point: Plot["points"][number]): string {
  const { low, high, value, series } = point;
  const ranged = form !== "dot" && low !== undefined && high !== undefined;
  const number = !ranged
    ? numberInWords(value, format)
    : format === "share"
      ? rangeInPercent({ low, high })
      : `${numberInWords(low, format)} to ${numberInWords(high, format)}`;
  return series === undefined ? number : `${number}  ${series}`;
}

/** Room that the rows of a chart need, in pixels. */
export interface RowMeasure {
  readonly rowHeight: number;
  readonly labelWidth: number;
  readonly printedWidth: number;
  /** The lines of a row's label. */
  readonly labelLines: (row: PlotRow) => readonly string[];
}

const LABEL_LETTERS = 32;
const LINE_HEIGHT = 14;

/** Measures rows by the widths of a plain and a bold letter. */
export function measuredRows(
  rows: readonly PlotRow[],
  letters: { readonly plain: number; readonly bold: number },
): RowMeasure {
  const labelLines = ({ label, groupSize }: PlotRow) =>
    wrapped(label, LABEL_LETTERS, groupSize > 1 ? groupSize + 1 : 3);
  const letter = ({ point }: PlotRow) => (point.emphasis === "strong" ? letters.bold : letters.plain);
  const widest = (texts: (row: PlotRow) => readonly string[]) =>
    Math.ceil(
      greatestOf(
        rows.flatMap((row) => texts(row).map((text) => text.length * letter(row))),
        0,
      ),
    );
  const tallest = greatestOf(rows.map((row) => (labelLines(row).length * LINE_HEIGHT) / row.groupSize));
  return {
    rowHeight: Math.ceil(Math.max(20, tallest + 8)),
    labelWidth: widest(labelLines),
    printedWidth: Math.min(
      260,
      widest((row) => [row.printed]),
    ),
    labelLines,
  };
}

/** First and last value of the measured axis. */
export function valueDomain({ points, value }: Plot): [number, number] {
  const all = points.flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value]);
  const low = value.min ?? leastOf(all, 0);
  const high = value.max ?? (value.format === "share" ? greatestOf(all, 1) : greatestOf(all));
  return low < high ? [low, high] : [low, low + 1];
}

/** How many marks the axis of values has, or where they stand: few whole numbers get no marks between them. */
export function valueTicks(plot: Plot): number | number[] {
  const [low, high] = valueDomain(plot);
  const whole = plot.points.every((point) =>
    [point.value, point.low ?? 0, point.high ?? 0].every(Number.isInteger),
  );
  if (plot.value.format !== "number" || !whole || high - low > USUAL_TICKS) return USUAL_TICKS;
  return Array.from({ length: Math.floor(high - low) + 1 }, (_, step) => Math.ceil(low) + step);
}

/** The series of a chart in their order; what belongs to none is the series without a name. */
export function seriesOf(plot: {
  readonly series?: readonly string[];
  readonly points: readonly { readonly series?: string }[];
}): readonly string[] {
  return [...new Set([...(plot.series ?? []), ...plot.points.map(({ series = "" }) => series)])];
}
