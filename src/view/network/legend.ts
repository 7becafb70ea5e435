import type { Network } from "#outcome/block.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { NODE_WORDS } from "../picture-table.ts";
import { shortened } from "../wrapped.ts";
import { lookOf, STROKES } from "./looks.ts";
import { LETTER, MARGIN, type PlacedNode } from "./parts.ts";

/** The least width of a column in the key of a compact picture, and the room for a mark. */
const KEY_WIDTH = 400;
const KEY_MARK = 24;

/** What the marks of a compact picture stand for, below its legend, in columns. */
export function keyMarkup(nodes: readonly PlacedNode[], width: number, top: number) {
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
    lines.push(keyText(`${NODE_WORDS[emphasis]}${more}:`, MARGIN, y, "700"));
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
  const strong = network.note === undefined && network.edges.some((edge) => edge.emphasis === "strong");
  const drawn = new Set(network.edges.map(({ group }) => group));
  const entries: { readonly text: string; readonly sample: (x: number, y: number) => Markup }[] = groups
    .filter((group) => drawn.has(group))
    .map((group) => ({
      text: shortened(group, 34),
      sample: (x, y) => line(x, y, lookOf(group, groups), 2),
    }));
  const neutral = { colour: "var(--ink)", dashes: "" };
  if (strong) entries.push({ text: "stressed", sample: (x, y) => line(x, y, neutral, STROKES.strong) });
  let x = MARGIN;
  let y = top + 12;
  const parts: Markup[] = [];
  for (const { text, sample } of entries) {
    const needed = 48 + text.length * LETTER;
    if (x > MARGIN && x + needed > width) {
      x = MARGIN;
      y += 20;
    }
    parts.push(
      markup`${sample(x, y)}<text text-anchor="start" x="${x + 36}" y="${y}" dy="0.34em">${text}</text>`,
    );
    x += needed + 16;
  }
  return { drawn: markup`<g>${parts}</g>`, height: entries.length === 0 ? 0 : y - top + 16 };
}

function line(x: number, y: number, { colour, dashes }: ReturnType<typeof lookOf>, width: number): Markup {
  const dash = dashes === "" ? NOTHING : markup` stroke-dasharray="${dashes}"`;
  return markup`<path d="M${x},${y}h28" stroke="${colour}" stroke-width="${width}"${dash} fill="none"></path>`;
}
