import { type Markup, markup, NOTHING } from "./markup.ts";
import { shortened } from "./wrapped.ts";

/** What a look stands for. */
export interface LegendEntry {
  readonly text: string;
  /** A sample of the look, as wide as `SAMPLE`, from its left end. */
  readonly sample: (x: number, y: number) => Markup;
}

/** Width of a sample. */
export const SAMPLE = 28;
const LETTER = 6.5;
const MARGIN = 14;
const ROW = 20;

/** A legend in as many rows as it needs, below a picture whose height is `top`. */
export function legendRows(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
): { readonly drawn: Markup; readonly height: number } {
  const letters = Math.floor((width - 2 * MARGIN - 48) / LETTER);
  let x = MARGIN;
  let y = top + 12;
  const parts = entries.map(({ text, sample }) => {
    const shown = shortened(text, letters);
    const needed = 48 + shown.length * LETTER;
    if (x > MARGIN && x + needed > width) {
      x = MARGIN;
      y += ROW;
    }
    const at = x;
    x += needed + 16;
    return markup`
      ${sample(at, y)}<text text-anchor="start" x="${at + SAMPLE + 8}" y="${y}" dy="0.34em">${shown}</text>`;
  });
  return { drawn: markup`<g>${parts}</g>`, height: entries.length === 0 ? 0 : y - top + 16 };
}

/** A sample of a line. */
export function lineSample(look: { readonly colour: string; readonly dashes: string }, width: number) {
  const dash = look.dashes === "" ? NOTHING : markup` stroke-dasharray="${look.dashes}"`;
  return (x: number, y: number): Markup =>
    markup`<path d="M${x},${y}h${SAMPLE}" stroke="${look.colour}" stroke-width="${width}"${dash} fill="none"></path>`;
}
