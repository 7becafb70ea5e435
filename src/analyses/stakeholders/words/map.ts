import { inSentence } from "#case/article.ts";
import type { Network } from "#outcome/block.ts";
import { capitalised } from "../../sentence-parts.ts";
import type { Stakeholder, StakeholdersInput } from "../stakeholder.ts";
import { ALL_ARROWS, arrowOf, tieInWords } from "./ties.ts";

/** Who backs, brokers or threatens whom, as a picture; nothing where the case gives no tie between two of them. */
export function mapOf({ stakeholders, names }: StakeholdersInput): Network[] {
  const edges = stakeholders.flatMap(({ id, ties }) =>
    ties
      .filter(({ to }) => to !== id)
      .map((tie) => ({ tie, from: id, to: tie.to, group: arrowOf(tie), emphasis: "plain" as const })),
  );
  if (edges.length === 0) return [];
  const tied = stakeholders.filter(({ id }) => edges.some(({ from, to }) => from === id || to === id));
  const layers = layersOf(tied);
  return [
    {
      kind: "network",
      title: "Who backs, brokers or threatens whom",
      alt: `${capitalised(edges.map(({ tie, from }) => `${inSentence(names[from]!)}: ${tieInWords(tie, names)}`).join("; "))}.`,
      words: {
        node: { one: "actor", many: "actors" },
        edge: { one: "tie", many: "ties" },
        group: "Tie",
        start: "party to the negotiation",
        end: "end",
      },
      nodes: tied.map(({ id, short, party }) => ({
        id,
        label: short,
        emphasis: party ? "start" : "plain",
        layer: layers.get(id)!,
      })),
      edges: edges.map(({ tie, from, to, group, emphasis }) => ({
        from,
        to,
        group,
        emphasis,
        ...(tie.spell === "" ? {} : { note: tie.spell }),
      })),
      groups: ALL_ARROWS.filter((group) => edges.some((edge) => edge.group === group)),
    },
  ];
}

/**
 * The column of each: two parties face each other, those tied to the first on its left and those tied to the second on
 * its right; of more or fewer parties the others stand in front.
 */
function layersOf(tied: readonly Stakeholder[]): ReadonlyMap<string, number> {
  const [first, second, third] = tied.filter(({ party }) => party);
  if (!first || !second || third) return new Map(tied.map(({ id, party }) => [id, party ? 1 : 0]));
  const linked = ({ id, ties }: Stakeholder, other: Stakeholder) =>
    ties.filter(({ to }) => to === other.id).length + other.ties.filter(({ to }) => to === id).length;
  return new Map(
    tied.map((one) => {
      if (one === first) return [one.id, 1];
      if (one === second) return [one.id, 2];
      return [one.id, linked(one, second) > linked(one, first) ? 3 : 0];
    }),
  );
}
