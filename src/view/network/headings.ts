import { greatestOf } from "#math/extremes.ts";
import { wrapped } from "../wrapped.ts";
import { BOLD_LETTER, type Heading, LINE } from "./parts.ts";

/** A name over the columns from `from` to `to`, in pixels. */
export interface ColumnName {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BETWEEN = 6;
const MOST_LINES = 3;

/**
 * Names over columns, each in as many lines as it takes to keep off its neighbours, and how much lower the columns must
 * begin for it. `y` is the middle of the first line.
 */
export function columnHeadings(
  names: readonly ColumnName[],
  y: number,
  width: number,
): { readonly headings: readonly Heading[]; readonly deeper: number } {
  const headings = names.map(({ text, from, to }, index): Heading => {
    const x = (from + to) / 2;
    const left = index === 0 ? 0 : (names[index - 1]!.to + from) / 2;
    const right = index === names.length - 1 ? width : (to + names[index + 1]!.from) / 2;
    const room = 2 * Math.min(x - left, right - x) - BETWEEN;
    const letters = Math.max(1, Math.floor(room / BOLD_LETTER));
    return { lines: text === "" ? [] : wrapped(text, letters, MOST_LINES), x, y, upright: false };
  });
  const deepest = greatestOf(
    headings.map(({ lines }) => lines.length),
    1,
  );
  // Names stand on one line at the bottom.
  return {
    headings: headings.map((heading) => ({ ...heading, y: y + (deepest - heading.lines.length) * LINE })),
    deeper: (deepest - 1) * LINE,
  };
}
