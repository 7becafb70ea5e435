import type { Timeline } from "#outcome/block.ts";
import { joined, type Markup, markup, NOTHING } from "../markup.ts";
import { drawNetwork } from "../network/draw-network.ts";
import { MOST_NODES } from "../network/layout.ts";
import { type Picture, picturesTables } from "../picture-table.ts";
import { WIDTH } from "../plot/chart.ts";
import { drawPlot } from "../plot/draw-plot.ts";
import { markKind } from "../plot/timeline-panels.ts";
import { asideOf, type Reading, type Wording } from "../reading.ts";
import { inlineMarkup } from "./inline.ts";
import { tableMarkup } from "./table.ts";

/** A picture with its caption, its legend, and its data as tables behind a fold. */
export function figureMarkup(
  picture: Picture,
  reading: Reading,
  document: Document,
  width: number = WIDTH,
): Markup {
  const { title } = picture;
  const drawn = drawnPicture(picture, reading, document, width);
  const image =
    drawn.text === ""
      ? markup`<p class="note">Nothing to draw.</p>`
      : markup`<div class="scroll" role="region" aria-label="${title}" tabindex="0">${drawn}</div>`;
  const legend = legendMarkup(picture, reading);
  const aside = asideOf(reading);
  const tables = picturesTables(picture).map((table) => tableMarkup(table, aside));
  return markup`
    <figure><figcaption>${title}</figcaption>${image}${legend}
    <details class="numbers"><summary>The numbers</summary>${tables}</details></figure>`;
}

/** What has been drawn, by the data of which it is, which nobody changes. */
const drawnBefore = new WeakMap<Picture, Map<string, Markup>>();

/** A picture alone; empty where there is nothing to draw. The same picture is drawn once. */
export function drawnPicture(
  picture: Picture,
  { scheme }: Wording,
  document: Document,
  width: number = WIDTH,
): Markup {
  const before = drawnBefore.get(picture) ?? new Map<string, Markup>();
  drawnBefore.set(picture, before);
  const look = `${scheme} ${width}`;
  const drawn =
    before.get(look) ??
    (picture.kind === "network" ? drawNetwork(picture, scheme) : drawPlot(picture, document, width));
  before.set(look, drawn);
  return drawn;
}

function legendMarkup(picture: Picture, reading: Reading): Markup {
  if (picture.kind === "timeline") return timelineLegend(picture);
  const said = [picture.kind === "network" ? picture.key : undefined, picture.note].flatMap((text) =>
    text === undefined ? [] : [inlineMarkup(text, reading)],
  );
  const note = said.length === 0 ? NOTHING : markup`<p class="note">${joined(said, " ")}</p>`;
  if (picture.kind !== "network" || picture.nodes.length <= MOST_NODES) return note;
  const hidden = picture.nodes.length - MOST_NODES;
  const drawn = `${MOST_NODES} of ${picture.nodes.length} ${picture.words.node.many} are drawn; the table has the other ${hidden} too.`;
  return markup`${note}<p class="note">${drawn}</p>`;
}

const KEYS = [
  ["day", "happened on that day"],
  ["unsure", "happened once, on a day within the span"],
  ["span", "lasted, or lasts still"],
  ["perhaps", "may have lasted"],
  ["uncertain", "uncertain date"],
  ["planned", "expected or supposed"],
  ["contested", "alleged or denied"],
  ["negated", "said not to have happened"],
] as const;

function timelineLegend({ items }: Timeline): Markup {
  const used = new Set(items.flatMap(keysOf));
  const undated = items.filter(({ earliest, latest }) => earliest === null && latest === null).length;
  const keys = KEYS.filter(([key]) => used.has(key)).map(
    ([key, meaning]) => markup`<li><i class="key key-${key}" aria-hidden="true"></i>${meaning}</li>`,
  );
  const missing =
    undated === 0
      ? NOTHING
      : markup`<p class="note">Without any date, and so only in the table: ${undated}.</p>`;
  return keys.length === 0 ? missing : markup`<ul class="legend">${keys}</ul>${missing}`;
}

function keysOf(item: Timeline["items"][number]): (typeof KEYS)[number][0][] {
  const { emphasis, certain } = item;
  if (emphasis === "negated" || emphasis === "planned" || emphasis === "contested") return [emphasis];
  if (item.uncertain) return ["uncertain"];
  if (certain === undefined) return [markKind(item)];
  return certain === null ? ["perhaps"] : ["span", "perhaps"];
}
