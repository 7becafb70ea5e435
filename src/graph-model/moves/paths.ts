import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";

/**
 * A search from one state: how far each state is, and the last step to it. The search goes from *place* to place. Where
 * successive moves of a party join into one a place is a state; elsewhere it is a state and who moved last, since who
 * has just moved may not move on.
 */
export interface Paths {
  /** Number of moves on a shortest path to each state; −1 where there is none. */
  readonly distance: Int32Array;
  /** The state at which `until` ended the search, or −1. */
  readonly found: number;
  /** Places of each state: those of state s are numbered from s × `perState` on, first where nobody has moved. */
  readonly perState: number;
  /** The place at which a shortest path to each state ends; absent where places are states. */
  readonly reachedAt: Int32Array | undefined;
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

/** Who takes part in a search, and when it may stop. */
export interface PathLimits {
  /** Parties that may move; all if absent. */
  readonly movers?: readonly number[];
  /** Ends the search once such a state is reached; the nearest comes first. */
  readonly until?: (state: number) => boolean;
  /** A party that may not make the first move, having just moved; for searches by improvements only. */
  readonly notFirst?: number;
}

/** Shortest paths from a state in which nobody moves twice in succession; see `pathSearch`. */
export function shortestPaths(
  graph: MoveGraph,
  from: number,
  steppings: readonly Stepping[],
  limits: PathLimits = {},
): Paths {
  return pathSearch(graph, steppings, limits)(from, limits.until);
}

/** Rooms that are swept, by graph and by how many places a state has. */
const SWEPT = new WeakMap<MoveGraph, Map<number, Room>>();

/**
 * The steps of a shortest path to the nearest state that is looked for; undefined where there is none. Such a search
 * mostly ends near to where it begins: it takes the same room as the last one, and leaves it swept.
 */
export function stepsToNearest(
  graph: MoveGraph,
  from: number,
  steppings: readonly Stepping[],
  limits: PathLimits & { readonly until: (state: number) => boolean },
): Step[] | undefined {
  const { codes } = graph;
  const perState = placesPerState(graph, limits);
  const rooms = SWEPT.get(graph) ?? new Map<number, Room>();
  SWEPT.set(graph, rooms);
  const room = rooms.get(perState) ?? roomFor(codes.length, perState);
  rooms.set(perState, room);
  const paths = pathSearch(graph, steppings, limits, () => room)(from, limits.until);
  const steps = paths.found < 0 ? undefined : stepsTo(paths, paths.found);
  sweep(room, perState);
  return steps;
}

/** Where a search notes what it finds: see `Paths`. All but the queue is −1 at its beginning. */
interface Room extends Omit<Paths, "found" | "perState"> {
  /** The places in the order in which they are reached; what stands beyond them is left from earlier searches. */
  readonly queue: Int32Array;
}

function roomFor(stateCount: number, perState: number, queue?: Int32Array): Room {
  const placeCount = stateCount * perState;
  const distance = new Int32Array(stateCount).fill(-1);
  return {
    queue: queue ?? new Int32Array(placeCount),
    distance,
    reachedAt: perState === 1 ? undefined : new Int32Array(stateCount).fill(-1),
    placeDistance: perState === 1 ? distance : new Int32Array(placeCount).fill(-1),
    before: new Int32Array(placeCount).fill(-1),
    mover: new Int8Array(placeCount).fill(-1),
  };
}

/** Makes a room as it was before a search: only the places that were reached have to be. */
function sweep({ queue, distance, reachedAt, placeDistance, before, mover }: Room, perState: number): void {
  for (let next = 0; next < queue.length; next++) {
    const place = queue[next]!;
    // What was not reached, or has been swept, was left in the queue by an earlier search.
    if (placeDistance[place]! < 0) return;
    const state = Math.floor(place / perState);
    placeDistance[place] = -1;
    distance[state] = -1;
    if (reachedAt) reachedAt[state] = -1;
    before[place] = -1;
    mover[place] = -1;
  }
}

function placesPerState(
  { parties, transitive }: MoveGraph,
  { notFirst = -1 }: Pick<PathLimits, "notFirst">,
): number {
  return transitive && notFirst < 0 ? 1 : parties.length + 1;
}

/** Of the parties that have not yet stepped from a state, where it is not one of them by its number. */
const NOBODY = -1;
const ALL = -2;

/**
 * Makes the function that finds shortest paths from a state in which nobody moves twice in succession, breadth-first.
 * `steppings` has an entry for each party. Where moves join no shortest path has a party move twice in succession, and
 * the rule need not be checked. What many searches from different states have in common is made ready once.
 */
export function pathSearch(
  graph: MoveGraph,
  steppings: readonly Stepping[],
  { movers = graph.parties.map((_, party) => party), notFirst = -1 }: Omit<PathLimits, "until"> = {},
  makeRoom?: () => Room,
): (from: number, until?: PathLimits["until"]) => Paths {
  const { codes, parties } = graph;
  const perState = placesPerState(graph, { notFirst });
  const byState = perState === 1;
  const walkers = movers.map((party) => {
    const { cellOf, cellStart, kindMask, from } = parties[party]!;
    const { members, rank } = steppings[party]!;
    // `left`: where the part of each cell ends that has not been opened yet; opened is the best-liked part.
    const ends = cellStart.subarray(1);
    const left = new Int32Array(ends.length);
    return { party, cellOf, cellStart, kindMask, onward: from, members, rank, ends, left };
  });
  const walkerOf = parties.map((_, party) => walkers.filter((walker) => walker.party === party));
  // Where places are not states: who has not yet stepped from each state. A party that steps from one again, after somebody
  // else moved last, finds nothing new: the first place of a state leaves out only who moved last, the second makes up for it.
  const unstepped = new Int8Array(byState ? 0 : codes.length);
  const kept = makeRoom ? undefined : new Int32Array(codes.length * perState);
  const room = makeRoom ?? (() => roomFor(codes.length, perState, kept));

  return (from, until) => {
    for (const { left, ends } of walkers) left.set(ends);
    unstepped.fill(ALL);
    const { queue, ...found } = room();
    const { distance, reachedAt, placeDistance, before, mover } = found;
    const result = (end: number): Paths => ({ ...found, found: end, perState });
    const first = byState ? from : from * perState + notFirst + 1;
    queue[0] = first;
    let length = 1;
    placeDistance[first] = 0;
    distance[from] = 0;
    if (reachedAt) reachedAt[from] = first;
    for (let next = 0; next < length; next++) {
      const place = queue[next]!;
      const state = byState ? place : Math.floor(place / perState);
      const last = byState ? -1 : (place % perState) - 1;
      const yet = byState ? ALL : unstepped[state]!;
      if (yet === NOBODY) continue;
      const stepping = yet === ALL ? walkers : walkerOf[yet]!;
      if (!byState) unstepped[state] = yet === ALL ? last : NOBODY;
      for (let walker = 0; walker < stepping.length; walker++) {
        const { party, cellOf, cellStart, kindMask, onward, members, rank, left } = stepping[walker]!;
        if (party === last) continue;
        const cell = numberOf(cellOf, state);
        const kind = cell & kindMask;
        const end = onward.start[kind + 1]!;
        for (let at = onward.start[kind]!; at < end; at++) {
          const target = cell + onward.items[at]!;
          const worst = cellStart[target]!;
          let position = left[target]!;
          for (; position > worst; position--) {
            const other = members[position - 1]!;
            if (rank && rank[other]! <= rank[state]!) break;
            const there = byState ? other : other * perState + party + 1;
            if (placeDistance[there]! >= 0) continue;
            placeDistance[there] = placeDistance[place]! + 1;
            before[there] = place;
            mover[there] = party;
            queue[length++] = there;
            if (reachedAt) {
              if (distance[other]! >= 0) continue;
              distance[other] = placeDistance[there]!;
              reachedAt[other] = there;
            }
            if (until?.(other)) return result(other);
          }
          left[target] = position;
        }
      }
    }
    return result(-1);
  };
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
