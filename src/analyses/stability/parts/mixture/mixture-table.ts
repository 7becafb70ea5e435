import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import type { Block } from "#outcome/block.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import type { Words } from "../../words/words.ts";

/** What holds where each party has a stability concept of its own. */
export type Mixture = {
  /** The concept of each party: `nash` … `seqOrSim`, `L3`, `nonMyopic`. */
  readonly concepts: { readonly [party: string]: string };
  /** Null where the model is too large for it. */
  readonly states: ConceptStates | null;
};

/** Outcomes listed, at most. */
const SHOWN = 8;

const READINGS: Readonly<Record<string, string>> = {
  nash: "leaves whatever it can improve on (Nash)",
  gmr: "fears any answer (GMR)",
  smr: "fears any answer that it cannot evade (SMR)",
  seq: "fears answers that serve those who give them (SEQ)",
  sim: "fears that the others move at the same moment (SIM)",
  seqOrSim: "fears credible answers and moves at the same moment (SEQ or SIM)",
  nonMyopic: "looks ahead however far (non-myopic)",
};

/** What holds where each party has its own concept; nothing if it was not asked for. */
export function mixtureBlock(result: Facts, mixture: Mixture, words: Words): Block[] {
  const { exact, completions } = result;
  const reading = (word: string) => READINGS[word] ?? `looks ${word.slice(1)} moves ahead (${word})`;
  const parties = listed(
    Object.entries(mixture.concepts).map(([id, word]) => `${words.party(id)} ${reading(word)}`),
  );
  if (!mixture.states) return [{ kind: "text", text: `Not decided, being too large: ${parties}.` }];
  const { states, counts, total } = mixture.states.equilibria;
  const ordered = states
    .map((state, at) => ({ state, count: counts[at]! }))
    .sort((a, b) => b.count - a.count || a.state - b.state)
    .slice(0, SHOWN);
  return [
    {
      kind: "table",
      title: "What holds if each party has its own way of looking ahead",
      columns: [
        { label: "Outcome" },
        { label: "What is done" },
        ...(exact ? [] : [{ label: "holds", format: "share" } as const]),
      ],
      rows: ordered.map(({ state, count }) => ({
        cells: [words.label(state), words.inFull(state), ...(exact ? [] : [count / completions])],
      })),
      note: `Here ${parties}. ${total === 0 ? "Nothing holds" : `${total} of the ${result.stateCount} outcomes ${total === 1 ? "holds" : "hold"}`}${exact ? "" : " in at least one order of preference"}.`,
    },
  ];
}
