import { type MoveGraph, moveGraph } from "./move-graph.ts";
import { statesByCell } from "./opponent-components.ts";
import { shortestPaths } from "./paths.ts";
import type { RankedMoves } from "./ranked-moves.ts";

/**
 * How a coalition moves: by any legal sequence of its members' moves, through states that can occur (`closure`:
 * Kilgour, Hipel, Fang & Peng 2001), or to any joint setting of its members' options at once (`jump`).
 */
export const JOINT_MOVES = ["closure", "jump"] as const;

/** One of the two conventions. */
export type JointMoves = (typeof JOINT_MOVES)[number];

/** Makes the function that lists the states a group of parties can take a state to, ascending, without the state itself. */
export function jointReach(
  graph: MoveGraph,
  members: readonly number[],
  convention: JointMoves,
): (state: number) => Int32Array {
  if (members.length === 1 || convention === "jump") {
    const merged = members.reduce(
      (all, member) => {
        const { own, cannotBeUndone, cannotBeTakenUp } = graph.options[member]!;
        return {
          own: all.own | own,
          cannotBeUndone: all.cannotBeUndone | cannotBeUndone,
          cannotBeTakenUp: all.cannotBeTakenUp | cannotBeTakenUp,
        };
      },
      { own: 0, cannotBeUndone: 0, cannotBeTakenUp: 0 },
    );
    const single = moveGraph(graph.optionCount, graph.codes, [merged]);
    return searcher(single, [0]);
  }
  return searcher(graph, members);
}

function searcher(graph: MoveGraph, movers: readonly number[]): (state: number) => Int32Array {
  const steppings = graph.parties.map(({ cellOf, cellStart }) => ({
    members: statesByCell(cellOf, cellStart),
  }));
  const indices = Int32Array.from(graph.codes, (_, state) => state);
  return (state) => {
    const { distance } = shortestPaths(graph, state, steppings, { movers });
    return indices.filter((other) => distance[other]! > 0);
  };
}

/** Whether every member of a group likes state `to` strictly better than state `from`: a coalition improvement. */
export function betterForAll(
  ranked: readonly RankedMoves[],
  members: readonly number[],
  from: number,
  to: number,
): boolean {
  return members.every((member) => ranked[member]!.rank[to]! > ranked[member]!.rank[from]!);
}
