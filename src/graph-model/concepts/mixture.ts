import type { Meter } from "#math/budget.ts";
import { madeOfOptions } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { CONCEPT_BIT, type Concept } from "./concept.ts";
import { findRepetition, stays } from "./foresight-counts.ts";
import { foresight } from "./limited-move.ts";
import { simultaneousMeter, simultaneousVerdicts } from "./simultaneous.ts";
import type { SolvableModel } from "./solvable-model.ts";
import { addFlags, noCounts, type StableCounts } from "./stable-counts.ts";

/** The concept of one party. */
export type PartyConcept =
  | { readonly is: Concept | "sim" | "seqOrSim" | "nonMyopic" }
  | { readonly is: "limitedMove"; readonly horizon: number };

/** Counts what holds where each party has its own concept (a mixture; two parties only if one looks ahead); null where that would take too long. */
export function mixtureCounts(
  model: SolvableModel,
  sampler: Sampler,
  completions: number,
  concepts: readonly PartyConcept[],
): StableCounts | null {
  const { graph } = model;
  const stateCount = graph.codes.length;
  const joint = concepts.some(({ is }) => is === "sim" || is === "seqOrSim");
  const meter = simultaneousMeter(graph);
  if (joint && !madeOfOptions(graph)) return null;
  if (joint && meter.left < 0) return null;
  const counts = noCounts(stateCount, concepts.length);
  for (let run = 0; run < completions; run++) {
    const flags = flagsOf(model, sampler.draw(run), concepts, meter);
    if (!flags) return null;
    addFlags(counts, flags);
  }
  return counts;
}

function flagsOf(
  { graph, solve, conventions }: SolvableModel,
  ranked: readonly RankedMoves[],
  concepts: readonly PartyConcept[],
  meter: Meter,
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
    const simultaneous = simultaneousVerdicts(graph, ranked, meter, conventions.ties);
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
  graph: SolvableModel["graph"],
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
