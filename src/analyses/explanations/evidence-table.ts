import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { listed, quoted } from "../sentence-parts.ts";
import { type ExplanationModel, evidenceInUse, type Item } from "./model.ts";
import type { LeadWithout, SetResult } from "./result.ts";
import { nameOf, often, withCites } from "./wording.ts";

/** The evidence: how well each piece tells the explanations apart, and who leads without it. */
export function evidenceTable(result: SetResult, model: ExplanationModel, title: string): Table {
  const itemOf = (id: string) => model.evidence.find((item) => item.id === id)!;
  const lead = (without: LeadWithout | null): Text => {
    if (without === null) return "nothing is left";
    const { leader, share } = without;
    const who =
      leader === result.leader ? "the same" : quoted(nameOf(model.rows.find((row) => row.id === leader)!));
    return [`${who}, in `, ...often(share)];
  };
  const rows = result.evidence.map(
    ({ id, used, isEffect, bits, exponent, without }): Table["rows"][number] => {
      const item = itemOf(id);
      const changes = without !== null && without.leader !== result.leader;
      return {
        cells: [
          item.label,
          withCites(item.text, item.cites),
          bits === null ? null : round(bits),
          used ? originOf(item, model, exponent) : null,
          used ? lead(without) : isEffect ? "the effect itself, set aside" : "not rated, left out",
        ],
        ...(changes ? { emphasis: "strong" as const } : used ? {} : { emphasis: "muted" as const }),
      };
    },
  );
  for (const { id, items, without } of result.clusters) {
    if (items.length < 2) continue;
    const labels = items.map((item) => itemOf(item).label);
    const text = model.clusters.find((cluster) => cluster.id === id)?.text ?? id;
    rows.push({ cells: [labels.join("+"), `Together: ${text}`, null, null, lead(without)] });
  }
  const idle = result.evidence.filter(({ bits }) => bits === 0).map(({ id }) => itemOf(id).label);
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
        : `: ${listed(idle)} ${idle.length === 1 ? "is" : "are"} equally likely under every explanation rated and ` +
          `${idle.length === 1 ? "tells" : "tell"} nothing.`,
    ],
  };
}

/** The labels of the other evidence of its origin, and what it counts for. */
function originOf(item: Item, model: ExplanationModel, exponent: number): string {
  const others = evidenceInUse(model).filter(({ id, cluster }) => id !== item.id && cluster === item.cluster);
  if (item.cluster === null || others.length === 0) return "by itself";
  return `${listed(others.map(({ label }) => label))}; counts as ${round(exponent)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
