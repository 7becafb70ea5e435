import type { Network, Plot, Table, Timeline } from "#outcome/block.ts";

/** A block that is drawn as a picture. */
export type Picture = Timeline | Plot | Network;

/** The data of a picture as tables, for readers who cannot or do not want to see it. */
export function picturesTables(picture: Picture): readonly Table[] {
  switch (picture.kind) {
    case "timeline":
      return [timelineTable(picture)];
    case "plot":
      return [plotTable(picture)];
    case "network":
      return networkTables(picture);
  }
}

const HAPPENED = {
  plain: "happened",
  strong: "happened; stressed",
  planned: "planned or supposed",
  negated: "said not to have happened",
} as const;

function timelineTable({ title, items, lanes }: Timeline): Table {
  const laneLabels = new Map(lanes.map((lane) => [lane.id, lane.label]));
  const inOrder = items.toSorted((a, b) => start(a) - start(b));
  return {
    kind: "table",
    title: `${title}: the dates`,
    columns: [{ label: "What" }, { label: "When", format: "date" }, { label: "Lane" }, { label: "Status" }],
    rows: inOrder.map((item) => ({
      cells: [item.label, item.when, laneLabels.get(item.lane) ?? item.lane, HAPPENED[item.emphasis]],
      sort: [null, item.earliest ?? item.latest, null, null],
    })),
  };
}

function start({ earliest, latest }: Timeline["items"][number]): number {
  return earliest ?? latest ?? Number.MAX_SAFE_INTEGER;
}

function plotTable({ title, points, value, series }: Plot): Table {
  const { format } = value;
  const ranged = points.some((point) => point.low !== undefined || point.high !== undefined);
  const named = series !== undefined || points.some((point) => point.series !== undefined);
  return {
    kind: "table",
    title: `${title}: the numbers`,
    columns: [
      { label: "What" },
      ...(named ? [{ label: "Series" }] : []),
      { label: value.label, format },
      ...(ranged
        ? [
            { label: "Low", format },
            { label: "High", format },
          ]
        : []),
    ],
    rows: points.map((point) => ({
      cells: [
        point.label,
        ...(named ? [point.series ?? null] : []),
        point.value,
        ...(ranged ? [point.low ?? null, point.high ?? null] : []),
      ],
      ...(point.emphasis === undefined ? {} : { emphasis: point.emphasis }),
    })),
  };
}

/** What the emphasis of a node says, in the table and in the picture's legend. */
export const NODE_WORDS = {
  start: "where things stand",
  end: "would hold",
  plain: "",
  muted: "for orientation",
} as const;

/** What a node is, in words; one of several outcomes that hold more or less often only may hold. */
export function roleOf({ emphasis, holds, share }: Network["nodes"][number]): string {
  if (emphasis === "start" && holds) return `${NODE_WORDS.start}; ${NODE_WORDS.end}`;
  return emphasis === "end" && share !== undefined ? "may hold" : NODE_WORDS[emphasis];
}

function networkTables(network: Network): readonly Table[] {
  const { title, nodes, edges } = network;
  const placed = placeColumns(network);
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const detailed = nodes.some((node) => node.detail !== undefined);
  const shared = nodes.some((node) => node.share !== undefined);
  return [
    {
      kind: "table",
      title: `${title}: the states`,
      columns: [
        { label: "State" },
        { label: "Role" },
        ...placed.map(({ label }) => ({ label })),
        ...(shared ? [{ label: "Share", format: "share" as const }] : []),
        ...(detailed ? [{ label: "Detail" }] : []),
      ],
      rows: nodes.map((node) => ({
        cells: [
          node.label,
          roleOf(node),
          ...placed.map(({ cell }) => cell(node)),
          ...(shared ? [node.share ?? null] : []),
          ...(detailed ? [node.detail ?? null] : []),
        ],
      })),
    },
    {
      kind: "table",
      title: `${title}: the moves`,
      columns: [{ label: "From" }, { label: "To" }, { label: "By" }, { label: "Note" }],
      rows: edges.map(({ from, to, group, label, emphasis }) => ({
        cells: [labels.get(from) ?? from, labels.get(to) ?? to, group, label ?? null],
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
