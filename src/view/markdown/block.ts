import type { Block, Network } from "#outcome/block.ts";
import { type Picture, picturesTables } from "../picture-table.ts";
import type { Reading } from "../reading.ts";
import { asParagraph, escapeMarkdown } from "./escape.ts";
import { inlineMarkdown } from "./inline.ts";
import { matrixMarkdown, tableMarkdown } from "./table.ts";

/** A block of an analysis as Markdown; a picture becomes its description and the table of its data. */
export function blockMarkdown(block: Block, reading: Reading): string {
  switch (block.kind) {
    case "text":
      return asParagraph(inlineMarkdown(block.text, reading));
    case "list": {
      const title = block.title === undefined ? "" : `**${escapeMarkdown(block.title)}**\n\n`;
      return (
        title +
        listMarkdown(
          block.items.map((item) => inlineMarkdown(item, reading)),
          block.ordered,
        )
      );
    }
    case "table":
      return tableMarkdown(block, reading);
    case "matrix":
      return matrixMarkdown(block, reading);
    case "timeline":
    case "plot":
    case "curves":
    case "scatter":
    case "parallel":
    case "tornado":
    case "network":
      return pictureMarkdown(block, reading);
  }
}

/** Items as a list, or the word that there are none. */
export function listMarkdown(items: readonly string[], ordered = false): string {
  if (items.length === 0) return "None.";
  return items.map((item, index) => `${ordered ? `${index + 1}.` : "-"} ${asParagraph(item)}`).join("\n");
}

function pictureMarkdown(picture: Picture, reading: Reading): string {
  const note =
    picture.kind === "timeline" || picture.note === undefined ? [] : [inlineMarkdown(picture.note, reading)];
  const tables = picturesTables(picture)
    .filter((table) => table.rows.length > 0)
    .map((table) => tableMarkdown(table, reading));
  const key = picture.kind === "network" && tables.length > 0 ? keyMarkdown(picture, reading) : [];
  // What stands in for the sight of a picture says what its tables say.
  const told = tables.length > 0 ? tables : [asParagraph(escapeMarkdown(picture.alt))];
  return [...told, ...key, ...note].join("\n\n");
}

/** The key of a network: what its arrows are says also what the rows of its tables are. */
function keyMarkdown({ key, edges }: Network, reading: Reading): string[] {
  if (key === undefined) return [];
  const isBold = edges.some(({ emphasis }) => emphasis === "strong");
  const bold = isBold ? " What is strong there is bold here." : "";
  return [`Key of the picture: ${inlineMarkdown(key, reading)}${bold}`];
}
