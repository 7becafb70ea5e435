import type { Block, Cell } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { plain } from "./perform.ts";

/** Everything that an explanation says, line by line, so that a person can read it and a test compare it. */
export function readOut(explanation: Explanation): string {
  const { headline, judgements, flips, blocks, caveats, gaps, inputs } = explanation;
  const { glance = [], signposts = [] } = explanation;
  const lines = [
    `# ${plain(headline)}`,
    `given ${inputs.given}, missing ${inputs.missing}`,
    ...judgements.flatMap(({ text, confidence, n, cites }) => [
      "",
      `* ${plain(text)}`,
      `  ${confidence.level}: ${plain(confidence.why)}`,
      `  ${n.count} ${n.of} ${marks(cites)}`,
    ]),
    ...heading("What would change it", flips, ({ change, effect, steps, cites }) => [
      `${steps}: ${plain(change)} → ${plain(effect)} ${marks(cites)}`,
    ]),
    ...blocks.flatMap(blockLines),
    ...heading("Caveats", caveats, (caveat) => [plain(caveat)]),
    ...heading("Gaps", gaps, (gap) => [plain(gap)]),
    ...glance.flatMap(blockLines),
    ...heading("Signposts", signposts, ({ watch, means, cites }) => [
      `${plain(watch)} → ${plain(means!)} ${marks(cites)}`,
    ]),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function heading<Item>(title: string, items: readonly Item[], lines: (item: Item) => string[]): string[] {
  return items.length > 0 ? ["", `## ${title}`, ...items.flatMap(lines)] : [];
}

function marks(cites: readonly string[]): string {
  return cites.length > 0 ? `[${cites.join("; ")}]` : "";
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return ["", withTerms(block.text)];
    case "list":
      return heading(block.title ?? "", block.items, (item) => [`- ${plain(item)}`]);
    case "table":
      return [
        "",
        `## ${block.title}`,
        block.columns.map(({ label, format }) => (format ? `${label} (${format})` : label)).join(" | "),
        ...block.rows.map(({ cells, emphasis }) => `${cells.map(cell).join(" | ")}${look(emphasis)}`),
        ...(block.note ? [`Note: ${withTerms(block.note)}`] : []),
      ];
    case "plot":
      return [
        "",
        `## ${block.title} (${block.form})`,
        `Heard: ${block.alt}`,
        `Axis: ${block.value.label}, ${block.value.format}, ${block.value.min} to ${block.value.max ?? "any"}`,
        ...(block.series ? [`Series: ${block.series.join(" | ")}`] : []),
        ...block.points.map(
          ({ label, value, low, high, series, emphasis }) =>
            `${label}: ${rounded(value)}${low === undefined ? "" : ` (${rounded(low)} to ${rounded(high!)})`}${series ? `, ${series}` : ""}${look(emphasis)}`,
        ),
        ...(block.note ? [`Note: ${plain(block.note)}`] : []),
      ];
    case "network":
      return [
        "",
        `## ${block.title} (network)`,
        `Heard: ${block.alt}`,
        ...block.nodes.map(
          ({ id, label, detail, layer, row, emphasis, alsoEnd, share }) =>
            `${id} at ${layer}${row === undefined ? "" : `/${row}`}: ${label}: ${plain(detail ?? "")}${look(emphasis)}${alsoEnd ? " (holds)" : ""}${share === undefined ? "" : ` ${rounded(share)}`}`,
        ),
        ...block.edges.map(({ from, to, group, emphasis }) => `${from} → ${to} ${group}${look(emphasis)}`),
        ...(block.layers ? [`Layers: ${block.layers.join(" | ")}`] : []),
        ...(block.grid
          ? [block.grid.columns, block.grid.rows].map(
              ({ places, bands }) =>
                `Axis of ${places}: ${bands.map(({ group, label, at }) => `${group}, ${label} at ${at.join(" ")}`).join(" | ")}`,
            )
          : []),
        `Groups: ${(block.groups ?? []).join(" | ")}`,
        ...(block.key ? [`Key: ${plain(block.key)}`] : []),
        ...(block.note ? [`Note: ${plain(block.note)}`] : []),
      ];
    default:
      throw new Error(`stability draws no ${block.kind}`);
  }
}

function cell(content: Cell): string {
  if (content === null) return "";
  return typeof content === "number" ? String(rounded(content)) : plain(content);
}

function look(emphasis: string | undefined): string {
  return emphasis ? ` (${emphasis})` : "";
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Running text with the meanings of its terms. */
function withTerms(text: Text): string {
  const pieces = typeof text === "string" ? [text] : text;
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return "term" in piece ? `${piece.term} {${piece.meaning}}` : plain([piece]);
    })
    .join("");
}
