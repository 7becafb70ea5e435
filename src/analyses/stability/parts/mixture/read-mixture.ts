import { nearest } from "#case/nearest.ts";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { PartyConcept } from "#graph-model/concepts/mixture.ts";
import type { StabilityInput } from "../../input.ts";

/** The longest horizon that may be given: with more nobody can tell what is different. */
const LONGEST = 100;

/** The words for concepts but those for looking a number of moves ahead. */
const WORDS = [...CONCEPTS, "sim", "seqOrSim", "nonMyopic"] as const;

/** The concept by the word that the result has for it: `L3` for three moves ahead, else its key. */
export function conceptWord(concept: PartyConcept): string {
  return concept.is === "limitedMove" ? `L${concept.horizon}` : concept.is;
}

/**
 * Reads which party has which concept: `US = nash, DPRK = L3`, parties by id or name; those not named have SEQ. What
 * cannot be read gives what is wrong with it.
 */
export function readMixture(
  text: string,
  { parties, model }: StabilityInput,
): { readonly concepts: readonly PartyConcept[] } | { readonly fault: string } {
  const concepts: PartyConcept[] = parties.map(() => ({ is: "seq" }));
  if (text.trim() === "") return { concepts };
  const given = new Set<number>();
  for (const part of text.split(",")) {
    const [name = "", word = "", ...more] = part.split("=").map((side) => side.trim());
    if (name === "" || word === "" || more.length > 0)
      return { fault: `has “${part.trim()}”, which is not of the form party = concept` };
    const exactly = model.parties.findIndex(({ id }) => id === name);
    const party = exactly >= 0 ? exactly : parties.findIndex((each) => each.name === name);
    if (party < 0) {
      const ids = model.parties.map(({ id }) => id);
      const near = nearest(name, [...ids, ...parties.map((each) => each.name)]);
      return {
        fault: `names “${name}”, and no such party can move; ${near ? `the nearest is “${near}”` : `there are ${ids.join(", ")}`}`,
      };
    }
    if (given.has(party)) return { fault: `gives “${name}” two concepts` };
    given.add(party);
    const concept = conceptOf(word);
    if (!concept) {
      const near = nearest(word.toLowerCase(), WORDS);
      return {
        fault: `has “${word}”, which is no concept; ${near ? `the nearest is ${near}` : `there are ${WORDS.join(", ")}, and L1 to L${LONGEST}`}`,
      };
    }
    if ((concept.is === "limitedMove" || concept.is === "nonMyopic") && parties.length !== 2)
      return { fault: `has “${word}”: looking a number of moves ahead is decided for two parties only` };
    concepts[party] = concept;
  }
  return { concepts };
}

function conceptOf(word: string): PartyConcept | undefined {
  const lower = word.toLowerCase();
  for (const is of WORDS) if (is.toLowerCase() === lower) return { is };
  const horizon = /^l([1-9]\d{0,2})$/.exec(lower)?.[1];
  return horizon && Number(horizon) <= LONGEST ? { is: "limitedMove", horizon: Number(horizon) } : undefined;
}
