import type { Parallel, Table, Tornado } from "#outcome/block.ts";
import { shareInPercent } from "../probability-words.ts";
import { firstOfMuted, leftInData } from "./muted-rows.ts";

/** The lines of parallel axes, a column for each axis; first what is marked on the axes. */
export function parallelTable({ title, value, axes, marked, lines, many }: Parallel): Table {
  const { format } = value;
  const { shown, left } = firstOfMuted(lines);
  const isMarked = axes.some(({ mark }) => mark !== undefined);
  return {
    kind: "table",
    title: `${title}: ${value.label}`,
    columns: [{ label: "What" }, ...axes.map(({ label }) => ({ label, format }))],
    rows: [
      ...(isMarked ? [{ cells: [marked ?? "Marked", ...axes.map(({ mark }) => mark ?? null)] }] : []),
      ...shown.map(({ label, values, emphasis }) => ({
        cells: [label, ...axes.map((_, at) => values[at] ?? null)],
        ...(emphasis === undefined ? {} : { emphasis }),
      })),
    ],
    ...leftInData(left, many),
  };
}

/** What comes of each input at both ends of its range. */
export function tornadoTable({ title, value, base, ends, rows }: Tornado): Table {
  const { format, label } = value;
  return {
    kind: "table",
    title: `${title}: ${label}`,
    columns: [
      { label: "What" },
      { label: ends[0] },
      { label: "Result", format },
      { label: ends[1] },
      { label: "Result", format },
    ],
    rows: rows.map((row) => ({
      cells: [row.label, row.low.at, row.low.value, row.high.at, row.high.value],
    })),
    note: `${base.label}: ${format === "share" ? shareInPercent(base.at) : base.at}.`,
  };
}
