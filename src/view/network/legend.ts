import type { Network } from "#outcome/block.ts";
import { legendRows, lineSample } from "../legend.ts";
import { type Markup, markup } from "../markup.ts";
import { shortened } from "../wrapped.ts";
import { LETTER, lookOf, MARGIN, type PlacedNode, STROKES } from "./parts.ts";

/** The least width of a column in the key of a compact picture, and the room for a mark. */
const KEY_WIDTH = 400;
const KEY_MARK = 24;

/** What the marks of a compact picture stand for, below its legend, in columns. */
export function keyMarkup(words: Network["words"], nodes: readonly PlacedNode[], width: number, top: number) {
  const marked = nodes.filter(({ mark }) => mark !== undefined);
  const unnamed = nodes.filter(({ node, mark }) => node.emphasis === "end" && mark === undefined).length;
  const columns = Math.max(1, Math.floor((width - MARGIN) / KEY_WIDTH));
  const step = (width - MARGIN) / columns;
  const letters = Math.floor((step - KEY_MARK - MARGIN) / LETTER);
  const lines: Markup[] = [];
  let y = top + 12;
  for (const emphasis of ["start", "end"] as const) {
    const own = marked.filter(({ node }) => node.emphasis === emphasis);
    if (own.length === 0) continue;
    const rows = Math.ceil(own.length / columns);
    const more =
      emphasis === "end" && unnamed > 0 ? ` (${unnamed} more without a number: see the table)` : "";
    lines.push(keyText(`${words[emphasis]}${more}:`, MARGIN, y, "700"));
    for (const [index, { node, mark }] of own.entries()) {
      const x = Math.round(MARGIN + Math.floor(index / rows) * step);
      const at = y + 18 * (1 + (index % rows));
      lines.push(
        keyText(mark!, x, at, "700"),
        keyText(shortened(node.label, letters), x + KEY_MARK, at, "400"),
      );
    }
    y += 18 * (rows + 1) + 4;
  }
  return { drawn: markup`<g>${lines}</g>`, height: y - top };
}

function keyText(text: string, x: number, y: number, weight: string): Markup {
  return markup`<text text-anchor="start" font-weight="${weight}" x="${x}" y="${y}" dy="0.34em">${text}</text>`;
}

/** Which group has which arrows, below the picture, whose height is `top`. */
export function legendMarkup(network: Network, groups: readonly string[], width: number, top: number) {
  // What a thick arrow means is for the network's note to say.
  const strong =
    network.note === undefined &&
    network.key === undefined &&
    network.edges.some((edge) => edge.emphasis === "strong");
  const drawn = new Set(network.edges.map(({ group }) => group));
  const entries = groups
    .filter((group) => drawn.has(group))
    .map((group) => ({ text: shortened(group, 34), sample: lineSample(lookOf(group, groups), 2) }));
  const neutral = { colour: "var(--ink)", dashes: "" };
  if (strong) entries.push({ text: "stressed", sample: lineSample(neutral, STROKES.strong) });
  return legendRows(entries, width, top);
}
