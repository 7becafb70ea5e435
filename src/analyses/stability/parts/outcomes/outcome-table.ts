import type { Concept } from "#graph-model/concepts/concept.ts";
import type { ConceptResults } from "#graph-model/concepts/concept-results.ts";
import type { OutcomeReach } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Plot, Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { wholeInWords } from "../../../outward.ts";
import { capitalised, counted, countedInFigures, inWords, listed } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { NAMED } from "../../thresholds.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { countCell, countFormat, drawingError } from "../../words/counts.ts";
import { moreHolding, type Outcomes, toldOf, withToday } from "./found.ts";

/** The order in which the concepts stand in the table. */
const COLUMNS = ["seq", "nash", "smr", "gmr"] as const satisfies readonly Concept[];

/** What else is so where an outcome is reached, in how many of the orders drawn. */
const WAYS: readonly (readonly [string, (reach: OutcomeReach) => number | null])[] = [
  ["reached so, and holds in the same order", ({ lasting }) => lasting],
  ["the same without a move that an answer deters", ({ unanswered }) => unanswered?.lasting ?? null],
];

/** The outcomes that hold, with their share under each concept; today's state is always among them. */
export function holdingTable(told: Outcomes, concepts: ConceptResults, background: Background): Table {
  const { facts, words } = background;
  const { exact, today } = facts;
  const { completions } = told;
  const format = countFormat(completions);
  const more = moreHolding(told);
  const rows = withToday(told);
  const hasVariants = rows.some(({ variants }) => variants.length > 0);
  return table(
    exact ? "Outcomes that hold" : "How often outcomes hold",
    [
      "Outcome",
      "What is done",
      ...(hasVariants ? [["it or a variant of it holds (SEQ)", format] as const] : []),
      ...COLUMNS.map((concept) => [CONCEPT_NAMES[concept], format] as const),
      [
        `${hasVariants ? "it or a variant of it is " : ""}reached by moves in each mover's own interest`,
        format,
      ],
      ...(exact ? [] : WAYS.map(([label]) => [label, format] as const)),
    ],
    rows.map((row) => ({
      cells: [
        words.marked(row.state),
        row.variants.length > 0
          ? `${words.inFull(row.state)} (${variantsInShort(row, background)})`
          : words.inFull(row.state),
        ...(hasVariants ? [countCell(row.held, completions)] : []),
        ...COLUMNS.map((concept) => countCell(row.counts[concept], completions)),
        ...[row.reach.reached, ...(exact ? [] : WAYS.map(([, count]) => count(row.reach)))].map((count) =>
          row.state === today || count === null ? null : countCell(count, completions),
        ),
      ],
      ...mutedIf(row.state === today),
    })),
    [
      exact ? "" : `Shares of ${completions} orders of preference. `,
      hasVariants
        ? "Under the four readings each share is that of the outcome itself, without its variants. "
        : "",
      "Four readings of what deters, from the literature: ",
      { term: "Nash", meaning: "the party has no better state to move to at all" },
      ", ",
      {
        term: "SEQ",
        meaning: "every better move can be answered by moves in the interest of those who make them",
      },
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
      ...(more > 0 ? [". ", ...restText(told, concepts, background), "."] : ["."]),
      simultaneousNote(concepts, background),
    ],
  );
}

/**
 * How many more states hold than are told; where orders were drawn, in what share of them at most, and those that the case
 * names with theirs.
 */
export function restText(
  told: Outcomes,
  { seq }: ConceptResults,
  { facts, input, words }: Background,
): Inline[] {
  const more = moreHolding(told);
  const states = capitalised(counted(more, "more state holds", "more states hold"));
  if (facts.exact) return [`${states} too`];
  const are = toldOf(told);
  const share = (count: number): Inline => ({ share: Math.round((100 * count) / told.completions) / 100 });
  const rest = seq.equilibria.states
    .map((state, at) => ({ state, count: seq.equilibria.counts[at]! }))
    .filter(({ state, count }) => count > 0 && !are.has(state))
    .sort((a, b) => b.count - a.count || a.state - b.state);
  // Of a model with very many states the result keeps only some of the counts.
  const [most] = rest;
  const named = rest.filter(({ state }) => input.names.some((name) => name.state === state)).slice(0, NAMED);
  return [
    `${states} at least once`,
    ...(most && rest.length === more
      ? [more === 1 ? ", in " : ", none in more than ", share(most.count)]
      : []),
    ...(named.length > 0 ? [": by name "] : []),
    ...named.flatMap(({ state, count }, at): Inline[] => [
      `${at === 0 ? "" : at === named.length - 1 ? " and " : ", "}${words.quoted(state)} (`,
      share(count),
      ")",
    ]),
  ];
}

/** Which outcomes only simultaneous moves of the others hold, where all orders of preference are stated. */
function simultaneousNote({ seq, seqOrSim }: ConceptResults, { facts, words }: Background): string {
  if (!facts.exact || !seqOrSim) return "";
  const credible = new Set(seq.equilibria.states);
  const more = seqOrSim.equilibria.states.filter((state) => !credible.has(state));
  if (more.length === 0) return "";
  const listing = more.length <= NAMED ? `: ${listed(words.labels(more))}` : "";
  const hold = more.length === 1 ? "holds" : "hold";
  return ` If parties also fear that the others move at the same moment (SIM), ${inWords(more.length)} more ${hold}${listing}.`;
}

/**
 * The shares of the leading outcomes and of today's state, the greatest first; null where all are alike, and bars would tell
 * nothing apart.
 */
export function sharePlot(told: Outcomes, { facts, words }: Background): Plot | null {
  const { today } = facts;
  const { completions } = told;
  const rows = withToday(told).toSorted((a, b) => b.held - a.held);
  const points = rows.map(({ state, variants, held }) => ({
    label: `${words.marked(state)}${words.inShort(state, variants)}`,
    value: held / completions,
    ...mutedIf(state === today),
  }));
  if (new Set(points.map(({ value }) => Math.round(value * 100))).size < 2) return null;
  // Which states are variants of one another is seen in the same draws.
  const hasVariants = rows.some(({ variants }) => variants.length > 0);
  // Of what holds in all orders or in none other draws say the same.
  const moves = points.some(({ value }) => value > 0 && value < 1);
  return {
    kind: "plot",
    title: "How often each outcome holds",
    alt: `Share of orders of preference in which each outcome holds: ${points
      .map(({ label, value }) => `${label} ${wholeInWords(value)} %`)
      .join(", ")}.`,
    form: "bar",
    value: { label: "share of orders of preference", format: "share", min: 0, max: 1 },
    points,
    note: `Shares of ${completions} orders drawn at random${moves ? `: others would move a share by up to ${countedInFigures(drawingError(completions), "percentage point")} (95 %)${hasVariants ? ", or group the states otherwise" : ""}` : ""}.`,
  };
}

/** What the variants of an outcome do otherwise; where they only do more, what that is can be left to the sentences. */
function variantsInShort({ state, variants }: Leading, { words }: Background): string {
  const isMore = variants.every((other) => (other & state) === state);
  const count = counted(variants.length, "variant");
  if (isMore) return `${count} ${variants.length === 1 ? "takes" : "take"} more besides`;
  return `${count}: ${words.differing(state, variants)}`;
}
