import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { Block, List, Table } from "#outcome/block.ts";
import { capitalised, yesOrNo } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { openQuestions } from "../../words/open-questions.ts";
import { swapsText, turnedText } from "../robustness/robustness-table.ts";
import { statementTargetTable } from "../statements/statement-tables.ts";
import type { Target, Targets } from "./target-search.ts";

const SWAP = "A swap exchanges two neighbouring places in one party's order of preference. ";

const REASONS: Readonly<Record<NonNullable<Target["unanswered"]>, string>> = {
  "not known":
    "some preferences are not known or taken to err, and the smallest change is only sought where all are known",
  "too large": "the model is too large",
};

/** What it takes that the state or states asked for hold: tables by concept, or why there is no answer. */
export function targetBlocks(targets: Targets, background: Background): Block[] {
  return [
    ...(targets.each.length > 1 ? togetherBlocks(targets, background) : []),
    ...targets.each.flatMap((one) => oneBlocks(one, background)),
    ...(background.facts.exact ? [] : [openList(background)]),
  ];
}

function oneBlocks(target: Target, background: Background): Block[] {
  const { words } = background;
  const { concepts, state, unanswered, statements } = target;
  if (unanswered) {
    const text = `What would make “${target.name}” hold was asked for and is not answered: ${REASONS[unanswered]}.`;
    return [{ kind: "text", text }];
  }
  const name = words.quoted(state);
  const counted = target.counted.map(
    ({ parties, orders, holding }) =>
      `Of all ${orders} orders of ${parties.map((id) => words.party(id)).join(" and ")}, it holds by Nash in ${holding.nash}, GMR in ${holding.gmr}, SMR in ${holding.smr}, SEQ in ${holding.seq}. `,
  );
  return [
    concepts
      ? swapTable("What it would take", `${name} holds now`, concepts, [SWAP, ...counted], background)
      : tooLarge(name),
    ...(statements ? [statementTargetTable(statements, `${name} holds`, background)] : []),
  ];
}

function togetherBlocks({ each, together, statements }: Targets, background: Background): Block[] {
  if (each.some(({ unanswered }) => unanswered)) return [];
  const names = each.map(({ state }) => background.words.quoted(state)).join(", ");
  const note = [
    SWAP,
    `All: ${names}. Where all hold, the fewest swaps are those after which one of them does not.`,
  ];
  return [
    together
      ? swapTable("What it would take that all hold", "All hold now", together, note, background)
      : tooLarge(names),
    ...(statements ? [statementTargetTable(statements, "All hold", background)] : []),
  ];
}

function swapTable(
  title: string,
  holdsLabel: string,
  concepts: NonNullable<Target["concepts"]>,
  note: readonly string[],
  { input, words }: Background,
): Table {
  return table(
    title,
    [
      "By the concept",
      holdsLabel,
      "Fewest swaps that change it",
      ...input.parties.map(({ name }) => `By ${name} alone`),
      "One smallest change",
    ],
    CONCEPTS.map((concept) => {
      const { holds, overall, byParty } = concepts[concept];
      return [
        CONCEPT_NAMES[concept],
        yesOrNo(holds),
        swapsText(overall),
        ...input.model.parties.map(({ id }) => swapsText(byParty[id] ?? null)),
        capitalised(turnedText(overall, words)),
      ];
    }),
    note,
  );
}

function tooLarge(names: string): Block {
  return {
    kind: "text",
    text: `What changes of orders of preference would do to ${names} was not computed: the model is too large for that.`,
  };
}

/** What has to be known before the question can be answered. */
function openList({ facts, input, words }: Background): List {
  const error =
    facts.error > 0
      ? [
          `That the rankings are right: they were taken to err by ${facts.error}. Leave --error out to ask this.`,
        ]
      : [];
  return {
    kind: "list",
    title: "What would have to be known to say what it would take",
    items: [...error, ...openQuestions(input, facts.states, words)],
  };
}
