import type { Target, Targets } from "#analyses/stability/target.ts";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { Block, List, Table } from "#outcome/block.ts";
import type { StabilityInput } from "../input.ts";
import type { StabilityResult } from "../result.ts";
import { CONCEPT_NAMES } from "./concept-names.ts";
import { openQuestions } from "./explain-gaps.ts";
import { swapsText, turnedText } from "./explain-robustness.ts";
import { statementTargetTable } from "./explain-statement-changes.ts";
import type { Words } from "./words.ts";

const SWAP = "A swap exchanges two neighbouring places in one party's order of preference. ";

/** What it takes that the state or states asked for hold: tables by concept, or why there is no answer. */
export function targetBlocks(result: StabilityResult, input: StabilityInput, words: Words): Block[] {
  const { target, targets } = result;
  const each = target ? [target] : (targets?.each ?? []);
  if (each.length === 0) return [];
  return [
    ...(targets ? togetherBlocks(targets, input, words) : []),
    ...each.flatMap((one) => oneBlocks(one, input, words)),
    ...(result.exact ? [] : [openList(result, input, words)]),
  ];
}

function oneBlocks(target: Target, input: StabilityInput, words: Words): Block[] {
  const { concepts, state, problem, statements } = target;
  if (problem !== null || state === null) {
    return [
      {
        kind: "text",
        text: `What would make “${target.name}” hold was asked for and is not answered: ${problem}.`,
      },
    ];
  }
  const name = `“${words.state(state)}”`;
  const counted = target.counted.map(
    ({ parties, orders, holding }) =>
      `Of all ${orders} orders of ${parties.map((id) => words.party(id)).join(" and ")}, it holds by Nash in ${holding.nash}, GMR in ${holding.gmr}, SMR in ${holding.smr}, SEQ in ${holding.seq}. `,
  );
  return [
    ...(concepts
      ? [swapTable("What it would take", `${name} holds now`, concepts, input, words, [SWAP, ...counted])]
      : [tooLarge(name)]),
    ...(statements ? [statementTargetTable(statements, `${name} holds`, input, words)] : []),
  ];
}

function togetherBlocks(
  { each, together, statements }: Targets,
  input: StabilityInput,
  words: Words,
): Block[] {
  const states = each.flatMap(({ state }) => (state === null ? [] : [state]));
  if (states.length < each.length) return [];
  const names = states.map((state) => `“${words.state(state)}”`).join(", ");
  return [
    ...(together
      ? [
          swapTable("What it would take that all hold", "All hold now", together, input, words, [
            SWAP,
            `All: ${names}. Where all hold, the fewest swaps are those after which one of them does not.`,
          ]),
        ]
      : [tooLarge(names)]),
    ...(statements ? [statementTargetTable(statements, "All hold", input, words)] : []),
  ];
}

function swapTable(
  title: string,
  holdsLabel: string,
  concepts: NonNullable<Target["concepts"]>,
  input: StabilityInput,
  words: Words,
  note: string[],
): Table {
  return {
    kind: "table",
    title,
    columns: [
      { label: "By the concept" },
      { label: holdsLabel },
      { label: "Fewest swaps that change it" },
      ...input.parties.map(({ name }) => ({ label: `By ${name} alone` })),
      { label: "One smallest change" },
    ],
    rows: CONCEPTS.map((concept) => {
      const { holds, overall, byParty } = concepts[concept];
      return {
        cells: [
          CONCEPT_NAMES[concept],
          holds ? "yes" : "no",
          swapsText(overall),
          ...input.model.parties.map(({ id }) => swapsText(byParty[id] ?? null)),
          overall?.most ? turnedText(overall, words) : "",
        ],
      };
    }),
    note,
  };
}

function tooLarge(names: string): Block {
  return {
    kind: "text",
    text: `What changes of orders of preference would do to ${names} was not computed; the model is too large for that.`,
  };
}

/** What has to be known before the question can be answered. */
function openList(result: StabilityResult, input: StabilityInput, words: Words): List {
  const error =
    result.error > 0
      ? [
          `That the rankings are right: they were taken to err by ${result.error}. Leave --error out to ask this.`,
        ]
      : [];
  return {
    kind: "list",
    title: "What would have to be known to say what it would take",
    items: [...error, ...openQuestions(input, result.states, words)],
  };
}
