import type { Cell, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";

/** A column: its label, or its label and how it is printed and sorted. */
export type Column =
  | string
  | readonly [label: string, format: NonNullable<Table["columns"][number]["format"]>];

/** A row: its cells, or its cells and how it stands out. */
export type Row = readonly Cell[] | Table["rows"][number];

/** A table; a note that says nothing is left out. */
export function table(
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
  note: Text = "",
): Table {
  return {
    kind: "table",
    title,
    columns: columns.map((column) => {
      if (typeof column === "string") return { label: column };
      const [label, format] = column;
      return { label, format };
    }),
    rows: rows.map((row) => ("cells" in row ? row : { cells: row })),
    ...(note.length > 0 ? { note } : {}),
  };
}

/** Says that a row or a point stands back, where it does. */
export function mutedIf(muted: boolean): { readonly emphasis?: "muted" } {
  return muted ? { emphasis: "muted" } : {};
}
