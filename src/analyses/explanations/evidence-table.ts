import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { inWords, listedUpTo, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { levelInCell } from "./level-words.ts";
import { EXPLANATIONS_LIMITS } from "./limits.ts";
import { type ExplanationModel, evidenceInUse, type Item } from "./model.ts";
import type { EvidenceResult, LeadWithout, SetResult } from "./result.ts";
import { NOT_TURNED, TURNED, turnsAnswer } from "./verdict.ts";
import { nameOf, often, QUOTED, QUOTED_LETTERS, withCites } from "./wording.ts";

/** Most items that are shown; the others are counted. */
const SHOWN = EXPLANATIONS_LIMITS.evidenceTold.most;

/** Most labels that one cell or note lists. */
const LABELS = 12;

/** The evidence: how well each piece tells the explanations apart, and who leads without it. */
export function evidenceTable(result: SetResult, model: ExplanationModel, title: string): Table {
  const itemOf = (id: string) => model.evidence.find((item) => item.id === id)!;
  const lead = (without: LeadWithout | null): Text => {
    if (without === null) return "nothing is left";
    const { leader, share, levelWith } = without;
    if (levelWith !== undefined) return levelInCell(without, result, model);
    const isAsBefore = result.first.length === 1 && leader === result.leader;
    const who = isAsBefore ? "the same" : quoted(nameOf(model.rows.find((row) => row.id === leader)!));
    return [`${who}, in `, ...often(share)];
  };
  const shown = tellingMost(result, model);
  const rows = shown.map(({ id, used, isEffect, bits, exponent, without }): Table["rows"][number] => {
    const item = itemOf(id);
    const changes = turnsAnswer(without, result.first);
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
  });
  for (const { id, items, without } of result.clusters) {
    if (items.length < 2) continue;
    const labels = items.slice(0, LABELS).map((item) => itemOf(item).label);
    if (items.length > LABELS) labels.push("…");
    const { text } = model.clusters.find((cluster) => cluster.id === id) ?? { text: id };
    rows.push({
      cells: [labels.join("+"), text === null ? "Together" : `Together: ${text}`, null, null, lead(without)],
    });
  }
  const idle = shown
    .filter(({ bits }) => bits === 0)
    .map(({ id }) => quoted(short(itemOf(id).text, QUOTED_LETTERS)));
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
      "Unit: ",
      {
        term: "bits",
        meaning:
          "how much one learns about which explanation holds by seeing whether the evidence is there; 0 = nothing, " +
          "1 = as much as settles an even choice between two",
      },
      idle.length === 0
        ? "."
        : `. ${listedUpTo(QUOTED, idle)} ${idle.length === 1 ? "is" : "are"} equally likely under every explanation rated.`,
      ...restOf(result, shown),
    ],
  };
}

/** The labels of the other evidence of its origin, and what it counts for. */
function originOf(item: Item, model: ExplanationModel, exponent: number): string {
  const others = evidenceInUse(model).filter(({ id, cluster }) => id !== item.id && cluster === item.cluster);
  if (item.cluster === null || others.length === 0) return "by itself";
  const labels = listedUpTo(
    LABELS,
    others.map(({ label }) => label),
  );
  return `${labels}; counts as ${round(exponent)}`;
}

/** All pieces of evidence where they are few; else those that tell most, in the order of the case. */
function tellingMost({ evidence }: SetResult, model: ExplanationModel): readonly EvidenceResult[] {
  if (evidence.length <= SHOWN) return evidence;
  const weight = ({ bits, exponent }: EvidenceResult) => (bits ?? 0) * exponent;
  const texts = new Map(model.evidence.map(({ id, text }) => [id, text]));
  const most = evidence
    .toSorted((a, b) => weight(b) - weight(a) || (texts.get(a.id)! < texts.get(b.id)! ? -1 : 1))
    .slice(0, SHOWN);
  const chosen = new Set(most);
  return evidence.filter((each) => chosen.has(each));
}

/** How many pieces are not shown, and how many of them the answer hangs on all the same. */
function restOf({ evidence, first, verdict }: SetResult, shown: readonly EvidenceResult[]): string[] {
  if (shown.length === evidence.length) return [];
  const chosen = new Set(shown);
  const rest = evidence.filter((each) => !chosen.has(each));
  const turning = rest.filter(({ without }) => turnsAnswer(without, first)).length;
  const hangs =
    turning === 0
      ? `dropping one of the others ${NOT_TURNED[verdict]}`
      : `dropping one of ${inWords(turning)} of the others ${TURNED[verdict]}, too`;
  return [
    ` Of ${inWords(evidence.length)} items the ${inWords(shown.length)} that tell most are shown; ${hangs}.`,
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
