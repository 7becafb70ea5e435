import type { Block, List } from "#outcome/block.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { asideOf, type Reading } from "../reading.ts";
import { figureMarkup } from "./figure.ts";
import { inlineMarkup } from "./inline.ts";
import { matrixMarkup } from "./matrix.ts";
import { tableMarkup } from "./table.ts";

/** A block of an analysis as HTML. A new kind of block is one more line here and in the other formats. */
export function blockMarkup(block: Block, reading: Reading, document: Document): Markup {
  if (block.kind === "text" || block.aside !== true) return drawn(block, reading, document);
  // A reader may never open it, so what is explained in it counts as unexplained elsewhere.
  const content = drawn(block, asideOf(reading), document);
  return markup`<details class="aside"><summary>${block.title ?? "More"}</summary>${content}</details>`;
}

function drawn(block: Block, reading: Reading, document: Document): Markup {
  switch (block.kind) {
    case "text":
      return markup`<p>${inlineMarkup(block.text, reading)}</p>`;
    case "list":
      return listMarkup(block, reading);
    case "table":
      return tableMarkup(block, reading);
    case "matrix":
      return matrixMarkup(block, reading);
    case "timeline":
    case "plot":
    case "curves":
    case "scatter":
    case "parallel":
    case "tornado":
    case "network":
      return figureMarkup(block, reading, document);
  }
}

function listMarkup({ title, ordered, items }: List, reading: Reading): Markup {
  const heading = title === undefined ? NOTHING : markup`<p class="list-title">${title}</p>`;
  if (items.length === 0) return markup`${heading}<p class="note">None.</p>`;
  const drawn = items.map((item) => markup`<li>${inlineMarkup(item, reading)}</li>`);
  return ordered ? markup`${heading}<ol>${drawn}</ol>` : markup`${heading}<ul>${drawn}</ul>`;
}
