import type { Network } from "#outcome/block.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { plainText } from "../plain-text.ts";
import type { SchemeName } from "../probability-words.ts";
import { pictureMarkup } from "../svg-markup.ts";
import { shortened } from "../wrapped.ts";
import { networkLayout } from "./layout.ts";
import { keyMarkup, legendMarkup } from "./legend.ts";
import {
  EDGE_LETTERS,
  type Heading,
  LINE,
  lookOf,
  onStrongEdges,
  type PlacedBand,
  type PlacedEdge,
  type PlacedNode,
  type Point,
  type Rail,
  STROKES,
} from "./parts.ts";
import { HEAD } from "./rail-paths.ts";
import { roleOf } from "./tables.ts";

type Emphasis = Network["edges"][number]["emphasis"];

/** A picture of rails that is wider than this does not bear to be made small. */
const WIDE = 760;

/** A network as the markup of one SVG picture. Its legend is drawn with it. */
export function drawNetwork(network: Network, scheme: SchemeName): Markup {
  if (network.nodes.length === 0) return NOTHING;
  const layout = networkLayout(network);
  const groups = network.groups ?? [...new Set(network.edges.map((edge) => edge.group))];
  const onWay = onStrongEdges(network.edges);
  const legend = legendMarkup(network, groups, layout.width, layout.height);
  const key = layout.compact
    ? keyMarkup(network.words, layout.nodes, layout.width, layout.height + legend.height)
    : { drawn: NOTHING, height: 0 };
  const drawn = (emphasis: Emphasis) => [
    ...layout.edges
      .filter(({ edge }) => edge.emphasis === emphasis)
      .map((placed) => edgeMarkup(placed, groups)),
    ...layout.rails
      .filter(({ edges }) => edges[0]!.emphasis === emphasis)
      .map((rail) => railMarkup(rail, groups)),
  ];
  // Strong arrows lie above plain ones; labels above everything.
  const content = markup`${[
    ...layout.bands.map((band) => bandMarkup(band, groups)),
    ...layout.headings.map(headingMarkup),
    ...layout.holes.map(holeMarkup),
    ...drawn("muted"),
    ...drawn("plain"),
    ...drawn("strong"),
    ...layout.nodes.map((placed) => nodeMarkup(placed, network.words, layout.compact, onWay, scheme)),
    ...layout.edges.map(edgeLabel),
    ...layout.rails.map(railLabel),
    legend.drawn,
    key.drawn,
  ]}`;
  return pictureMarkup({
    alt: network.alt,
    width: layout.width,
    height: layout.height + legend.height + key.height,
    content,
    wide: layout.width > WIDE && layout.rails.length > 0,
  });
}

const RAIL_STROKES = { strong: 2.8, plain: 1.2, muted: 0.9 } as const;

function railMarkup({ edges: [edge], path, tip: [x, y], enters }: Rail, groups: readonly string[]): Markup {
  const { group, emphasis } = edge!;
  const { colour, dashes } = lookOf(group, groups);
  const half = emphasis === "strong" ? 4.5 : 3;
  const back: readonly Point[] =
    enters === "up"
      ? [
          [x - half, y + HEAD],
          [x + half, y + HEAD],
        ]
      : [
          [x + HEAD, y - half],
          [x + HEAD, y + half],
        ];
  const opacity = emphasis === "muted" ? markup` opacity="0.5"` : NOTHING;
  return markup`
    <g${opacity}><path d="${path}" fill="none" stroke="${colour}" stroke-width="${RAIL_STROKES[emphasis]}"${dashMarkup(dashes)}></path>
    <path d="M${x},${y}L${String(back[0])}L${String(back[1])}Z" fill="${colour}"></path></g>`;
}

function railLabel({ edges: [edge], tip: [x, y], enters }: Rail): Markup {
  if (edge!.label === undefined) return NOTHING;
  const place =
    enters === "up"
      ? markup`x="${x}" y="${y + 18}"`
      : markup`text-anchor="start" x="${x + HEAD}" y="${y - 4}"`;
  return markup`<text class="halo" font-size="11" ${place}>${shortened(edge!.label, EDGE_LETTERS)}</text>`;
}

function bandMarkup(
  { x, y, width, height, group, label, text, upright }: PlacedBand,
  groups: readonly string[],
): Markup {
  const colour = groups.includes(group) ? lookOf(group, groups).colour : "var(--mark-muted)";
  const name = turnedText(text, x + width / 2, y + height / 2, upright, markup`font-size="10.5"`);
  return markup`
    <g><title>${group}: ${label}</title>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${colour}" fill-opacity="0.2"></rect>
    ${name}</g>`;
}

