import { greatestOf } from "#math/extremes.ts";
import type { Cell, Matrix, Table } from "#outcome/block.ts";
import { type NumberFormat, numberInWords } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { columnsOf, filled, linesOf, wordsOf } from "./columns.ts";
import { inlineTerminal, oneLine } from "./inline.ts";
import { inked, type Look, paragraph } from "./paper.ts";

interface Grid {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

/** A table in columns as wide as they need to be; one that does not fit is printed row by row as label and value. */
export function tableTerminal(table: Table, reading: Reading, look: Look): string {
  const { title, columns, rows, note } = table;
  const grid: Grid = {
    title: oneLine(title),
    head: columns.map(({ label }) => oneLine(label)),
    rows: rows.map(({ cells }) =>
      columns.map(({ format }, index) => cellTerminal(cells[index] ?? null, format, reading)),
    ),
    numeric: columns.map(({ format }) => format === "number" || format === "share"),
  };
  return gridTerminal(grid, look) + noteTerminal(note, reading, look);
}

/** A grid of words as a table. */
export function matrixTerminal({ title, columns, rows, note }: Matrix, reading: Reading, look: Look): string {
  const grid: Grid = {
    title: oneLine(title),
    head: ["", ...columns.map(({ label }) => oneLine(label))],
    rows: rows.map(({ label, cells }) => [
      oneLine(label),
      ...columns.map((_, index) => oneLine(cells[index]?.text ?? "")),
    ]),
    numeric: [],
  };
  return gridTerminal(grid, look) + noteTerminal(note, reading, look);
}

const GAP = 2;
/** Longer words are broken. */
const LONGEST_WORD = 16;

function gridTerminal({ title, head, rows, numeric }: Grid, look: Look): string {
  const heading = paragraph(title, look, { ink: "strong" });
  if (rows.length === 0) return `${heading}\n  Nothing to show.`;
  const widths = columnWidths([head, ...rows], look.width);
  if (widths === undefined)
    return `${heading}\n${rows.map((row) => recordTerminal(head, row, look)).join("\n\n")}`;
  const line = (cells: readonly string[], ink: "soft" | "plain") => {
    const wrapped = cells.map((cell, index) => linesOf(cell, widths[index]!));
    const height = greatestOf(wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, level) => {
      const parts = wrapped.map((lines, index) =>
        filled(lines[level] ?? "", widths[index]!, numeric[index] ? "end" : "start"),
      );
      return inked(parts.join(" ".repeat(GAP)).trimEnd(), ink, look.colour);
    }).join("\n");
  };
  return [heading, line(head, "soft"), ...rows.map((row) => line(row, "plain"))].join("\n");
}

/**
 * Widths that fit: each column as wide as its longest word, and what room is left shared evenly by those that need more.
 * Undefined where not even the words fit.
 */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const columns = Array.from({ length: rows[0]!.length }, (_, index) => rows.map((row) => row[index] ?? ""));
  const natural = columns.map((cells) => greatestOf(cells.map(columnsOf), 1));
  const widths = columns.map((cells, index) =>
    Math.min(
      natural[index]!,
      LONGEST_WORD,
      greatestOf(
        cells.flatMap((cell) => wordsOf(cell).map(columnsOf)),
        1,
      ),
    ),
  );
  let room = width - GAP * (widths.length - 1) - widths.reduce((sum, own) => sum + own, 0);
  if (room < 0) return undefined;
  const missing = (index: number) => natural[index]! - widths[index]!;
  const byNeed = [...widths.keys()].sort((a, b) => missing(a) - missing(b));
  for (const [done, index] of byNeed.entries()) {
    const more = Math.min(missing(index), Math.floor(room / (byNeed.length - done)));
    widths[index]! += more;
    room -= more;
  }
  return widths;
}

function recordTerminal(head: readonly string[], row: readonly string[], look: Look): string {
  return row
    .map((cell, index) => {
      const label = index === 0 || head[index] === "" ? "" : `${head[index]}: `;
      return paragraph(`${label}${cell}`, look, { indent: index === 0 ? 2 : 4, hanging: 6 });
    })
    .join("\n");
}

function cellTerminal(cell: Cell, format: NumberFormat | undefined, reading: Reading): string {
  if (cell === null) return "–";
  return typeof cell === "number" ? numberInWords(cell, format) : inlineTerminal(cell, reading);
}

function noteTerminal(note: Table["note"], reading: Reading, look: Look): string {
  return note === undefined ? "" : `\n${paragraph(inlineTerminal(note, reading), look, { ink: "soft" })}`;
}
