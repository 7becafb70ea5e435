import type { Block, List } from "#outcome/block.ts";
import type { Reading } from "../reading.ts";
import { escapeMarkup } from "./escape.ts";
import { figureMarkup } from "./figure.ts";
import { inlineMarkup } from "./inline.ts";
import { matrixMarkup } from "./matrix.ts";
import { tableMarkup } from "./table.ts";

/** A block of an analysis as HTML. A new kind of block is one more line here and in the other formats. */
export function blockMarkup(block: Block, reading: Reading, document: Document): string {
  switch (block.kind) {
    case "text":
      return `<p>${inlineMarkup(block.text, reading)}</p>`;
    case "list":
      return listMarkup(block, reading);
    case "table":
      return tableMarkup(block, reading);
    case "matrix":
      return matrixMarkup(block, reading);
    case "timeline":
    case "plot":
    case "network":
      return figureMarkup(block, reading, document);
  }
}

function listMarkup({ title, ordered, items }: List, reading: Reading): string {
  const tag = ordered ? "ol" : "ul";
  const heading = title === undefined ? "" : `<p class="list-title">${escapeMarkup(title)}</p>`;
  const drawn = items.map((item) => `<li>${inlineMarkup(item, reading)}</li>`).join("");
  return items.length === 0 ? `${heading}<p class="note">None.</p>` : `${heading}<${tag}>${drawn}</${tag}>`;
}
