import type { Table } from "#outcome/block.ts";
import { listed, quoted } from "../sentence-parts.ts";
import type { ExplanationModel, Item } from "./model.ts";
import type { LeadWithout, SetResult } from "./result.ts";
import { often, withCites } from "./wording.ts";

/** The evidence: how well each piece tells the explanations apart, and who leads without it. */
export function evidenceTable(result: SetResult, model: ExplanationModel, title: string): Table {
  const items = model.evidence;
  const nameOf = (id: string) => model.rows.find((row) => row.id === id)!.name;
  const lead = (without: LeadWithout | null): string =>
    without === null
      ? "nothing is left"
      : without.leader === result.leader
        ? `the same, in ${often(without.share)}`
        : `${quoted(nameOf(without.leader))}, in ${often(without.share)}`;
  const clusterText = (id: string) => model.clusters.find((cluster) => cluster.id === id)?.text ?? id;
  const rows = result.evidence.map((evidence): Table["rows"][number] => {
    const item = items.find(({ id }) => id === evidence.id)!;
    const changes = evidence.without !== null && evidence.without.leader !== result.leader;
    return {
      cells: [
        item.label,
        withCites(item.text, item.cites),
        evidence.bits === null ? null : round(evidence.bits),
        originOf(item, model, evidence.exponent),
        evidence.used ? lead(evidence.without) : "not rated, left out",
      ],
      ...(changes ? { emphasis: "strong" as const } : evidence.used ? {} : { emphasis: "muted" as const }),
    };
  });
  for (const cluster of result.clusters) {
    if (cluster.items.length < 2) continue;
    const labels = cluster.items.map((id) => items.find((item) => item.id === id)!.label);
    rows.push({
      cells: [labels.join("+"), `Together: ${clusterText(cluster.id)}`, null, null, lead(cluster.without)],
    });
  }
  const idle = result.evidence.filter((evidence) => evidence.bits === 0);
  return {
    kind: "table",
    title,
    columns: [
      { label: "" },
      { label: "Evidence" },
      { label: "Tells apart (bits)", format: "number" },
      { label: "Of one origin with" },
      { label: "First without it" },
    ],
    rows,
    note: [
      {
        term: "Bits",
        meaning:
          "how much one learns about which explanation holds by seeing whether the evidence is there; 0 = nothing, " +
          "1 = as much as settles an even choice between two",
      },
      idle.length === 0
        ? ": no piece of evidence is equally likely everywhere."
        : `: ${listed(idle.map(({ id }) => items.find((item) => item.id === id)!.label))} ` +
          `${idle.length === 1 ? "is" : "are"} equally likely under every explanation rated and ` +
          `${idle.length === 1 ? "tells" : "tell"} nothing.`,
    ],
  };
}

/** The labels of the other evidence of its origin, and what it counts for. */
function originOf(item: Item, model: ExplanationModel, exponent: number): string {
  const others = model.items.filter((other) => other !== item && other.cluster === item.cluster);
  if (item.cluster === null || others.length === 0) return "by itself";
  return `${listed(others.map(({ label }) => label))}; counts as ${round(exponent)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
