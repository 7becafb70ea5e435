import type { Cell, Table } from "#outcome/block.ts";
import { numberInWords } from "../number-words.ts";
import { plainText } from "../plain-text.ts";
import type { SchemeName } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";
import { inlineMarkup } from "./inline.ts";

/** A table in a container that scrolls by itself; the script makes its headers sort. */
export function tableMarkup(table: Table, reading: Reading): string {
  const { title, columns, rows, note } = table;
  const head = columns
    .map(({ label, format }) => `<th scope="col"${alignment(format)}>${escapeMarkup(label)}</th>`)
    .join("");
  const body = rows
    .map(({ cells, sort, emphasis }) => {
      const drawn = columns.map(({ format }, index) => {
        const cell = cells[index] ?? null;
        const key = sort?.[index] ?? (typeof cell === "number" ? cell : null);
        const data = key === null ? "" : ` data-key="${escapeMarkup(String(key))}"`;
        const look = cellClass(cell, format, reading.scheme) + data;
        const content = cellMarkup(cell, format, reading);
        return index === 0 ? `<th scope="row"${look}>${content}</th>` : `<td${look}>${content}</td>`;
      });
      return `<tr${emphasis === undefined ? "" : ` class="row-${emphasis}"`}>${drawn.join("")}</tr>`;
    })
    .join("\n");
  const empty =
    rows.length === 0 ? `<tr><td colspan="${Math.max(1, columns.length)}">Nothing to show.</td></tr>` : "";
  const name = escapeMarkup(title);
  const below = note === undefined ? "" : `<p class="note">${inlineMarkup(note, reading)}</p>`;
  return (
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="data"><caption><span>${name}</span></caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}${empty}</tbody></table></div>${below}`
  );
}

function alignment(format: Table["columns"][number]["format"]): string {
  return format === "number" || format === "share" ? ' class="number"' : "";
}

/** A long text gets room even where the table must scroll; a short date stays on one line. */
function cellClass(cell: Cell, format: Table["columns"][number]["format"], scheme: SchemeName): string {
  if (cell === null || typeof cell === "number") return alignment(format);
  const { length } = plainText(cell, scheme);
  if (length > LONG_TEXT) return ' class="long"';
  return format === "date" && length <= SHORT_DATE ? ' class="day"' : alignment(format);
}

const LONG_TEXT = 70;
const SHORT_DATE = 18;

function cellMarkup(cell: Cell, format: Table["columns"][number]["format"], reading: Reading): string {
  if (cell === null) return '<span class="empty">–</span>';
  if (typeof cell === "number") return escapeMarkup(numberInWords(cell, format));
  return plainText(cell, reading.scheme) === "" && typeof cell === "string"
    ? ""
    : inlineMarkup(cell, reading);
}
