import { deterringRank, TEXTBOOK, type Ties } from "../concepts/conventions.ts";
import { type MoveGraph, othersThan } from "../moves/move-graph.ts";
import { type Step, stepsTo } from "../moves/path-tree.ts";
import { shortestPaths } from "../moves/paths.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/**
 * The shortest answer of the others that deters a party's improvement from `state` to `improvement`: steps after
 * which the party is no better off than in `state`, each of which improves on the state it leaves for the one who
 * takes it (a sanction in the sense of SEQ). Undefined if nothing deters it.
 */
export function deterringAnswer(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  party: number,
  state: number,
  improvement: number,
  ties: Ties = TEXTBOOK.ties,
): Step[] | undefined {
  const { rank } = ranked[party]!;
  const bar = deterringRank(rank[state]!, ties);
  const search = shortestPaths(graph, improvement, ranked, {
    movers: othersThan(graph, party),
    until: (end) => rank[end]! <= bar,
  });
  return search.found < 0 ? undefined : stepsTo(search, search.found);
}
