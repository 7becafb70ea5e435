import type { Fault } from "#case/fault.ts";
import { FORMULA_SIGN } from "../formula-sign.ts";

/** A cell of a CSV file: what it says, and where it begins, from 1. */
export interface PlacedCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The rows of a CSV file (RFC 4180), or where it is none. Commas, semicolons or tabs, by what the first line has most of. */
export function cellsOf(
  text: string,
  file: string,
): { readonly rows: readonly (readonly PlacedCell[])[] } | { readonly faults: readonly Fault[] } {
  const content = text.replace(/^\ufeff/, "");
  // A first line `sep=;` is no row: a spreadsheet writes it to say what separates the cells.
  const [told, said] = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i.exec(content) ?? [""];
  const separator = said ?? separatorOf(content);
  const plain = new RegExp(`[^\r\n${separator}]*`, "y");
  const rows: PlacedCell[][] = [];
  let row: PlacedCell[] = [];
  let [at, line, lineStart] = told === "" ? [0, 1, 0] : [told.length, 2, told.length];
  const fault = (line: number, column: number, what: string, cure: string) => ({
    faults: [{ file, line, column, what, cure, severity: "error" as const }],
  });
  while (at < content.length) {
    const place = { line, column: at - lineStart + 1 };
    let said = "";
    if (content[at] === '"') {
      at++;
      for (;;) {
        const end = content.indexOf('"', at);
        if (end < 0)
          return fault(place.line, place.column, "a quotation mark is not closed", 'end the cell with "');
        const piece = content.slice(at, end);
        for (const found of piece.matchAll(/\r\n|\r|\n/g)) {
          line++;
          lineStart = at + found.index + found[0].length;
        }
        said += piece;
        at = end + 1;
        if (content[at] !== '"') break;
        said += '"';
        at++;
      }
      if (at < content.length && content[at] !== separator && !/[\r\n]/.test(content[at]!))
        return fault(
          line,
          at - lineStart + 1,
          "text follows a closed quotation mark",
          'write " within a cell as ""',
        );
    } else {
      plain.lastIndex = at;
      plain.test(content);
      const end = plain.lastIndex;
      said = content.slice(at, end);
      at = end;
      // One mark without a partner is what is left where the other was lost.
      if (said.split('"').length % 2 === 0)
        return fault(
          place.line,
          place.column + said.lastIndexOf('"'),
          "a quotation mark in a cell that does not begin with one, and without a partner",
          'put the whole cell in quotation marks, and write each " within it as "", or remove it',
        );
    }
    row.push({ text: unguarded(said.trim()), ...place });
    if (content[at] === separator) {
      at++;
      // A separator at the end of a line stands before an empty cell.
      if (at === content.length || /[\r\n]/.test(content[at]!))
        row.push({ text: "", line, column: at - lineStart + 1 });
      else continue;
    }
    if (at < content.length) {
      at += content.startsWith("\r\n", at) ? 2 : 1;
      line++;
      lineStart = at;
    }
    if (row.some((cell) => cell.text !== "")) rows.push(row);
    row = [];
  }
  return { rows };
}

function separatorOf(content: string): string {
  const [head = ""] = content.split(/[\r\n]/, 1);
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

/** A text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function unguarded(text: string): string {
  return text.replace(GUARD, "");
}

const GUARD = new RegExp(`^'(?=\\s*${FORMULA_SIGN})`, "u");
