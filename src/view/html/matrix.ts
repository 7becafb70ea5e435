import type { Matrix } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import type { Reading } from "../reading.ts";
import { inlineMarkup } from "./inline.ts";

/** More columns than this do not fit on a page; the grid is then drawn in parts, one below the other. */
const MOST_COLUMNS = 8;

/** A grid of words; the shade repeats what the word says, so nothing depends on seeing it. */
export function matrixMarkup(matrix: Matrix, reading: Reading): Markup {
  const { columns, legend, note, title } = matrix;
  const parts = Math.max(1, Math.ceil(columns.length / MOST_COLUMNS));
  const size = Math.max(1, Math.ceil(columns.length / parts));
  const drawn = Array.from({ length: parts }, (_, part) => {
    const first = part * size;
    const last = Math.min(columns.length, first + size);
    const which = parts === 1 ? "" : ` (columns ${first + 1} to ${last} of ${columns.length})`;
    return partMarkup(matrix, first, last, title + which, reading);
  });
  const swatches = SHADES.map((name) => markup`<i class="${name}"></i>`);
  return markup`
    ${drawn}
    <p class="note"><span class="swatches" aria-hidden="true">${swatches}</span> ${legend}</p>
    ${note === undefined ? NOTHING : markup`<p class="note">${inlineMarkup(note, reading)}</p>`}`;
}

function partMarkup(
  { columns, rows }: Matrix,
  first: number,
  last: number,
  name: string,
  reading: Reading,
): Markup {
  const small = (detail: Text | undefined) =>
    detail === undefined ? NOTHING : markup`<small>${inlineMarkup(detail, reading)}</small>`;
  const head = columns
    .slice(first, last)
    .map(({ label, detail }) => markup`<th scope="col">${label}${small(detail)}</th>`);
  const body = rows.map(({ label, detail, cells }) => {
    const heading = markup`${label}${first === 0 ? small(detail) : NOTHING}`;
    const drawn = columns.slice(first, last).map((_, index) => {
      const cell = cells[first + index];
      return markup`<td class="${shade(cell?.level ?? null)}">${cell?.text ?? ""}</td>`;
    });
    return markup`<tr><th scope="row">${heading}</th>${drawn}</tr>`;
  });
  return markup`
    <div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table class="matrix"><caption><span>${name}</span></caption>
    <thead><tr><td></td>${head}</tr></thead><tbody>${joined(body, "\n")}</tbody></table></div>`;
}

const SHADES = ["shade-low-2", "shade-low-1", "shade-0", "shade-high-1", "shade-high-2"] as const;

function shade(level: number | null): string {
  if (level === null || !Number.isFinite(level)) return "shade-none";
  return SHADES[Math.round(Math.min(1, Math.max(-1, level)) * 2) + 2]!;
}
