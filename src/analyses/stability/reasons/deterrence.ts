import type { MoveGraph } from "../graph/move-graph.ts";
import { type Step, shortestPaths, stepsTo } from "../graph/paths.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";

/** The states to which a party would rather move from a state, the best first, ties by state. */
export function improvementsFrom(
  graph: MoveGraph,
  { rank, members }: RankedMoves,
  party: number,
  state: number,
): number[] {
  const { cellOf, cellStart, classCount } = graph.parties[party]!;
  const better: number[] = [];
  const cell = cellOf[state]!;
  const unused = ~cell & (classCount - 1);
  for (let more = unused; ; more = (more - 1) & unused) {
    for (let position = cellStart[cell + more + 1]! - 1; position >= cellStart[cell + more]!; position--) {
      const other = members[position]!;
      if (rank[other]! <= rank[state]!) break;
      better.push(other);
    }
    if (more === 0) break;
  }
  return better.sort((a, b) => rank[b]! - rank[a]! || a - b);
}

/** The states to which a party can move from a state, ascending. */
export function movesFrom(
  graph: MoveGraph,
  { members }: Pick<RankedMoves, "members">,
  party: number,
  state: number,
): number[] {
  const { cellOf, cellStart, classCount } = graph.parties[party]!;
  const reached: number[] = [];
  const cell = cellOf[state]!;
  const unused = ~cell & (classCount - 1);
  for (let more = unused; ; more = (more - 1) & unused) {
    for (let position = cellStart[cell + more]!; position < cellStart[cell + more + 1]!; position++) {
      if (members[position] !== state) reached.push(members[position]!);
    }
    if (more === 0) break;
  }
  return reached.sort((a, b) => a - b);
}

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
): Step[] | undefined {
  const { rank } = ranked[party]!;
  const search = shortestPaths(graph, improvement, ranked, {
    movers: graph.parties.map((_, other) => other).filter((other) => other !== party),
    until: (end) => rank[end]! <= rank[state]!,
  });
  return search.found < 0 ? undefined : stepsTo(search, search.found);
}
