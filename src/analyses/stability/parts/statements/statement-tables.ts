import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { Table } from "#outcome/block.ts";
import type { Flip } from "#outcome/explanation.ts";
import { capitalised } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { partiesOf, partyOf, type StabilityInput } from "../../input.ts";
import type { ChangedStatements, ToldStatementChange, ToldStatements } from "../../told.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { fewestText } from "../../words/fewest-text.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";

/** The changes for one state. */
export type StatedChanges = ToldStatements & { readonly state: number };

/** How many exchanges of one party are told. */
const PAIRS = 3;
/** How many flips of more than one step are told. */
const FLIPS = 3;

const NOTE =
  "An exchange lets two neighbours of a party's list of statements change places; a change is an exchange or the " +
  "reversal of one statement. Whoever is not named keeps its preferences; a ranking stays as it is.";

/** What changes of statements would do to the leading outcomes and today's state. */
export function statementChangeTable(
  result: Facts,
  found: readonly StatedChanges[],
  input: StabilityInput,
  words: Words,
): Table[] {
  return [
    {
      kind: "table",
      title: "What other priorities would change",
      columns: [
        { label: "Outcome" },
        { label: "Holds now" },
        { label: "Fewest exchanges that change it" },
        { label: "Fewest changes" },
        { label: "One smallest change" },
      ],
      rows: found.map(({ state, exchanges, changes }) => ({
        cells: [
          stateName(state, result, words),
          changes.seq.holds ? "yes" : "no",
          countText(exchanges.seq.overall),
          countText(changes.seq.overall),
          changeText(changes.seq.overall, input, words),
        ],
        ...(state === result.today ? { emphasis: "muted" as const } : {}),
      })),
      note: `${NOTE} Credible answers deter (SEQ).`,
    },
  ];
}

/** Changes of more than one statement that break what holds, or make today's state hold; single ones are told elsewhere. */
export function farStatementFlips(
  found: readonly StatedChanges[],
  input: StabilityInput,
  words: Words,
): Flip[] {
  const cites = ({ party, statements }: ChangedStatements) => {
    const changed = statements.map(({ text }) => text);
    return partyOf(input, party).entries.flatMap(({ text, cites }) => (changed.includes(text) ? cites : []));
  };
  return found
    .flatMap(({ state, changes }): Flip[] => {
      const { holds, overall } = changes.seq;
      if (!overall || overall.least < 2 || overall.most !== overall.least) return [];
      return [
        {
          change: changeText(overall, input, words),
          effect: `“${words.state(state)}” would ${holds ? "no longer hold" : "hold too"}; nothing smaller in the order or direction of statements does that.`,
          steps: overall.least,
          cites: [...new Set(overall.lists.flatMap(cites))],
        },
      ];
    })
    .sort((a, b) => a.steps - b.steps)
    .slice(0, FLIPS);
}

/** By concept: the smallest changes of statements that make or break what is asked for. */
export function statementTargetTable(
  found: ToldStatements,
  asked: string,
  input: StabilityInput,
  words: Words,
): Table {
  const stating = partiesOf(input).filter(({ preferences }) => preferences.by === "statements");
  return {
    kind: "table",
    title: "What it would take in priorities",
    columns: [
      { label: "By the concept" },
      { label: `${asked} now` },
      { label: "Fewest exchanges that change it" },
      { label: "Fewest changes" },
      ...stating.map(({ name }) => ({ label: `Changes by ${name} alone` })),
      { label: "One smallest change" },
    ],
    rows: CONCEPTS.map((concept) => {
      const { holds, overall, byParty } = found.changes[concept];
      return {
        cells: [
          CONCEPT_NAMES[concept],
          holds ? "yes" : "no",
          countText(found.exchanges[concept].overall),
          countText(overall),
          ...stating.map(({ id }) => countText(byParty[id] ?? null)),
          changeText(overall, input, words),
        ],
      };
    }),
    note: NOTE,
  };
}

function countText(change: ToldStatementChange | null): string {
  return fewestText(change, "none does it");
}

function changeText(change: ToldStatementChange | null, input: StabilityInput, words: Words): string {
  if (!change?.most) return "";
  return capitalised(change.lists.map((list) => listText(list, input, words)).join("; and "));
}

/** What a party would put first, and what it would want the other way round. */
function listText({ party, statements }: ChangedStatements, input: StabilityInput, words: Words): string {
  const places = new Map<string, number[]>();
  partyOf(input, party).entries.forEach(({ text }, at) => {
    places.set(text, [...(places.get(text) ?? []), at]);
  });
  const order = statements.map((each) => ({ ...each, was: places.get(each.text)!.shift()! }));
  const pairs = order.flatMap((above, at) =>
    order
      .slice(at + 1)
      .filter(({ was }) => was < above.was)
      .map((below) => `puts “${above.text}” above “${below.text}”`),
  );
  const more = pairs.length - PAIRS;
  const clauses = [
    ...pairs.slice(0, PAIRS),
    ...(more > 0 ? [`${more} more pairs the other way round`] : []),
    ...order.filter(({ reversed }) => reversed).map(({ text }) => `wants the opposite of “${text}”`),
  ];
  return `${words.party(party)} ${clauses.join(", and ")}`;
}
