import type { Cell, Matrix, Table } from "#outcome/block.ts";
import { type NumberFormat, numberInWords } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkdown } from "./escape.ts";
import { inlineMarkdown } from "./inline.ts";

/** A table of pipes under its title, every row with as many cells as the head. */
export function tableMarkdown({ title, columns, rows, note }: Table, reading: Reading): string {
  const head = columns.map(({ label }) => escapeMarkdown(label));
  const numeric = columns.map(({ format }) => format === "number" || format === "share");
  const body = rows.map(({ cells, emphasis }) =>
    columns.map(({ format }, index) => {
      const content = cellMarkdown(cells[index] ?? null, format, reading);
      return emphasis === "strong" && index === 0 ? strong(content) : content;
    }),
  );
  return pipes(title, head, numeric, body) + noteMarkdown(note, reading);
}

/** A grid as a table; its shades repeat the words, so they are left out. */
export function matrixMarkdown({ title, columns, rows, note }: Matrix, reading: Reading): string {
  const headed = ({ label, detail }: Matrix["columns"][number]) =>
    detail === undefined
      ? escapeMarkdown(label)
      : `${escapeMarkdown(label)} (${inlineMarkdown(detail, reading)})`;
  const head = ["", ...columns.map(headed)];
  const body = rows.map((row) => [
    headed(row),
    ...columns.map((_, index) => escapeMarkdown(row.cells[index]?.text ?? "")),
  ]);
  return pipes(title, head, [], body) + noteMarkdown(note, reading);
}

function pipes(
  title: string,
  head: readonly string[],
  numeric: readonly boolean[],
  body: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, index) => (numeric[index] ? "---:" : "---")));
  return [strong(escapeMarkdown(title)), "", line(head), rule, ...body.map(line)].join("\n");
}

function strong(text: string): string {
  return text === "" ? "" : `**${text}**`;
}

function cellMarkdown(cell: Cell, format: NumberFormat | undefined, reading: Reading): string {
  if (cell === null) return "–";
  return typeof cell === "number" ? numberInWords(cell, format) : inlineMarkdown(cell, reading).trim();
}

function noteMarkdown(note: Table["note"], reading: Reading): string {
  return note === undefined ? "" : `\n\n${inlineMarkdown(note, reading)}`;
}
