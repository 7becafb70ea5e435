import { type AllShortestPaths, type Arrow, allShortestPaths } from "#math/all-shortest-paths.ts";
import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, Stepping } from "./move-graph.ts";
import { type Paths, type Step, stateAt } from "./paths.ts";

/** All shortest paths between two states, the first of them in the order of the states on the way. */
export interface ShortestWays extends AllShortestPaths<Step> {
  /** Number of moves; 0 from a state to itself. */
  readonly length: number;
}

/**
 * All shortest legal paths to a state, in the search `paths` that was made with the same steppings (Li, Kilgour &
 * Hipel 2005, "Status quo analysis in the graph model"); at most `most` are listed. Undefined if no path leads there.
 */
export function shortestWays(
  { parties, transitive }: MoveGraph,
  paths: Paths,
  steppings: readonly Stepping[],
  end: number,
  most: number,
): ShortestWays | undefined {
  const { placeDistance, perState } = paths;
  const length = paths.distance[end]!;
  if (length < 0) return undefined;

  function arrowsInto(place: number): Arrow<Step>[] {
    const state = stateAt(paths, place);
    const last = transitive ? -1 : (place % perState) - 1;
    const arrows: Arrow<Step>[] = [];
    for (const [mover, { cellOf, cellStart, kindMask, into }] of parties.entries()) {
      if (!transitive && mover !== last) continue;
      const { members, rank } = steppings[mover]!;
      const cell = numberOf(cellOf, state);
      const kind = cell & kindMask;
      for (let at = into.start[kind]!; at < into.start[kind + 1]!; at++) {
        const source = cell + into.items[at]!;
        for (let position = cellStart[source]!; position < cellStart[source + 1]!; position++) {
          const other = members[position]!;
          if (rank && rank[other]! >= rank[state]!) break;
          for (let earlier = 0; earlier < perState; earlier++) {
            const before = other * perState + earlier;
            if (placeDistance[before] !== placeDistance[place]! - 1) continue;
            if (transitive || earlier !== mover + 1) arrows.push({ before, step: { mover, to: state } });
          }
        }
      }
    }
    return arrows;
  }

  const ends = Array.from({ length: perState }, (_, nth) => end * perState + nth).filter(
    (place) => placeDistance[place] === length,
  );
  return { length, ...allShortestPaths(ends, length, arrowsInto, most) };
}
