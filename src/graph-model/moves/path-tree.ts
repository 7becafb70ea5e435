/**
 * A search from one state: how far each state is, and the last step to it. The search goes from *place* to place. In
 * option form a place is a state; where moves are listed it is a state and who moved last, since who has just moved
 * may not move on.
 */
export interface Paths {
  /** Number of moves on a shortest path to each state; −1 where there is none. */
  readonly distance: Int32Array;
  /** The state at which `until` ended the search, or −1. */
  readonly found: number;
  /** Places of each state: those of state s are numbered from s × `perState` on. */
  readonly perState: number;
  /** The place at which a shortest path to each state ends; absent where places are states. */
  readonly reachedAt?: Int32Array;
  /** Number of moves on a shortest path to each place; −1 where there is none. */
  readonly placeDistance: Int32Array;
  /** The place before each place on one such path; −1 at the start. */
  readonly before: Int32Array;
  /** The party that makes the last move to each place; −1 at the start. */
  readonly mover: Int8Array;
}

/** A step of a path. */
export interface Step {
  readonly mover: number;
  readonly to: number;
}

/** How a party may move: anywhere within its clique, or, if `rank` is given, only to what it likes better. */
export interface Stepping {
  /** All states by cell, and, if `rank` is given, from the worst to the best within a cell; empty for listed moves. */
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

/** The place at which a shortest path to a state ends. */
export function placeOf({ reachedAt }: Paths, state: number): number {
  return reachedAt ? reachedAt[state]! : state;
}

/** The state of a place. */
export function stateAt({ perState }: Paths, place: number): number {
  return Math.floor(place / perState);
}

/** The steps of the path to a state that a search reached. */
export function stepsTo(paths: Paths, state: number): Step[] {
  const { before, mover } = paths;
  const steps: Step[] = [];
  for (let place = placeOf(paths, state); before[place]! >= 0; place = before[place]!) {
    steps.push({ mover: mover[place]!, to: stateAt(paths, place) });
  }
  return steps.reverse();
}
