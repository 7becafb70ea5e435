import { printable } from "#case/printable.ts";
import { FORMULA_SIGN } from "./formula-sign.ts";

/** A cell of a table: a text of a case, or a number that a spreadsheet may reckon with; nothing where it is empty. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180: commas, CRLF, UTF-8) that a spreadsheet shows and never runs. Numbers stay numbers; a text is
 * on one line, and where a spreadsheet would take it for a formula an apostrophe stands before it.
 */
export function csvTable(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function field(cell: CsvCell): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : asText(cell);
  // Other separators too, for readers that guess what separates the cells.
  return /[",;|]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const STARTS_FORMULA = new RegExp(`^(?=\\s*${FORMULA_SIGN})`, "u");
// Where semicolons or tabs separate cells, as in much of Europe, the quotes of a cell in mid-line may not count.
const STARTS_AFTER_BORDER = new RegExp(`([;,|"])(?=\\s*${FORMULA_SIGN})`, "gu");
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function asText(cell: string): string {
  const text = printable(cell).replace(/\s+/g, " ");
  if (NUMBER.test(text)) return text;
  return text.replace(STARTS_FORMULA, "'").replace(STARTS_AFTER_BORDER, "$1'");
}
