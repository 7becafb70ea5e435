import { listed } from "../../sentence-parts.ts";
import { madeOfOptions } from "../graph/move-graph.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { StabilityInput } from "../input.ts";
import type { Model, Sampler } from "../model.ts";
import { CONCEPT_BIT, CONCEPTS, type Concept } from "./concept.ts";
import { findRepetition, stays } from "./foresight-counts.ts";
import { foresight } from "./limited-move.ts";
import { type Budget, simultaneousBudget, simultaneousVerdicts } from "./simultaneous.ts";
import { addFlags, noCounts, type StableCounts } from "./stable-counts.ts";

/** The concept of one party. */
export type PartyConcept =
  | { readonly is: Concept | "sim" | "seqOrSim" | "nonMyopic" }
  | { readonly is: "limitedMove"; readonly horizon: number };

/** The longest horizon that may be given. */
const LONGEST = 100;

/** The concept by the word that the result has for it: `L3` for three moves ahead, else its key. */
export function conceptWord(concept: PartyConcept): string {
  return concept.is === "limitedMove" ? `L${concept.horizon}` : concept.is;
}

/**
 * Reads which party has which concept: `US = nash, DPRK = L3`, parties by id or name; those not named have SEQ. A text
 * that cannot be read gives the problem in words.
 */
export function readMixture(
  text: string,
  { parties }: StabilityInput,
): { readonly concepts: readonly PartyConcept[]; readonly problem: string | null } {
  const concepts: PartyConcept[] = parties.map(() => ({ is: "seq" }));
  const refused = (problem: string) => ({ concepts, problem });
  const given = new Set<number>();
  for (const part of text.split(",")) {
    const [name = "", word = "", ...more] = part.split("=").map((side) => side.trim());
    if (name === "" || word === "" || more.length > 0)
      return refused(`“${part.trim()}” is not of the form party = concept`);
    const exactly = parties.findIndex(({ id }) => id === name);
    const party = exactly >= 0 ? exactly : parties.findIndex((each) => each.name === name);
    if (party < 0)
      return refused(
        `no party that can move has the id or the name “${name}”; there are ${listed(parties.map((each) => each.id))}`,
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

/** Counts what holds where each party has its own concept; null where that would take too long. */
export function mixtureCounts(
  model: Model,
  sampler: Sampler,
  completions: number,
  concepts: readonly PartyConcept[],
): StableCounts | null {
  const { graph } = model;
  const stateCount = graph.codes.length;
  const joint = concepts.some(({ is }) => is === "sim" || is === "seqOrSim");
  const budget = simultaneousBudget(graph);
  if (joint && !madeOfOptions(graph)) return null;
  if (joint && budget.left < 0) return null;
  const counts = noCounts(stateCount, concepts.length);
  for (let run = 0; run < completions; run++) {
    const flags = flagsOf(model, sampler.draw(run), concepts, budget);
    if (!flags) return null;
    addFlags(counts, flags);
  }
  return counts;
}

function flagsOf(
  { graph, solve, conventions }: Model,
  ranked: readonly RankedMoves[],
  concepts: readonly PartyConcept[],
  budget: Budget,
): Uint8Array[] | undefined {
  const flags = concepts.map((): Uint8Array => new Uint8Array(graph.codes.length));
  const bitOf = ({ is }: PartyConcept): number => {
    if (is === "seqOrSim") return CONCEPT_BIT.seq;
    return is === "sim" || is === "limitedMove" || is === "nonMyopic" ? 0 : CONCEPT_BIT[is];
  };
  const bits = concepts.reduce((all, concept) => all | bitOf(concept), 0);
  if (bits !== 0) {
    solve(ranked, bits, (party, verdicts) => {
      const bit = bitOf(concepts[party]!);
      const own = flags[party]!;
      for (let state = 0; state < own.length; state++) own[state] = verdicts[state]! & bit ? 1 : 0;
    });
  }
  if (concepts.some(({ is }) => is === "sim" || is === "seqOrSim")) {
    const simultaneous = simultaneousVerdicts(graph, ranked, budget, conventions.ties);
    if (!simultaneous) return undefined;
    concepts.forEach(({ is }, party) => {
      if (is !== "sim" && is !== "seqOrSim") return;
      const own = flags[party]!;
      for (let state = 0; state < own.length; state++) own[state]! |= simultaneous[party]![state]!;
    });
  }
  for (const [party, concept] of concepts.entries()) {
    if (concept.is !== "limitedMove" && concept.is !== "nonMyopic") continue;
    const found = aheadOf(graph, ranked, concept);
    if (!found) return undefined;
    flags[party] = found[party]!;
  }
  return flags;
}

function aheadOf(
  graph: Model["graph"],
  ranked: readonly RankedMoves[],
  concept: PartyConcept,
): Uint8Array[] | undefined {
  const look = foresight(graph, ranked);
  if (!look) return undefined;
  if (concept.is !== "limitedMove") return findRepetition(look.none, look.more)?.lasting;
  let ends = look.none;
  for (let horizon = 0; horizon < concept.horizon; horizon++) ends = look.more(ends);
  return ends.map(stays);
}
