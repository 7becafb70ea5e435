import { byConcept, type Concept } from "#graph-model/concepts/concept.ts";
import type { ConceptResults } from "#graph-model/concepts/concept-results.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Table } from "#outcome/block.ts";
import type { Facts } from "../../facts.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";
import { isBlind } from "../hypergame/hypergame-blocks.ts";

/** A table of more states than this helps nobody. */
const MOST_ROWS = 64;
/** The concepts by which a step may be deterred: by credible answers, by lasting ones, by any. */
const BY_ANSWER = ["seq", "smr", "gmr"] as const satisfies readonly Concept[];

/** Every state, and by which concepts each party would stay there; none if there are too many or something is unknown. */
export function stateTable(
  result: Facts & { readonly concepts: ConceptResults; readonly hypergame: Hypergame | null },
  words: Words,
): Table[] {
  const { exact, states, parties, concepts } = result;
  if (!exact || !states || states.length > MOST_ROWS) return [];
  const stableBy = (concept: Concept) => {
    const stable = concepts[concept].stable!;
    return new Map(parties.map(({ id }) => [id, new Set(stable[id]!.states)]));
  };
  const stable = byConcept(stableBy);
  const equilibria = byConcept((concept) => new Set(concepts[concept].equilibria.states));

  function partyCell(id: string, state: number): string {
    if (isBlind(result.hypergame, id, state)) return "does not see it";
    if (stable.nash.get(id)!.has(state)) return "nothing better";
    const by = BY_ANSWER.filter((concept) => stable[concept].get(id)!.has(state));
    return by.length === 0
      ? "would leave"
      : `deterred (${by.map((concept) => concept.toUpperCase()).join(", ")})`;
  }
  function holdsCell(state: number): string {
    const by = BY_ANSWER.filter((concept) => equilibria[concept].has(state)).map((concept) =>
      concept.toUpperCase(),
    );
    if (equilibria.nash.has(state)) by.unshift("Nash");
    return by.length === 0 ? "no" : `yes (${by.join(", ")})`;
  }
  return [
    {
      kind: "table",
      title: "Every outcome that can occur",
      columns: [
        { label: "Outcome" },
        { label: "What is done" },
        ...parties.map(({ id }) => ({ label: words.party(id) })),
        { label: "Holds" },
      ],
      rows: states.map((state) => ({
        cells: [
          stateName(state, result, words),
          words.inFull(state),
          ...parties.map(({ id }) => partyCell(id, state)),
          holdsCell(state),
        ],
        ...(equilibria.seq.has(state) ? { emphasis: "strong" as const } : {}),
      })),
      note: "An outcome holds, by one reading of what deters, if every party would stay: it has nothing better to move to, or answers deter it by that reading. Strong rows hold by credible answers (SEQ).",
    },
  ];
}
