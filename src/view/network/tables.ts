import type { Network, Table } from "#outcome/block.ts";
import { capitalised } from "../capitalised.ts";

/** What a node is, in words; an end with a share is one more or less often. */
export function roleOf(
  { emphasis, alsoEnd, share }: Network["nodes"][number],
  { start, end, openEnd }: Network["words"],
): string {
  switch (emphasis) {
    case "start":
      return alsoEnd ? `${start}; ${end}` : start;
    case "end":
      return share === undefined ? end : (openEnd ?? end);
    case "muted":
      return "for orientation";
    case "plain":
      return "";
  }
}

/** The nodes and the edges of a network. */
export function networkTables(network: Network): readonly Table[] {
  const { title, nodes, edges, words } = network;
  const placed = placeColumns(network);
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const detailed = nodes.some((node) => node.detail !== undefined);
  const shared = nodes.some((node) => node.share !== undefined);
  return [
    {
      kind: "table",
      title: `${title}: the ${words.node.many}`,
      columns: [
        { label: capitalised(words.node.one) },
        { label: "Role" },
        ...placed.map(({ label }) => ({ label })),
        ...(shared ? [{ label: "Share", format: "share" as const }] : []),
        ...(detailed ? [{ label: "Detail" }] : []),
      ],
      rows: nodes.map((node) => ({
        cells: [
          node.label,
          roleOf(node, words),
          ...placed.map(({ cell }) => cell(node)),
          ...(shared ? [node.share ?? null] : []),
          ...(detailed ? [node.detail ?? null] : []),
        ],
      })),
    },
    {
      kind: "table",
      title: `${title}: the ${words.edge.many}`,
      columns: [{ label: "From" }, { label: "To" }, { label: words.group }, { label: "Note" }],
      rows: edges.map(({ from, to, group, label, note, emphasis }) => ({
        cells: [
          labels.get(from) ?? from,
          labels.get(to) ?? to,
          group,
          [label, note].filter((said) => said !== undefined).join("; ") || null,
        ],
        ...(emphasis === "plain" ? {} : { emphasis }),
      })),
    },
  ];
}

/** What the place of a node in the picture says: the name of its layer, or what marks its column and row of a grid. */
function placeColumns({ nodes, layers, grid }: Network) {
  type Node = (typeof nodes)[number];
  if (!grid) {
    return layers ? [{ label: "Column", cell: ({ layer }: Node) => layers[layer] ?? null }] : [];
  }
  const { columns, rows } = grid;
  const groups = [...new Set([...columns.bands, ...rows.bands].map(({ group }) => group))];
  return groups.map((own) => ({
    label: own,
    cell: ({ layer, row }: Node) => {
      const marked = [
        ...columns.bands.filter(({ at }) => at.includes(layer)),
        ...rows.bands.filter(({ at }) => row !== undefined && at.includes(row)),
      ];
      const labels = marked.filter(({ group }) => group === own).map(({ label }) => label);
      return labels.length === 0 ? null : labels.join(", ");
    },
  }));
}
