import type { MoveGraph } from "./move-graph.ts";

/** A search from one state: how far each state is, and the last step to it. */
export interface Paths {
  /** Number of moves on a shortest path to each state; −1 where there is none. */
  readonly distance: Int32Array;
  /** The state before it on one such path; −1 at the start. */
  readonly before: Int32Array;
  /** The party that makes the last move; −1 at the start. */
  readonly mover: Int8Array;
  /** The state at which `until` ended the search, or −1. */
  readonly found: number;
}

/** A step of a path. */
export interface Step {
  readonly mover: number;
  readonly to: number;
}

/** How a party may move: anywhere within its clique, or, if `rank` is given, only to what it likes better. */
export interface Stepping {
  /** All states by cell, and, if `rank` is given, from the worst to the best within a cell. */
  readonly members: Int32Array;
  readonly rank?: Int32Array;
}

/** Who takes part in a search, and when it may stop. */
export interface PathLimits {
  /** Parties that may move; all if absent. */
  readonly movers?: readonly number[];
  /** Ends the search once such a state is reached; the nearest comes first. */
  readonly until?: (state: number) => boolean;
  /** A party that may not make the first move, having just moved. */
  readonly notFirst?: number;
}

/**
 * Shortest paths from a state in which nobody moves twice in succession. Breadth-first. Successive moves of one
 * party can be joined into one (moves and improvements are transitive within a clique), so that no shortest path has
 * a party move twice in succession, and the rule need not be checked. `steppings` has an entry for each party.
 */
export function shortestPaths(
  graph: MoveGraph,
  from: number,
  steppings: readonly Stepping[],
  { movers, until, notFirst = -1 }: PathLimits = {},
): Paths {
  const stateCount = graph.codes.length;
  const distance = new Int32Array(stateCount).fill(-1);
  const before = new Int32Array(stateCount).fill(-1);
  const mover = new Int8Array(stateCount).fill(-1);
  // The start may come twice: once more when somebody has led back to it.
  const queue = new Int32Array(stateCount + 1);
  let barred = notFirst;
  const parties = (movers ?? graph.parties.map((_, party) => party)).map((party) => ({
    party,
    moves: graph.parties[party]!,
    stepping: steppings[party]!,
    // Where the part of each cell ends that has not been opened yet; opened is the best-liked part.
    left: graph.parties[party]!.cellStart.slice(1),
  }));
  distance[from] = 0;
  queue[0] = from;
  let length = 1;
  for (let next = 0; next < length; next++) {
    const state = queue[next]!;
    for (const { party, moves, stepping, left } of parties) {
      if (party === barred && state === from) continue;
      const { members, rank } = stepping;
      const cell = moves.cellOf[state]!;
      const unused = ~cell & (moves.classCount - 1);
      for (let more = unused; ; more = (more - 1) & unused) {
        const start = moves.cellStart[cell + more]!;
        let position = left[cell + more]!;
        for (; position > start; position--) {
          const other = members[position - 1]!;
          if (rank && rank[other]! <= rank[state]!) break;
          if (distance[other]! >= 0) {
            if (other === from && barred >= 0 && party !== barred) {
              barred = -1;
              queue[length++] = from;
            }
            continue;
          }
          distance[other] = distance[state]! + 1;
          before[other] = state;
          mover[other] = party;
          if (until?.(other)) return { distance, before, mover, found: other };
          queue[length++] = other;
        }
        left[cell + more] = position;
        if (more === 0) break;
      }
    }
  }
  return { distance, before, mover, found: -1 };
}

/** The steps of the path to a state that a search reached. */
export function stepsTo({ before, mover }: Paths, state: number): Step[] {
  const steps: Step[] = [];
  for (let at = state; before[at]! >= 0; at = before[at]!) steps.push({ mover: mover[at]!, to: at });
  return steps.reverse();
}
