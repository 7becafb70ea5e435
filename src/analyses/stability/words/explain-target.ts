import type { Block, Table } from "#outcome/block.ts";
import { CONCEPTS, type Concept } from "../concepts/concept.ts";
import type { Target } from "../firmness/robustness-result.ts";
import type { StabilityInput } from "../input.ts";
import { swapsText, turnedText } from "./explain-robustness.ts";
import type { Words } from "./words.ts";

const NAMES: Record<Concept, string> = {
  nash: "nobody would gain (Nash)",
  gmr: "some answer deters (GMR)",
  smr: "answers deter that cannot be evaded (SMR)",
  seq: "credible answers deter (SEQ)",
};

/** What it takes that the state asked for holds: a table by concept, or why there is no answer. */
export function targetBlock(target: Target, input: StabilityInput, words: Words): Block {
  const { concepts, state } = target;
  if (!concepts || state === null) {
    return {
      kind: "text",
      text: `What would make “${target.name}” hold was asked for and is not answered: ${target.problem}.`,
    };
  }
  const table: Table = {
    kind: "table",
    title: "What it would take",
    columns: [
      { label: "By the concept" },
      { label: `“${words.state(state)}” holds now` },
      { label: "Fewest swaps that change it" },
      ...input.parties.map(({ name }) => ({ label: `By ${name} alone` })),
      { label: "A smallest change" },
    ],
    rows: CONCEPTS.map((concept) => {
      const { holds, overall, byParty } = concepts[concept];
      return {
        cells: [
          NAMES[concept],
          holds ? "yes" : "no",
          swapsText(overall),
          ...input.parties.map(({ id }) => swapsText(byParty[id] ?? null)),
          overall?.most ? turnedText(overall, words) : "",
        ],
      };
    }),
    note: [
      "A swap exchanges two neighbouring places in one party's order of preference. ",
      ...target.counted.map(
        ({ parties, orders, holding }) =>
          `Of all ${orders} orders of ${parties.map((id) => words.party(id)).join(" and ")}, it holds by Nash in ${holding.nash}, GMR in ${holding.gmr}, SMR in ${holding.smr}, SEQ in ${holding.seq}. `,
      ),
    ],
  };
  return table;
}
