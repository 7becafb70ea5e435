import { type ListedGraph, partners } from "./listed-graph.ts";
import type { PathLimits, Paths, Stepping } from "./path-tree.ts";

/**
 * Shortest paths over listed moves. Breadth-first over places, each a state and the party that moved last, since a
 * party that has just moved may not go on: place s × (parties + 1) + party + 1, the first of a state being that of the
 * start, where nobody has moved.
 */
export function listedPaths(
  { codes, parties }: ListedGraph,
  from: number,
  steppings: readonly Stepping[],
  { movers = [...parties.keys()], until, notFirst = -1 }: PathLimits,
): Paths {
  const perState = parties.length + 1;
  const distance = new Int32Array(codes.length).fill(-1);
  const reachedAt = new Int32Array(codes.length).fill(-1);
  const placeDistance = new Int32Array(codes.length * perState).fill(-1);
  const before = new Int32Array(placeDistance.length).fill(-1);
  const mover = new Int8Array(placeDistance.length).fill(-1);
  const result = (found: number): Paths => ({
    distance,
    found,
    perState,
    reachedAt,
    placeDistance,
    before,
    mover,
  });
  const start = from * perState + notFirst + 1;
  distance[from] = 0;
  reachedAt[from] = start;
  placeDistance[start] = 0;
  const queue = [start];
  for (const place of queue) {
    const state = Math.floor(place / perState);
    const last = (place % perState) - 1;
    for (const party of movers) {
      if (party === last) continue;
      const { rank } = steppings[party]!;
      for (const other of partners(parties[party]!.from, state)) {
        if (rank && rank[other]! <= rank[state]!) continue;
        const next = other * perState + party + 1;
        if (placeDistance[next]! >= 0) continue;
        placeDistance[next] = placeDistance[place]! + 1;
        before[next] = place;
        mover[next] = party;
        queue.push(next);
        if (distance[other]! >= 0) continue;
        distance[other] = placeDistance[next]!;
        reachedAt[other] = next;
        if (until?.(other)) return result(other);
      }
    }
  }
  return result(-1);
}
