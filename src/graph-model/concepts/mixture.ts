import type { Meter } from "#math/budget.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { CONCEPT_BIT, type Concept } from "./concept.ts";
import { addFlags, noCounts, type StableCounts } from "./counts.ts";
import { findRepetition, foresight, stays } from "./foresight.ts";
import { simultaneousMeter, simultaneousVerdicts } from "./simultaneous.ts";
import type { SolvableModel } from "./solvable-model.ts";

/** The concept of one party. */
export type PartyConcept =
  | { readonly is: Concept | "sim" | "seqOrSim" | "nonMyopic" }
  | { readonly is: "limitedMove"; readonly horizon: number };

/**
 * Counts what holds where each party has its own concept (a mixture; two parties only if one looks ahead); null where
 * that is not said or would take too long.
 */
export function mixtureCounts(
  model: SolvableModel,
  sampler: Sampler,
  completions: number,
  concepts: readonly PartyConcept[],
  budget: GraphBudget = fullBudget(),
): StableCounts | null {
  const meter = concepts.some(isJoint)
    ? simultaneousMeter(model.graph, budget)
    : budget.meter("simultaneousChanges");
  if (!meter) return null;
  const counts = noCounts(model.graph.codes.length, concepts.length);
  for (let run = 0; run < completions; run++) {
    const flags = flagsOf(model, sampler.draw(run), concepts, meter, budget);
    if (!flags) return null;
    addFlags(counts, flags);
  }
  return counts;
}

/** Whether a concept reckons with sanctions at the same moment. */
function isJoint({ is }: PartyConcept): boolean {
  return is === "sim" || is === "seqOrSim";
}

/** The bit of a verdict that a concept takes account of; 0 = none. */
function bitOf({ is }: PartyConcept): number {
  if (is === "seqOrSim") return CONCEPT_BIT.seq;
  return is === "sim" || is === "limitedMove" || is === "nonMyopic" ? 0 : CONCEPT_BIT[is];
}

function flagsOf(
  { graph, solve, conventions }: SolvableModel,
  ranked: readonly RankedMoves[],
  concepts: readonly PartyConcept[],
  meter: Meter,
  budget: GraphBudget,
): Uint8Array[] | undefined {
  const flags = concepts.map((): Uint8Array => new Uint8Array(graph.codes.length));
  const bits = concepts.reduce((all, concept) => all | bitOf(concept), 0);
  if (bits !== 0) {
    solve(ranked, bits, (party, verdicts) => {
      const bit = bitOf(concepts[party]!);
      flags[party] = verdicts.map((verdict) => (verdict & bit ? 1 : 0));
    });
  }
  if (concepts.some(isJoint)) {
    const simultaneous = simultaneousVerdicts(graph, ranked, meter, conventions.ties);
    if (!simultaneous) {
      budget.cut("simultaneousChanges", budget.most("simultaneousChanges"), null);
      return undefined;
    }
    concepts.forEach((concept, party) => {
      if (isJoint(concept))
        flags[party] = flags[party]!.map((flag, state) => flag | simultaneous[party]![state]!);
    });
  }
  for (const [party, concept] of concepts.entries()) {
    if (concept.is !== "limitedMove" && concept.is !== "nonMyopic") continue;
    const look = foresight(graph, ranked, budget);
    if (!look) return undefined;
    if (concept.is === "limitedMove") {
      let ends = look.none;
      for (let ahead = 0; ahead < concept.horizon; ahead++) ends = look.more(ends);
      flags[party] = stays(ends[party]!);
    } else {
      const repetition = findRepetition(look, budget);
      if (!repetition) return undefined;
      flags[party] = repetition.lasting[party]!;
    }
  }
  return flags;
}
