import { type MoveGraph, plainMoves } from "./move-graph.ts";
import { movesFrom } from "./moves-from.ts";
import { optionGraph } from "./option-graph.ts";
import { shortestPaths } from "./paths.ts";

/**
 * How a coalition moves: by any legal sequence of its members' moves, through states that can occur (`closure`:
 * Kilgour, Hipel, Fang & Peng 2001), or to any joint setting of its members' options at once (`jump`).
 */
export const JOINT_MOVES = ["closure", "jump"] as const;

/** One of the two conventions. */
export type JointMoves = (typeof JOINT_MOVES)[number];

/**
 * Makes the function that lists the states a group of parties can take a state to, ascending, without the state itself.
 * Where moves are listed there are no settings to jump to, and a coalition moves step by step under either convention.
 */
export function jointReach(
  graph: MoveGraph,
  members: readonly number[],
  convention: JointMoves,
): (state: number) => Int32Array {
  if (members.length === 1) {
    const plain = plainMoves(graph);
    const [party] = members as [number];
    return (state) => Int32Array.from(movesFrom(graph, plain[party]!, party, state));
  }
  if (convention === "closure" || graph.form === "listed") return searcher(graph, members);
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
  const single = optionGraph(graph.optionCount, graph.codes, [merged]);
  const [plain] = plainMoves(single);
  return (state) => Int32Array.from(movesFrom(single, plain!, 0, state));
}

function searcher(graph: MoveGraph, movers: readonly number[]): (state: number) => Int32Array {
  const plain = plainMoves(graph);
  const indices = Int32Array.from(graph.codes, (_, state) => state);
  return (state) => {
    const { distance } = shortestPaths(graph, state, plain, { movers });
    return indices.filter((other) => distance[other]! > 0);
  };
}
