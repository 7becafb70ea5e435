import { type ConceptStates, conceptStates } from "#graph-model/concepts/concept-states.ts";
import { mixtureCounts } from "#graph-model/concepts/mixture.ts";
import type { Block } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { counted, inWords, listed } from "../../../sentence-parts.ts";
import type { Background, Setup } from "../../setup.ts";
import { heldTable } from "../../words/held-table.ts";
import { draws } from "../concepts/concepts.ts";
import { conceptWord, readMixture } from "./read-mixture.ts";

/** What holds where each party has a stability concept of its own. */
export type Mixture = {
  /** The concept of each party: `nash` … `seqOrSim`, `L3`, `nonMyopic`. */
  readonly concepts: { readonly [party: string]: string };
  /** Null where the model is too large for it. */
  readonly states: ConceptStates | null;
};

/** What holds where each party has a concept of its own. */
export const mixture = definePart({
  id: "mixture",
  title: "Concepts of their own",
  needs: [draws],
  wanted: ({ options }: Setup) => options.concepts.trim() !== "",
  cost: ({ facts, completions }: Setup) => facts.stateCount * facts.parties.length * completions,
  run({ input, options, model, sampler, small }: Setup, { of, budget }): Mixture {
    const { completions } = of(draws);
    const read = readMixture(options.concepts, input);
    if ("fault" in read) throw new Error(`the option concepts ${read.fault}`);
    const counts = mixtureCounts(model, sampler, completions, read.concepts, budget);
    const words = input.model.parties.map(({ id }, at) => [id, conceptWord(read.concepts[at]!)]);
    return {
      concepts: Object.fromEntries(words),
      states: counts && conceptStates(model, counts, completions, small, budget),
    };
  },
  explain: (found, setup, told) => ({ blocks: [mixtureBlock(found, told(draws)!.completions, setup)] }),
});

const READINGS: Readonly<Record<string, string>> = {
  nash: "leaves whatever it can improve on (Nash)",
  gmr: "fears any answer (GMR)",
  smr: "fears any answer that it cannot evade (SMR)",
  seq: "fears answers in the interest of those who give them (SEQ)",
  sim: "fears that the others move at the same moment (SIM)",
  seqOrSim: "fears credible answers and moves at the same moment (SEQ or SIM)",
  nonMyopic: "looks ahead however far (non-myopic)",
};

function mixtureBlock(
  { concepts, states }: Mixture,
  completions: number,
  { facts, words }: Background,
): Block {
  const reading = (word: string) =>
    READINGS[word] ?? `looks ${counted(Number(word.slice(1)), "move")} ahead (${word})`;
  const parties = listed(Object.entries(concepts).map(([id, word]) => `${words.party(id)} ${reading(word)}`));
  if (!states) return { kind: "text", text: `Not decided, being too large: ${parties}.` };
  const { equilibria } = states;
  const of = `of the ${inWords(facts.stateCount)} outcomes`;
  const holding =
    equilibria.total === 0 ? "Nothing holds" : counted(equilibria.total, `${of} holds`, `${of} hold`);
  return heldTable(
    "What holds if each party has its own way of looking ahead",
    equilibria,
    completions,
    words.named,
    `Here ${parties}. ${holding}${facts.exact ? "" : " in at least one order of preference"}.`,
    words,
  );
}
