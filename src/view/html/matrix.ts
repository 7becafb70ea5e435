import type { Matrix } from "#outcome/block.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";
import { inlineMarkup } from "./inline.ts";

/** A grid of words; the shade repeats what the word says, so nothing depends on seeing it. */
export function matrixMarkup({ title, legend, columns, rows, note }: Matrix, reading: Reading): string {
  const head = columns
    .map(({ label, detail }) => {
      const small = detail === undefined ? "" : `<small>${inlineMarkup(detail, reading)}</small>`;
      return `<th scope="col">${escapeMarkup(label)}${small}</th>`;
    })
    .join("");
  const body = rows
    .map(({ label, detail, cells }) => {
      const small = detail === undefined ? "" : `<small>${inlineMarkup(detail, reading)}</small>`;
      const drawn = columns.map((_, index) => {
        const cell = cells[index];
        return `<td class="${shade(cell?.level ?? null)}">${escapeMarkup(cell?.text ?? "")}</td>`;
      });
      return `<tr><th scope="row">${escapeMarkup(label)}${small}</th>${drawn.join("")}</tr>`;
    })
    .join("\n");
  const name = escapeMarkup(title);
  const swatches = SHADES.map((name) => `<i class="${name}"></i>`).join("");
  const below = note === undefined ? "" : `<p class="note">${inlineMarkup(note, reading)}</p>`;
  return (
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="matrix"><caption>${name}</caption>` +
    `<thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table></div>` +
    `<p class="note"><span class="swatches" aria-hidden="true">${swatches}</span> ${escapeMarkup(legend)}</p>${below}`
  );
}

const SHADES = ["shade-low-2", "shade-low-1", "shade-0", "shade-high-1", "shade-high-2"] as const;

function shade(level: number | null): string {
  if (level === null || !Number.isFinite(level)) return "shade-none";
  return SHADES[Math.round(Math.min(1, Math.max(-1, level)) * 2) + 2]!;
}
