import type { MoveGraph, PartyOptions } from "./move-graph.ts";
import { improvementsFrom, movesFrom } from "./moves-from.ts";
import { isComplete, optionGraph } from "./option-graph.ts";
import { pathSearch } from "./paths.ts";
import { plainMoves, type RankedMoves } from "./ranked-moves.ts";

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
  const { codes, options, optionCount, transitive } = graph;
  const [first, ...others] = members as [number, ...number[]];
  if (others.length === 0) return reachOf(graph, first);
  if (transitive && options) {
    const all = (of: (party: PartyOptions) => number) =>
      members.reduce((bits, member) => bits | of(options[member]!), 0);
    const joint = {
      own: all(({ own }) => own),
      cannotBeUndone: all(({ cannotBeUndone }) => cannotBeUndone),
      cannotBeTakenUp: all(({ cannotBeTakenUp }) => cannotBeTakenUp),
    };
    // Where everything can occur and nothing is used up, step by step they come to any setting, too.
    const isFree = isComplete(optionCount, codes) && (joint.cannotBeUndone | joint.cannotBeTakenUp) === 0;
    if (convention === "jump" || isFree) return reachOf(optionGraph(optionCount, codes, [joint]), 0);
  }
  const search = pathSearch(graph, plainMoves(graph), { movers: members });
  const states = Int32Array.from(codes.keys());
  return (state) => {
    const { distance } = search(state);
    return states.filter((other) => distance[other]! > 0);
  };
}

function reachOf(graph: MoveGraph, party: number): (state: number) => Int32Array {
  const plain = plainMoves(graph)[party]!;
  return (state) => Int32Array.from(movesFrom(graph, plain, party, state));
}

/** For each party the changes of options that each of its improvements from a state makes. */
export function changesFrom(graph: MoveGraph, ranked: readonly RankedMoves[], state: number): number[][] {
  return graph.parties.map((_, party) =>
    improvementsFrom(graph, ranked[party]!, party, state).map((to) => graph.codes[to]! ^ graph.codes[state]!),
  );
}

/**
 * Whether some players, at least one, can each make one of their changes of options at the same moment, so that the code
 * that comes of `code` is one that is looked for. All combinations are tried until one is found.
 */
export function someJointChange(
  changes: readonly (readonly number[])[],
  code: number,
  isFound: (joint: number) => boolean,
  next = 0,
): boolean {
  for (let player = next; player < changes.length; player++) {
    for (const change of changes[player]!) {
      const joint = code ^ change;
      if (isFound(joint) || someJointChange(changes, joint, isFound, player + 1)) return true;
    }
  }
  return false;
}
