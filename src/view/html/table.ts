import type { Cell, Table } from "#outcome/block.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import { numberInWords } from "../number-words.ts";
import { plainText } from "../plain-text.ts";
import type { SchemeName } from "../probability-words.ts";
import type { Reading } from "../reading.ts";
import { inlineMarkup } from "./inline.ts";

type Format = Table["columns"][number]["format"];

/** A table in a container that scrolls by itself; the script makes its headers sort. */
export function tableMarkup(table: Table, reading: Reading): Markup {
  const { title, columns, rows, note } = table;
  const head = columns.map(
    ({ label, format }) => markup`<th scope="col"${LOOKS[alignment(format)]}>${label}</th>`,
  );
  const body = rows.map(({ cells, sort, emphasis }) => {
    const drawn = columns.map(({ format }, index) => {
      const cell = cells[index] ?? null;
      const key = sort?.[index] ?? (typeof cell === "number" ? cell : null);
      const data = key === null ? NOTHING : markup` data-key="${String(key)}"`;
      const look = LOOKS[cellLook(cell, format, reading.scheme)];
      const content = cellMarkup(cell, format, reading);
      return index === 0
        ? markup`<th scope="row"${look}${data}>${content}</th>`
        : markup`<td${look}${data}>${content}</td>`;
    });
    return emphasis === undefined
      ? markup`<tr>${drawn}</tr>`
      : markup`<tr class="row-${emphasis}">${drawn}</tr>`;
  });
  const empty =
    rows.length === 0
      ? markup`<tr><td colspan="${Math.max(1, columns.length)}">Nothing to show.</td></tr>`
      : NOTHING;
  return markup`
    <div class="scroll" role="region" aria-label="${title}" tabindex="0"><table class="data"><caption><span>${title}</span></caption>
    <thead><tr>${head}</tr></thead><tbody>${joined(body, "\n")}${empty}</tbody></table></div>
    ${note === undefined ? NOTHING : markup`<p class="note">${inlineMarkup(note, reading)}</p>`}`;
}

const LOOKS = {
  plain: NOTHING,
  number: markup` class="number"`,
  long: markup` class="long"`,
  day: markup` class="day"`,
} as const;

function alignment(format: Format): keyof typeof LOOKS {
  return format === "number" || format === "share" ? "number" : "plain";
}

/** A long text gets room even where the table must scroll; a short date stays on one line. */
function cellLook(cell: Cell, format: Format, scheme: SchemeName): keyof typeof LOOKS {
  if (cell === null || typeof cell === "number") return alignment(format);
  const { length } = typeof cell === "string" ? cell.trim() : plainText(cell, scheme);
  if (length > LONG_TEXT) return "long";
  return format === "date" && length <= SHORT_DATE ? "day" : alignment(format);
}

const LONG_TEXT = 70;
const SHORT_DATE = 18;

const EMPTY = markup`<span class="empty">–</span>`;

function cellMarkup(cell: Cell, format: Format, reading: Reading): Markup | string {
  if (cell === null) return EMPTY;
  if (typeof cell === "number") return numberInWords(cell, format);
  return typeof cell === "string" && cell.trim() === "" ? "" : inlineMarkup(cell, reading);
}
