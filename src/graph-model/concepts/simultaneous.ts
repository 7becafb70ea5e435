import type { Meter } from "#math/budget.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { changesFrom, someJointChange } from "../moves/joint-moves.ts";
import type { MoveGraph } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { deterringRank, TEXTBOOK, type Ties } from "./conventions.ts";
import { addFlags, noCounts, type StableCounts } from "./counts.ts";
import type { SolvableModel } from "./solvable-model.ts";

/**
 * Counts how many joint changes may be looked at in all completions together; null where the model is too large to
 * begin, and where states are not combinations of options: what comes of several moves at once is then not said.
 */
export function simultaneousMeter({ codes, parties, options }: MoveGraph, budget: GraphBudget): Meter | null {
  if (!options || !budget.allows("simultaneousSize", codes.length * parties.length)) return null;
  return budget.meter("simultaneousChanges");
}

/**
 * Simultaneous stability, SIM (Fraser & Hipel 1984, ch. 3), of every state for every single party: a byte per state,
 * 1 = stable. An improvement of the party from s is deterred if some of the others, at least one, each have an
 * improvement of their own from s such that, all changes of options being made at once, the state that results can
 * occur and is not better for the party than s. A combination that cannot occur deters nothing. Undefined if `meter`
 * is used up, which is then below zero. In time at most states × parties × the product over the parties of one more
 * than their improvements; the first deterrent ends the search.
 */
export function simultaneousVerdicts(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  meter: Meter,
  ties: Ties = TEXTBOOK.ties,
): Uint8Array[] | undefined {
  const { codes } = graph;
  // With nothing excluded a state's position is its code.
  const complete = codes.at(-1) === codes.length - 1;
  const verdicts = graph.parties.map(() => new Uint8Array(codes.length));
  const none: readonly number[] = [];
  let rank: Int32Array = new Int32Array(0);
  let bar = 0;
  // What cannot be looked at any more counts as found: no verdict comes of it.
  const isFound = (code: number) => {
    if (!meter.spend()) return true;
    const state = complete ? code : stateOf(codes, code);
    return state >= 0 && rank[state]! <= bar;
  };
  for (let state = 0; state < codes.length; state++) {
    const code = codes[state]!;
    const changes = changesFrom(graph, ranked, state);
    for (const [focal, gains] of changes.entries()) {
      rank = ranked[focal]!.rank;
      bar = deterringRank(rank[state]!, ties);
      const others = changes.map((own, party) => (party === focal ? none : own));
      const stable = gains.every((change) => someJointChange(others, code ^ change, isFound));
      verdicts[focal]![state] = stable ? 1 : 0;
    }
    if (meter.left < 0) return undefined;
  }
  return verdicts;
}

/** Counts of completions in which states are stable by SIM, and in which they are by SEQ or by SIM. */
export interface SimultaneousCounts {
  readonly sim: StableCounts;
  readonly seqOrSim: StableCounts;
}

/** Looks for simultaneous sanctions in every completion; null where that is not said or would take too long. */
export function simultaneousCounts(
  { graph, solve, conventions }: SolvableModel,
  sampler: Sampler,
  completions: number,
  budget: GraphBudget = fullBudget(),
): SimultaneousCounts | null {
  const meter = simultaneousMeter(graph, budget);
  if (!meter) return null;
  const stateCount = graph.codes.length;
  const sim = noCounts(stateCount, graph.parties.length);
  const seqOrSim = noCounts(stateCount, graph.parties.length);
  for (let run = 0; run < completions; run++) {
    const ranked = sampler.draw(run);
    const flags = simultaneousVerdicts(graph, ranked, meter, conventions.ties);
    if (!flags) {
      budget.cut("simultaneousChanges", budget.most("simultaneousChanges"), null);
      return null;
    }
    addFlags(sim, flags);
    solve(ranked, CONCEPT_BIT.seq, (party, verdicts) => {
      const either = flags[party]!;
      for (let state = 0; state < stateCount; state++) if (verdicts[state]! !== 0) either[state] = 1;
    });
    addFlags(seqOrSim, flags);
  }
  return { sim, seqOrSim };
}
