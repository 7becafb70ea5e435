import type { Concept } from "#graph-model/concepts/concept.ts";
import type { ConceptResults } from "#graph-model/concepts/concept-results.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Cell, Plot, Table } from "#outcome/block.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "./found.ts";

/** How many leading states are explained party by party. */
export const EXPLAINED = 3;

/** The outcomes that hold, with their share under each concept; today's state is always among them. */
export function holdingTable(result: Facts & Outcomes, concepts: ConceptResults, words: Words): Table {
  const rows = withToday(result, result.leading);
  const concept = (row: Leading, name: Concept): Cell => {
    const count = row.counts[name];
    if (!result.exact) return count / result.completions;
    return count > 0 ? "yes" : "no";
  };
  const format = result.exact ? "text" : "share";
  const more = result.holding - result.leading.length;
  return {
    kind: "table",
    title: result.exact ? "Outcomes that hold" : "Outcomes that hold most often",
    columns: [
      { label: "Outcome" },
      { label: "What is done" },
      { label: CONCEPT_NAMES.seq, format },
      { label: CONCEPT_NAMES.nash, format },
      { label: CONCEPT_NAMES.smr, format },
      { label: CONCEPT_NAMES.gmr, format },
      { label: "reached by steps that serve their takers", format },
    ],
    rows: rows.map((row) => ({
      cells: [
        stateName(row.state, result, words),
        row.variants.length > 0
          ? `${words.inFull(row.state)} (${variants(row.variants.length)}: with or without ${listed(words.varying(row.state, row.variants))})`
          : words.inFull(row.state),
        concept(row, "seq"),
        concept(row, "nash"),
        concept(row, "smr"),
        concept(row, "gmr"),
        reachCell(row, result),
      ],
      ...(row.state === result.today ? { emphasis: "muted" as const } : {}),
    })),
    note: [
      result.exact ? "" : `Shares of ${result.completions} orders of preference. `,
      "Four readings of what deters, from the literature: ",
      { term: "Nash", meaning: "the party has no better state to move to at all" },
      ", ",
      { term: "SEQ", meaning: "every better move can be answered by moves that serve the answering parties" },
      ", ",
      {
        term: "SMR",
        meaning:
          "every better move can be answered by some moves, and the party cannot repair the harm afterwards",
      },
      ", ",
      {
        term: "GMR",
        meaning: "every better move can be answered by some moves, whatever they cost the others",
      },
      more > 0 ? `. ${more} more outcomes hold ${result.exact ? "too" : "at least once"}.` : ".",
      simultaneousNote(result, concepts, words),
    ],
  };
}

/** Which outcomes only simultaneous moves of the others hold, where all orders of preference are stated. */
function simultaneousNote({ exact }: Facts, concepts: ConceptResults, words: Words): string {
  if (!exact || !concepts.seqOrSim) return "";
  const credible = new Set(concepts.seq.equilibria.states);
  const more = concepts.seqOrSim.equilibria.states.filter((state) => !credible.has(state));
  if (more.length === 0) return "";
  const listing = more.length <= 4 ? `: ${listed(more.map((state) => `“${words.label(state)}”`))}` : "";
  return ` If parties also fear that the others move at the same moment (SIM), ${more.length} more ${
    more.length === 1 ? "holds" : "hold"
  }${listing}.`;
}

function reachCell(row: Leading, result: Facts): Cell {
  if (row.state === result.today) return null;
  if (!result.exact) return row.improvementPaths / result.completions;
  return row.improvementPaths > 0 ? "yes" : "no";
}

/** The outcomes and today's state. */
export function withToday(result: Facts & Outcomes, leading: readonly Leading[]): readonly Leading[] {
  return leading.some(({ state }) => state === result.today) ? leading : [...leading, result.todayState];
}

function variants(count: number): string {
  return count === 1 ? "one variant" : `${count} variants`;
}

/** The shares with the intervals of the random drawing. */
export function sharePlot(result: Facts & Outcomes, words: Words): Plot {
  const rows = withToday(result, result.leading);
  const points = rows.map((row) => {
    const { low, high } = wilsonInterval(row.counts.seq, result.completions);
    return {
      label: stateName(row.state, result, words),
      value: row.counts.seq / result.completions,
      low,
      high,
      ...(row.state === result.today ? { emphasis: "muted" as const } : {}),
    };
  });
  return {
    kind: "plot",
    title: "How often each outcome holds",
    alt: `Share of orders of preference in which each outcome holds: ${points
      .map(({ label, value }) => `${label} ${Math.round(value * 100)} %`)
      .join(", ")}.`,
    form: "interval",
    value: { label: "share of orders of preference", format: "share", min: 0, max: 1 },
    points,
    note: `Bars: 95 % interval of the random drawing, ${result.completions} orders.`,
  };
}
