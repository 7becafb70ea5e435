import { greatestOf } from "#math/extremes.ts";

/** A piece of text as a page of a PDF draws it; places are in points from the lower left corner. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where its last letter ends. */
  readonly right: number;
  readonly size: number;
  readonly page: number;
}

/**
 * The lines of a page, in the order in which it draws them: that is how columns are kept apart. Pieces belong to one line
 * that stand at about the same height, one to the right of the other.
 */
export function linesOfPage(drawn: readonly Drawn[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let pieces: Drawn[] = [];
  const close = () => {
    const line = lineOf(pieces, page);
    if (line) lines.push(line);
    pieces = [];
  };
  for (const piece of drawn) {
    // Blanks may be as wide as the space between two columns; where words stand apart, the places of their letters say so.
    if (piece.text.trim() === "") continue;
    const last = pieces.at(-1);
    // Notes and initials stand a little higher or lower; another column stands far to the right.
    const size = Math.max(piece.size, last?.size ?? 0, 1);
    if (
      last &&
      (Math.abs(piece.y - last.y) > size * 0.5 ||
        piece.x < last.x - size ||
        piece.x - (last.x + last.width) > size * 3)
    )
      close();
    pieces.push(piece);
  }
  close();
  return lines;
}

function lineOf(pieces: readonly Drawn[], page: number): PageLine | undefined {
  const [first] = pieces;
  if (!first) return undefined;
  let text = "";
  let right = first.x;
  for (const { text: words, x, width, size } of pieces) {
    if (text !== "" && x - right > size * 0.15 && !/\s$/.test(text) && !/^\s/.test(words)) text += " ";
    text += words;
    right = x + width;
  }
  if (text.trim() === "") return undefined;
  return {
    text: text.replace(/\s+/g, " ").trim(),
    x: first.x,
    y: first.y,
    right,
    size: greatestOf(pieces.map(({ size }) => size)),
    page,
  };
}
