import type { Block } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { type Picture, picturesTables } from "../picture-table.ts";
import type { Reading } from "../reading.ts";
import { barsTerminal } from "./bars.ts";
import { inlineTerminal, oneLine } from "./inline.ts";
import { item, type Look, paragraph } from "./paper.ts";
import { matrixTerminal, tableTerminal } from "./table.ts";

/** A block of an analysis for a terminal; timelines and networks are told by their tables. */
export function blockTerminal(block: Block, reading: Reading, look: Look): string {
  switch (block.kind) {
    case "text":
      return paragraph(inlineTerminal(block.text, reading), look);
    case "list": {
      const mark = (index: number) => (block.ordered ? `${index + 1}. ` : "- ");
      const items = block.items.map((text, index) => item(mark(index), inlineTerminal(text, reading), look));
      const title =
        block.title === undefined ? [] : [paragraph(oneLine(block.title), look, { ink: "strong" })];
      return [...title, ...(items.length === 0 ? ["  None."] : items)].join("\n");
    }
    case "table":
      return tableTerminal(block, reading, look);
    case "matrix":
      return matrixTerminal(block, reading, look);
    case "plot": {
      const bars = block.form === "line" ? undefined : barsTerminal(block, look);
      return [bars ?? tables(block, reading, look), ...noteTerminal(block.note, reading, look)].join("\n");
    }
    case "curves":
    case "scatter":
    case "parallel":
    case "tornado":
      return [tables(block, reading, look), ...noteTerminal(block.note, reading, look)].join("\n");
    case "timeline":
    case "network":
      return tables(block, reading, look);
  }
}

function noteTerminal(note: Text | undefined, reading: Reading, look: Look): readonly string[] {
  return note === undefined ? [] : [paragraph(inlineTerminal(note, reading), look, { ink: "soft" })];
}

function tables(picture: Picture, reading: Reading, look: Look): string {
  return picturesTables(picture)
    .filter((table) => table.rows.length > 0)
    .map((table) => tableTerminal(table, reading, look))
    .join("\n\n");
}
