import { byConcept, type Concept } from "#graph-model/concepts/concept.ts";
import type { ConceptResults } from "#graph-model/concepts/concept-results.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Table } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { table } from "../../../table.ts";
import type { Background, Setup } from "../../setup.ts";
import { STATE_ROWS } from "../../thresholds.ts";
import { concepts } from "../concepts/concepts.ts";
import { hypergame, isBlind } from "../hypergame/hypergame.ts";

/** The concepts by which a step may be deterred: by credible answers, by lasting ones, by any. */
const BY_ANSWER = ["seq", "smr", "gmr"] as const satisfies readonly Concept[];

/** Every state and how each party stands to it, as a table; what it holds is in the result of `concepts`. */
export const states = definePart({
  id: "states",
  title: "Every outcome that can occur",
  needs: [concepts],
  cost: () => 1,
  run: (_: Setup) => ({}),
  result: () => undefined,
  explain: (_, setup, told) => ({
    blocks: stateTable(told(concepts)!, told(hypergame), setup),
  }),
});

/** Every state, and by which concepts each party would stay there; none if there are too many or something is unknown. */
function stateTable(found: ConceptResults, views: Hypergame | null, { facts, words }: Background): Table[] {
  const { exact, states, parties } = facts;
  if (!exact || !states || states.length > STATE_ROWS) return [];
  const stable = byConcept((concept) => {
    const byParty = found[concept].stable!;
    return new Map(parties.map(({ id }) => [id, new Set(byParty[id]!.states)]));
  });
  const equilibria = byConcept((concept) => new Set(found[concept].equilibria.states));
  const names = (concepts: readonly Concept[]) => concepts.map((concept) => concept.toUpperCase());

  function partyCell(id: string, state: number): string {
    if (isBlind(views, id, state)) return "does not see it";
    if (stable.nash.get(id)!.has(state)) return "nothing better";
    const by = names(BY_ANSWER.filter((concept) => stable[concept].get(id)!.has(state)));
    return by.length === 0 ? "would leave" : `deterred (${by.join(", ")})`;
  }
  function holdsCell(state: number): string {
    const by = names(BY_ANSWER.filter((concept) => equilibria[concept].has(state)));
    if (equilibria.nash.has(state)) by.unshift("Nash");
    return by.length === 0 ? "no" : `yes (${by.join(", ")})`;
  }
  return [
    table(
      "Every outcome that can occur",
      ["Outcome", "What is done", ...parties.map(({ id }) => words.party(id)), "Holds"],
      states.map((state) => ({
        cells: [
          words.marked(state),
          words.inFull(state),
          ...parties.map(({ id }) => partyCell(id, state)),
          holdsCell(state),
        ],
        ...(equilibria.seq.has(state) ? { emphasis: "strong" as const } : {}),
      })),
      "An outcome holds, by one reading of what deters, if every party would stay: it has nothing better, or answers deter it. Strong rows hold by credible answers (SEQ).",
    ),
  ];
}
