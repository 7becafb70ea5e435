import type { Network } from "#outcome/block.ts";
import { escapeMarkup } from "./html/escape.ts";
import {
  EDGE_LETTERS,
  networkLayout,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from "./network-layout.ts";
import { NODE_WORDS } from "./picture-table.ts";
import { plainText } from "./plain-text.ts";
import type { SchemeName } from "./probability-words.ts";
import { pictureMarkup } from "./svg-markup.ts";
import { shortened } from "./wrapped.ts";

/** How the arrows of one group look; groups differ in colour and in dashes, so colour alone tells nothing. */
const GROUP_LOOKS = [
  { colour: "var(--series-1)", dashes: "" },
  { colour: "var(--series-2)", dashes: "7 3" },
  { colour: "var(--series-3)", dashes: "2 3" },
  { colour: "var(--series-4)", dashes: "10 3 2 3" },
  { colour: "var(--series-5)", dashes: "4 2" },
  { colour: "var(--series-6)", dashes: "1 2" },
];

/** A network as the markup of one SVG picture. Its legend is drawn with it. */
export function drawNetwork(network: Network, scheme: SchemeName): string {
  if (network.nodes.length === 0) return "";
  const layout = networkLayout(network);
  const groups = [...new Set(network.edges.map((edge) => edge.group))];
  const legend = legendMarkup(network, groups, layout.width, layout.height);
  const drawn = (emphasis: PlacedEdge["edge"]["emphasis"]) =>
    layout.edges
      .filter(({ edge }) => edge.emphasis === emphasis)
      .map((placed) => edgeMarkup(placed, groups))
      .join("");
  // Strong arrows lie above plain ones; labels above everything.
  const content =
    drawn("muted") +
    drawn("plain") +
    drawn("strong") +
    layout.nodes.map((placed) => nodeMarkup(placed, scheme)).join("") +
    layout.edges.map(edgeLabel).join("") +
    legend.markup;
  return pictureMarkup({
    alt: network.alt,
    width: layout.width,
    height: layout.height + legend.height,
    content,
  });
}

function lookOf(group: string, groups: readonly string[]) {
  return GROUP_LOOKS[groups.indexOf(group) % GROUP_LOOKS.length]!;
}

const STROKES = { strong: 3, plain: 1.5, muted: 1 } as const;

function edgeMarkup({ edge, curve }: PlacedEdge, groups: readonly string[]): string {
  const { colour, dashes } = lookOf(edge.group, groups);
  const [start, first, second, end] = curve;
  const size = edge.emphasis === "strong" ? 10 : 7;
  const side = second[0] < end[0] ? -1 : 1;
  const back: Point = [end[0] + side * size, end[1]];
  const head = `M${end}L${[back[0], back[1] - size / 2]}L${[back[0], back[1] + size / 2]}Z`;
  const opacity = edge.emphasis === "muted" ? ' opacity="0.6"' : "";
  const dash = dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
  return (
    `<g${opacity}><path d="M${start}C${first} ${second} ${back}" fill="none" stroke="${colour}"` +
    ` stroke-width="${STROKES[edge.emphasis]}"${dash}></path><path d="${head}" fill="${colour}"></path></g>`
  );
}

function edgeLabel({ edge, curve: [start, first, second, end] }: PlacedEdge): string {
  if (edge.label === undefined) return "";
  const middle = (axis: 0 | 1) =>
    Math.round((start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8);
  return (
    `<text class="halo" font-size="11" x="${middle(0)}" y="${middle(1) - 4}">` +
    `${escapeMarkup(shortened(edge.label, EDGE_LETTERS))}</text>`
  );
}

function nodeMarkup({ node, x, y, width, height, lines }: PlacedNode, scheme: SchemeName): string {
  const detail = node.detail === undefined ? "" : `. ${plainText(node.detail, scheme)}`;
  const centre = x + width / 2;
  const baseline = y + height / 2 - ((lines.length - 1) * 15) / 2;
  const text = lines
    .map(
      (line, index) =>
        `<tspan x="${centre}" y="${baseline + index * 15}" dy="0.34em">${escapeMarkup(line)}</tspan>`,
    )
    .join("");
  const tag =
    node.emphasis === "start" || node.emphasis === "end"
      ? `<text font-size="11" font-weight="700" x="${centre}" y="${y - 5}">${NODE_WORDS[node.emphasis]}</text>`
      : "";
  return (
    `<g class="node node-${node.emphasis}"><title>${escapeMarkup(node.label + detail)}</title>` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${node.emphasis === "end" ? 12 : 3}"></rect>` +
    (node.emphasis === "end"
      ? `<rect x="${x + 3}" y="${y + 3}" width="${width - 6}" height="${height - 6}" rx="9"></rect>`
      : "") +
    `<text>${text}</text>${tag}</g>`
  );
}

function legendMarkup(network: Network, groups: readonly string[], width: number, top: number) {
  // What a thick arrow means is for the network's note to say.
  const strong = network.note === undefined && network.edges.some((edge) => edge.emphasis === "strong");
  const entries: { readonly text: string; readonly sample: (x: number, y: number) => string }[] = groups.map(
    (group) => ({
      text: shortened(group, 34),
      sample: (x, y) => line(x, y, lookOf(group, groups), 2),
    }),
  );
  const neutral = { colour: "var(--ink)", dashes: "" };
  if (strong) entries.push({ text: "stressed", sample: (x, y) => line(x, y, neutral, STROKES.strong) });
  let x = 14;
  let y = top + 12;
  const parts: string[] = [];
  for (const { text, sample } of entries) {
    const needed = 48 + text.length * 6.5;
    if (x > 14 && x + needed > width) {
      x = 14;
      y += 20;
    }
    parts.push(
      `${sample(x, y)}<text text-anchor="start" x="${x + 36}" y="${y}" dy="0.34em">${escapeMarkup(text)}</text>`,
    );
    x += needed + 16;
  }
  return { markup: `<g>${parts.join("")}</g>`, height: entries.length === 0 ? 0 : y - top + 16 };
}

function line(x: number, y: number, { colour, dashes }: (typeof GROUP_LOOKS)[number], width: number): string {
  const dash = dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
  return `<path d="M${x},${y}h28" stroke="${colour}" stroke-width="${width}"${dash} fill="none"></path>`;
}
