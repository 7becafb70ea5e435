import { ALL_CONCEPTS } from "#graph-model/concepts/concept.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import type { PartyOptions } from "#graph-model/moves/move-graph.ts";
import { optionGraph } from "#graph-model/moves/option-graph.ts";
import { rankerFor } from "#graph-model/moves/ranked-moves.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import { Random } from "#math/random.ts";
import { assignmentsWithout } from "#math/truth-table.ts";

const PARTIES = 4;

/** Options dealt out in order, as evenly as they go. */
function dealtOptions(optionCount: number): PartyOptions[] {
  return Array.from({ length: PARTIES }, (_, party) => {
    let own = 0;
    for (let option = 0; option < optionCount; option++) {
      if (Math.floor((option * PARTIES) / optionCount) === party) own |= 1 << option;
    }
    return { own, cannotBeUndone: 0, cannotBeTakenUp: 0 };
  });
}

/** A strict order of all states, uniformly at random. */
function strictRanking(stateCount: number, random: Random): Ranking {
  const rank = new Int32Array(stateCount);
  for (let state = 0; state < stateCount; state++) {
    const other = random.below(state + 1);
    rank[state] = rank[other]!;
    rank[other] = state;
  }
  return { rank, levels: stateCount };
}

/** Nash, GMR, SMR and SEQ for all states and parties, from the options on. */
function decide(optionCount: number, rankings: readonly Ranking[]): number {
  const codes = assignmentsWithout([], new Map(), optionCount);
  const graph = optionGraph(optionCount, codes, dealtOptions(optionCount));
  const rankMoves = rankerFor(graph);
  const ranked = graph.parties.map((_, party) => rankMoves(party, rankings[party]!));
  const solve = stabilitySolver(graph);
  const common = new Uint8Array(codes.length).fill(ALL_CONCEPTS);
  solve(ranked, ALL_CONCEPTS, (_, verdicts) => {
    for (let state = 0; state < codes.length; state++) common[state]! &= verdicts[state]!;
  });
  return common.reduce((sum, bits) => sum + (bits & 1), 0);
}

function scaling(optionCount: number) {
  let rankings: readonly Ranking[] = [];
  return {
    name: `stability: Nash, GMR, SMR and SEQ, 2^${optionCount} states, ${PARTIES} parties`,
    prepare: () => {
      const random = new Random(1, "bench");
      rankings = Array.from({ length: PARTIES }, () => strictRanking(2 ** optionCount, random));
    },
    run: () => decide(optionCount, rankings),
  };
}

/** Seeded benchmarks of the graph model. */
export const benchmarks = [scaling(12), scaling(16), scaling(20)];