/** A place of a grid where nothing can stand. */
function holeMarkup([x, y]: Point): Markup {
  return markup`<path d="M${x - 3},${y - 3}l6,6m0,-6l-6,6" stroke="var(--line-strong)" fill="none"></path>`;
}

function headingMarkup({ lines, x, y, upright, underline }: Heading): Markup {
  if (lines.length === 0) return NOTHING;
  const last = y + (lines.length - 1) * LINE;
  const line = underline
    ? markup`<path d="M${underline[0]},${last + 11}H${underline[1]}" stroke="var(--line-strong)" fill="none"></path>`
    : NOTHING;
  const look = markup`font-size="12" font-weight="700"`;
  return markup`${lines.map((text, index) => turnedText(text, x, y + index * LINE, upright, look))}${line}`;
}

/** Text about a middle, written upwards if it is to be. */
function turnedText(text: string, x: number, y: number, upright: boolean, look: Markup): Markup {
  const turn = upright ? markup` transform="rotate(-90 ${x} ${y})"` : NOTHING;
  return markup`<text ${look} x="${x}" y="${y}" dy="0.34em"${turn}>${text}</text>`;
}

function edgeMarkup({ edge, curve }: PlacedEdge, groups: readonly string[]): Markup {
  const { colour, dashes } = lookOf(edge.group, groups);
  const [start, first, second, end] = curve;
  const size = edge.emphasis === "strong" ? 10 : 7;
  const side = second[0] < end[0] ? -1 : 1;
  const back: Point = [end[0] + side * size, end[1]];
  const head = `M${end}L${[back[0], back[1] - size / 2]}L${[back[0], back[1] + size / 2]}Z`;
  const opacity = edge.emphasis === "muted" ? markup` opacity="0.6"` : NOTHING;
  return markup`
    <g${opacity}><path d="${`M${start}C${first} ${second} ${back}`}" fill="none" stroke="${colour}" stroke-width="${STROKES[edge.emphasis]}"${dashMarkup(dashes)}></path>
    <path d="${head}" fill="${colour}"></path></g>`;
}

function dashMarkup(dashes: string): Markup {
  return dashes === "" ? NOTHING : markup` stroke-dasharray="${dashes}"`;
}

function edgeLabel({ edge, curve: [start, first, second, end] }: PlacedEdge): Markup {
  if (edge.label === undefined) return NOTHING;
  const middle = (axis: 0 | 1) =>
    Math.round((start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8);
  return markup`
    <text class="halo" font-size="11" x="${middle(0)}" y="${middle(1) - 4}">
    ${shortened(edge.label, EDGE_LETTERS)}</text>`;
}

function nodeMarkup(
  { node, x, y, width, height, lines, mark }: PlacedNode,
  wording: Network["words"],
  compact: boolean,
  onWay: ReadonlySet<string>,
  scheme: SchemeName,
): Markup {
  const detail = node.detail === undefined ? "" : `. ${plainText(node.detail, scheme)}`;
  const centre = x + width / 2;
  const words = mark === undefined ? lines : [mark];
  const baseline = y + height / 2 - ((words.length - 1) * LINE) / 2;
  const text = words.map(
    (line, index) => markup`<tspan x="${centre}" y="${baseline + index * LINE}" dy="0.34em">${line}</tspan>`,
  );
  const tag =
    !compact && (node.emphasis === "start" || node.emphasis === "end")
      ? markup`<text font-size="11" font-weight="700" x="${centre}" y="${y - 5}">${roleOf(node, wording)}</text>`
      : NOTHING;
  const look = `node node-${node.emphasis}${onWay.has(node.id) ? " node-way" : ""}`;
  const isEnd = node.emphasis === "end";
  const inner = isEnd
    ? markup`<rect x="${x + 3}" y="${y + 3}" width="${width - 6}" height="${height - 6}" rx="${compact ? 5 : 9}"></rect>`
    : NOTHING;
  return markup`
    <g class="${look}"><title>${node.label + detail}</title>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${isEnd ? (compact ? 7 : 12) : 3}"></rect>
    ${inner}
    <text${compact ? markup` font-weight="700"` : NOTHING}>${text}</text>${tag}</g>`;
}
