import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import { type ConceptStates, conceptStates } from "#graph-model/concepts/concept-states.ts";
import { mixtureCounts, type PartyConcept } from "#graph-model/concepts/mixture.ts";
import type { SolvableModel } from "#graph-model/concepts/solvable-model.ts";
import type { Sampler } from "#graph-model/preferences/samplers.ts";
import { listed } from "../sentence-parts.ts";
import type { StabilityInput } from "./input.ts";

/** What holds where each party has a stability concept of its own. */
export type Mixture = {
  /** The concept of each party, as `name` of the key in the result: `nash` … `seqOrSim`, `L3`, `nonMyopic`. */
  readonly concepts: { readonly [party: string]: string };
  /** Why it could not be decided, or null. */
  readonly problem: string | null;
  readonly states: ConceptStates | null;
};

/** The longest horizon that may be given: with more nobody can tell what is different. */
const LONGEST = 100;

/** The concept by the word that the result has for it: `L3` for three moves ahead, else its key. */
function conceptWord(concept: PartyConcept): string {
  return concept.is === "limitedMove" ? `L${concept.horizon}` : concept.is;
}

/**
 * Reads which party has which concept: `US = nash, DPRK = L3`, parties by id or name; those not named have SEQ. A text
 * that cannot be read gives the problem in words.
 */
function readMixture(
  text: string,
  { parties, model }: StabilityInput,
): { readonly concepts: readonly PartyConcept[]; readonly problem: string | null } {
  const concepts: PartyConcept[] = parties.map(() => ({ is: "seq" }));
  const refused = (problem: string) => ({ concepts, problem });
  const given = new Set<number>();
  for (const part of text.split(",")) {
    const [name = "", word = "", ...more] = part.split("=").map((side) => side.trim());
    if (name === "" || word === "" || more.length > 0)
      return refused(`“${part.trim()}” is not of the form party = concept`);
    const exactly = model.parties.findIndex(({ id }) => id === name);
    const party = exactly >= 0 ? exactly : parties.findIndex((each) => each.name === name);
    if (party < 0)
      return refused(
        `no party that can move has the id or the name “${name}”; there are ${listed(model.parties.map((each) => each.id))}`,
      );
    if (given.has(party)) return refused(`“${name}” is given two concepts`);
    given.add(party);
    const concept = conceptOf(word);
    if (!concept)
      return refused(
        `“${word}” is not a concept: nash, gmr, smr, seq, sim, seqOrSim, L1 to L${LONGEST} or nonMyopic`,
      );
    const twoOnly = concept.is === "limitedMove" || concept.is === "nonMyopic";
    if (twoOnly && parties.length !== 2)
      return refused("looking a number of moves ahead is decided for two parties only");
    concepts[party] = concept;
  }
  return { concepts, problem: null };
}

function conceptOf(word: string): PartyConcept | undefined {
  const lower = word.toLowerCase();
  for (const is of [...CONCEPTS, "sim", "seqOrSim", "nonMyopic"] as const)
    if (is.toLowerCase() === lower) return { is };
  const horizon = /^l([1-9]\d{0,2})$/.exec(lower)?.[1];
  return horizon && Number(horizon) <= LONGEST ? { is: "limitedMove", horizon: Number(horizon) } : undefined;
}

/** What holds where each party has its own concept, or why the text that says so cannot be read. */
export function mixtureOf(
  model: SolvableModel,
  input: StabilityInput,
  sampler: Sampler,
  completions: number,
  text: string,
  byParty: boolean,
): Mixture {
  const { concepts, problem } = readMixture(text, input);
  const counts = problem === null ? mixtureCounts(model, sampler, completions, concepts) : null;
  return {
    concepts: Object.fromEntries(model.input.parties.map(({ id }, at) => [id, conceptWord(concepts[at]!)])),
    problem,
    states: counts && conceptStates(model, counts, completions, byParty),
  };
}
