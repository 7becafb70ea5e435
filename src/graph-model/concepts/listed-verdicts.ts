import type { ListedGraph } from "../moves/listed-graph.ts";
import { lowestListed } from "../moves/lowest-listed.ts";
import { othersThan, plainMoves } from "../moves/move-graph.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { bestReachable } from "./best-reachable.ts";
import { CONCEPT_BIT } from "./concept.ts";
import { deterringRank, TEXTBOOK, type Ties } from "./conventions.ts";
import type { Solver } from "./verdicts.ts";

/**
 * Nash, GMR, SMR and SEQ stability where moves are listed (Fang, Hipel & Kilgour 1993, ch. 4): as `stabilitySolver`,
 * by the lowest value that the others can bring about after each improvement, but move by move.
 */
export function listedSolver(graph: ListedGraph, ties: Ties = TEXTBOOK.ties): Solver {
  const { codes, parties } = graph;
  const plain = plainMoves(graph);
  const verdicts = new Uint8Array(codes.length);

  function decide(ranked: readonly RankedMoves[], focal: number, wanted: number): void {
    const { rank } = ranked[focal]!;
    const others = othersThan(graph, focal);
    const deterrents: [number, Int32Array][] = [];
    const need = (bit: number, lowest: () => Int32Array) => {
      if (wanted & bit) deterrents.push([bit, lowest()]);
    };
    need(CONCEPT_BIT.gmr, () => lowestListed(graph, plain, others, rank));
    need(CONCEPT_BIT.smr, () =>
      lowestListed(graph, plain, others, bestReachable(graph, focal, ranked[focal]!)),
    );
    need(CONCEPT_BIT.seq, () => lowestListed(graph, ranked, others, rank));
    const { start, states } = parties[focal]!.from;
    for (let state = 0; state < codes.length; state++) {
      let verdict = wanted;
      const liking = rank[state]!;
      const bar = deterringRank(liking, ties);
      const end = start[state + 1]!;
      for (let at = start[state]!; at < end; at++) {
        const to = states[at]!;
        if (rank[to]! <= liking) continue;
        verdict &= ~CONCEPT_BIT.nash;
        for (const [bit, lowest] of deterrents) if (lowest[to]! > bar) verdict &= ~bit;
      }
      verdicts[state] = verdict;
    }
  }

  return (ranked, wanted, receive, only) => {
    for (let party = 0; party < parties.length; party++) {
      if (only !== undefined && party !== only) continue;
      decide(ranked, party, wanted);
      receive(party, verdicts);
    }
  };
}
