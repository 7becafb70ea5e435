import { Meter } from "#math/budget.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { type MoveGraph, madeOfOptions } from "../moves/move-graph.ts";
import { improvementsFrom } from "../moves/moves-from.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { deterringRank, TEXTBOOK, type Ties } from "./conventions.ts";
import type { SolvableModel } from "./solvable-model.ts";
import { addFlags, noCounts, type StableCounts } from "./stable-counts.ts";

/** How many joint changes may be looked at in all completions together; below zero if the model is too large to begin. */
export function simultaneousMeter({ codes, parties }: MoveGraph): Meter {
  const { simultaneousSize, simultaneousChanges } = GRAPH_MODEL_LIMITS;
  return new Meter(codes.length * parties.length > simultaneousSize.most ? -1 : simultaneousChanges.most);
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
  // The changes of options that are an improvement for each party from the present state.
  let changes: readonly (readonly number[])[] = [];
  let focal = 0;
  let bar = 0;

  /** Whether the parties from `next` on, one at least, can add a change to `code` that takes the gain away. */
  function spoilt(code: number, next: number): boolean {
    for (let party = next; party < changes.length; party++) {
      if (party === focal) continue;
      for (const change of changes[party]!) {
        meter.left--;
        const joint = code ^ change;
        const state = complete ? joint : stateOf(codes, joint);
        if (state >= 0 && ranked[focal]!.rank[state]! <= bar) return true;
        if (spoilt(joint, party + 1)) return true;
        if (meter.left < 0) return false;
      }
    }
    return false;
  }

  for (let state = 0; state < codes.length; state++) {
    const code = codes[state]!;
    changes = ranked.map((own, party) =>
      improvementsFrom(graph, own, party, state).map((better) => codes[better]! ^ code),
    );
    for (focal = 0; focal < changes.length; focal++) {
      bar = deterringRank(ranked[focal]!.rank[state]!, ties);
      verdicts[focal]![state] = changes[focal]!.every((change) => spoilt(code ^ change, 0)) ? 1 : 0;
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

/**
 * Looks for simultaneous sanctions in every completion; null where that would take too long, and where states are not
 * combinations of options: what comes of several moves at once is then not said.
 */
export function simultaneousCounts(
  { graph, solve, conventions }: SolvableModel,
  sampler: Sampler,
  completions: number,
): SimultaneousCounts | null {
  if (!madeOfOptions(graph)) return null;
  const stateCount = graph.codes.length;
  const partyCount = graph.parties.length;
  const meter = simultaneousMeter(graph);
  if (meter.left < 0) return null;
  const sim = noCounts(stateCount, partyCount);
  const seqOrSim = noCounts(stateCount, partyCount);
  for (let run = 0; run < completions; run++) {
    const ranked = sampler.draw(run);
    const flags = simultaneousVerdicts(graph, ranked, meter, conventions.ties);
    if (!flags) return null;
    addFlags(sim, flags);
    solve(ranked, CONCEPT_BIT.seq, (party, verdicts) => {
      const either = flags[party]!;
      for (let state = 0; state < stateCount; state++) if (verdicts[state]! !== 0) either[state] = 1;
    });
    addFlags(seqOrSim, flags);
  }
  return { sim, seqOrSim };
}
