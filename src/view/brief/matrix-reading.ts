import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Matrix } from "#outcome/block.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Text } from "#outcome/text.ts";

/** A grid of words this wide or narrower is shown with its words; a wider one with marks, so that it stays one picture. */
const WORDS_FIT = 8;
/** So many columns of marks fit on a page. */
const MARKS_FIT = 24;

/** The columns of a matrix that are shown, and how. */
export interface MatrixReading {
  readonly cells: "words" | "marks";
  /** Places of the columns that are shown, in the given order: all, or those that tell the rows apart most. */
  readonly shown: readonly number[];
  /** Columns in which every row has the same, so that they tell nothing; not shown among marks. */
  readonly same: readonly number[];
  /** Columns that tell something and for which there is no room. */
  readonly further: readonly number[];
}

/** What of a matrix is shown: in a wide one the columns that tell its rows apart, those first that do so most. */
export function matrixReading({ columns, rows }: Matrix): MatrixReading {
  const all = columns.map((_, column) => column);
  if (columns.length <= WORDS_FIT) return { cells: "words", shown: all, same: [], further: [] };
  const spreads = all.map((column) => spreadOf(rows.map(({ cells }) => cells[column])));
  const telling = all.filter((column) => spreads[column]! > 0);
  const chosen = new Set(telling.toSorted((a, b) => spreads[b]! - spreads[a]! || a - b).slice(0, MARKS_FIT));
  return {
    cells: "marks",
    shown: all.filter((column) => chosen.has(column)),
    same: all.filter((column) => spreads[column] === 0),
    further: telling.filter((column) => !chosen.has(column)),
  };
}

type Cells = readonly (Matrix["rows"][number]["cells"][number] | undefined)[];

/** How far a column tells rows apart: how far its levels lie apart, and a little for every further level in it. */
function spreadOf(cells: Cells): number {
  const words = new Set(cells.map((cell) => cell?.text ?? ""));
  if (words.size <= 1) return 0;
  const levels = cells.map((cell) => cell?.level ?? null).filter((level) => level !== null);
  const apart = levels.length === 0 ? 0 : greatestOf(levels) - leastOf(levels);
  return apart + 0.01 * words.size;
}

const MARKS = ["−−", "−", "·", "+", "++"] as const;

/** The mark of a level: from `−−` for the lowest to `++` for the highest; `?` where there is none. */
export function markOf(level: number | null): string {
  if (level === null || !Number.isFinite(level)) return "?";
  return MARKS[Math.round(Math.min(1, Math.max(-1, level)) * 2) + 2]!;
}

/** A column in words: what it is, then each word with the rows that have it, those with the most rows last. */
export function columnInWords({ columns, rows }: Matrix, column: number): Text {
  const { label, detail } = columns[column]!;
  const byWord = new Map<string, string[]>();
  for (const row of rows) {
    const word = row.cells[column]?.text ?? "";
    byWord.set(word, [...(byWord.get(word) ?? []), row.label]);
  }
  const groups = [...byWord].toSorted((a, b) => a[1].length - b[1].length);
  const told = groups.map(([word, of], index) => {
    if (groups.length === 1) return `${word} in every row`;
    const last = index === groups.length - 1 && of.length > 1;
    return last
      ? `${word} in the other ${of.length}`
      : `${word} for ${of.map((name) => `“${name}”`).join(", ")}`;
  });
  return [
    { strong: label },
    ...(detail === undefined ? [] : [" (", ...piecesOf(detail), ")"]),
    `: ${told.join("; ")}.`,
  ];
}
