import { counted } from "#case/counts-in-words.ts";
import type { Matrix } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { columnInWords, type MatrixReading, markOf, matrixReading } from "../brief/matrix-reading.ts";
import { capitalised } from "../capitalised.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import { asideOf, type Reading } from "../reading.ts";
import { inlineMarkup } from "./inline.ts";

/**
 * A grid of words, or of marks where it is wide: then with the columns that tell its rows apart, and all of them in words
 * behind a fold. The shade repeats what the word or mark says, so nothing depends on seeing it.
 */
export function matrixMarkup(matrix: Matrix, reading: Reading): Markup {
  const { legend, note, title, columns } = matrix;
  const read = matrixReading(matrix);
  const swatches = SHADES.map((name) => markup`<i class="${name}"></i>`);
  const marks = read.cells === "marks" ? " Marks from −− to ++; ? where nothing is stated." : "";
  return markup`
    ${gridMarkup(matrix, read, reading)}
    <p class="note"><span class="swatches" aria-hidden="true">${swatches}</span> ${legend}.${marks} ${leftOut(matrix, read)}</p>
    ${note === undefined ? NOTHING : markup`<p class="note">${inlineMarkup(note, reading)}</p>`}
    ${read.cells === "words" ? NOTHING : foldMarkup(matrix, `${title}: all ${counted(columns.length, "column")} in words`, reading)}`;
}

function gridMarkup(
  { columns, rows, title }: Matrix,
  { cells, shown }: MatrixReading,
  reading: Reading,
): Markup {
  const words = cells === "words";
  const small = (detail: Text | undefined) =>
    detail === undefined ? NOTHING : markup`<small>${inlineMarkup(detail, reading)}</small>`;
  const head = shown.map((column) => {
    const { label, detail } = columns[column]!;
    return markup`<th scope="col">${label}${words ? small(detail) : NOTHING}</th>`;
  });
  const body = rows.map((row) => {
    const drawn = shown.map((column) => {
      const cell = row.cells[column];
      const look = shade(cell?.level ?? null);
      if (words) return markup`<td class="${look}">${cell?.text ?? ""}</td>`;
      return markup`<td class="${look}" title="${cell?.text ?? ""}">${markOf(cell?.level ?? null)}</td>`;
    });
    return markup`<tr><th scope="row">${row.label}${small(row.detail)}</th>${drawn}</tr>`;
  });
  const empty = shown.length === 0 ? markup`<p class="note">No column tells the rows apart.</p>` : NOTHING;
  return markup`
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">
    <table class="matrix${words ? "" : " marks"}"><caption><span>${title}</span></caption>
    <thead><tr><td></td>${head}</tr></thead><tbody>${joined(body, "\n")}</tbody></table></div>${empty}`;
}

/** What is not in the grid, and why. */
function leftOut({ columns }: Matrix, { same, further }: MatrixReading): string {
  const some = 12;
  const names = same.slice(0, some).map((column) => columns[column]!.label);
  const rest = same.length > some ? ` and ${same.length - some} more` : "";
  const equal =
    same.length === 0 ? "" : `Not shown, as every row has the same there: ${names.join(", ")}${rest}. `;
  return `${equal}${further.length === 0 ? "" : `${capitalised(counted(further.length, "further column"))} that ${further.length === 1 ? "tells" : "tell"} the rows apart less stand only in words.`}`;
}

function foldMarkup(matrix: Matrix, title: string, reading: Reading): Markup {
  const aside = asideOf(reading);
  const items = matrix.columns.map(
    (_, column) => markup`<li>${inlineMarkup(columnInWords(matrix, column), aside)}</li>`,
  );
  return markup`<details class="numbers"><summary>${title}</summary><ul>${joined(items, "\n")}</ul></details>`;
}

const SHADES = ["shade-low-2", "shade-low-1", "shade-0", "shade-high-1", "shade-high-2"] as const;

function shade(level: number | null): string {
  if (level === null || !Number.isFinite(level)) return "shade-none";
  return SHADES[Math.round(Math.min(1, Math.max(-1, level)) * 2) + 2]!;
}
