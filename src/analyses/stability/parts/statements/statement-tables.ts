import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type {
  ChangedStatements,
  StatementChange,
  StatementRobustness,
  StateStatements,
} from "#graph-model/robustness/statement-changes.ts";
import type { Table } from "#outcome/block.ts";
import type { Flip } from "#outcome/explanation.ts";
import { distinct } from "../../../cites.ts";
import { capitalised, counted, yesOrNo } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import { partiesOf, partyOf } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { COMPARISONS } from "../../thresholds.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { farFlips, fewestText } from "../../words/smallest-changes.ts";

const NOTE =
  "An exchange lets two neighbours of a party's list of statements change places; a change is an exchange or the " +
  "reversal of one statement. Whoever is not named keeps its preferences; a ranking stays as it is.";

/** What changes of statements would do to the leading outcomes and today's state. */
export function statementChangeTable(found: readonly StateStatements[], background: Background): Table {
  const { facts, words } = background;
  return table(
    "What other priorities would change",
    ["Outcome", "Holds now", "Fewest exchanges that change it", "Fewest changes", "One smallest change"],
    found.map(({ state, exchanges, changes }) => ({
      cells: [
        words.marked(state),
        yesOrNo(changes.seq.holds),
        countText(exchanges.seq.overall),
        countText(changes.seq.overall),
        capitalised(changeText(changes.seq.overall, background)),
      ],
      ...mutedIf(state === facts.today),
    })),
    `${NOTE} Credible answers deter (SEQ).`,
  );
}

/** Changes of more than one statement that break what holds, or make today's state hold. */
export function farStatementFlips(
  found: readonly StateStatements[],
  alone: (state: number, holds: boolean) => string,
  background: Background,
): Flip[] {
  const { input, words } = background;
  const inWords = (overall: StatementChange) => ({
    change: changeText(overall, background),
    cites: distinct(
      overall.lists.flatMap(({ party }) => partyOf(input, party).entries.flatMap(({ cites }) => cites)),
    ),
  });
  const rows = found.map(({ state, changes }) => ({ state, ...changes.seq }));
  return farFlips(rows, inWords, "nothing smaller", alone, words);
}

/** By concept: the smallest changes of statements that make or break what is asked for. */
export function statementTargetTable(
  { changes, exchanges }: StatementRobustness,
  asked: string,
  background: Background,
): Table {
  const stating = partiesOf(background.input).filter(({ preferences }) => preferences.by === "statements");
  return table(
    "What it would take in priorities",
    [
      "By the concept",
      `${asked} now`,
      "Fewest exchanges that change it",
      "Fewest changes",
      ...stating.map(({ name }) => `Changes by ${name} alone`),
      "One smallest change",
    ],
    CONCEPTS.map((concept) => {
      const { holds, overall, byParty } = changes[concept];
      return [
        CONCEPT_NAMES[concept],
        yesOrNo(holds),
        countText(exchanges[concept].overall),
        countText(overall),
        ...stating.map(({ id }) => countText(byParty[id] ?? null)),
        capitalised(changeText(overall, background)),
      ];
    }),
    NOTE,
  );
}

function countText(change: StatementChange | null): string {
  return fewestText(change, "none does it");
}

function changeText(change: StatementChange | null, background: Background): string {
  if (!change?.most) return "";
  return change.lists.map((list) => listText(list, background)).join("; and ");
}

/** What a party would put first, and what it would want the other way round. */
function listText({ party, statements }: ChangedStatements, { input, words }: Background): string {
  const { entries } = partyOf(input, party);
  const text = (statement: number) => `“${entries[statement]!.text}”`;
  const pairs = statements.flatMap((above, at) =>
    statements
      .slice(at + 1)
      .filter((below) => below.statement < above.statement)
      .map((below) => `puts ${text(above.statement)} above ${text(below.statement)}`),
  );
  const more = pairs.length - COMPARISONS;
  const clauses = [
    ...pairs.slice(0, COMPARISONS),
    ...(more > 0 ? [`${counted(more, "more pair")} the other way round`] : []),
    ...statements
      .filter(({ reversed }) => reversed)
      .map(({ statement }) => `wants the opposite of ${text(statement)}`),
  ];
  return words.does(party, clauses.join(", and "));
}
