import { partners } from "./listed-graph.ts";
import type { MoveGraph } from "./move-graph.ts";
import { numberOf } from "./numbering.ts";
import { type Paths, type Step, type Stepping, stateAt } from "./path-tree.ts";

/** All shortest paths between two states: how many there are, and the first of them. */
export interface ShortestWays {
  /** Number of moves; 0 from a state to itself. */
  readonly length: number;
  /** How many there are; null above 2⁵³ − 1. */
  readonly total: number | null;
  /** The first of them, in the order of the states on the way. */
  readonly paths: readonly (readonly Step[])[];
}

/** Where a step can have come from. */
interface Arrival {
  readonly before: number;
  readonly mover: number;
}

/**
 * All shortest legal paths to a state, in the search `paths` that was made with the same steppings (Li, Kilgour &
 * Hipel 2005, "Status quo analysis in the graph model"). The paths are walked backwards from their end over the
 * steps that come one move nearer to the start, so that only places on some shortest path are looked at; the number
 * of paths to each is the sum over the steps into it. Undefined if no path leads there. In option form nobody moves
 * twice in succession on a shortest path; in listed form the places keep who moved last.
 */
export function shortestWays(
  graph: MoveGraph,
  paths: Paths,
  steppings: readonly Stepping[],
  end: number,
  most: number,
): ShortestWays | undefined {
  const { placeDistance, perState } = paths;
  const length = paths.distance[end]!;
  if (length < 0) return undefined;
  const ends = Array.from({ length: perState }, (_, nth) => end * perState + nth).filter(
    (place) => placeDistance[place] === length,
  );
  const into = new Map<number, readonly Arrival[]>();
  const layers: number[][] = [ends];
  for (let layer = ends; placeDistance[layer[0]!]! > 0; layer = layers.at(-1)!) {
    const nearer = new Set<number>();
    for (const place of layer) {
      const arrivals = arrivalsAt(graph, paths, steppings, place);
      into.set(place, arrivals);
      for (const { before } of arrivals) nearer.add(before);
    }
    layers.push([...nearer]);
  }

  const [[start], ...farther] = layers.reverse() as [[number], ...number[][]];
  const count = new Map<number, bigint>([[start, 1n]]);
  for (const place of farther.flat()) {
    count.set(
      place,
      into.get(place)!.reduce((sum, { before }) => sum + count.get(before)!, 0n),
    );
  }
  const total = ends.reduce((sum, place) => sum + count.get(place)!, 0n);

  // The steps forwards, in the order of the states they lead to.
  const onwards = new Map<number, { readonly place: number; readonly step: Step }[]>();
  for (const place of farther.flat().sort((a, b) => a - b)) {
    for (const { before, mover } of into.get(place)!) {
      const onward = { place, step: { mover, to: stateAt(paths, place) } };
      const steps = onwards.get(before);
      if (steps) steps.push(onward);
      else onwards.set(before, [onward]);
    }
  }
  const found: Step[][] = [];
  const way: Step[] = [];
  const walk = (place: number) => {
    if (found.length === most) return;
    if (way.length === length) found.push([...way]);
    else {
      for (const { place: next, step } of onwards.get(place)!) {
        way.push(step);
        walk(next);
        way.pop();
      }
    }
  };
  walk(start);
  return { length, total: total <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(total) : null, paths: found };
}

/** The steps into a place from those one move nearer to the start. */
function arrivalsAt(
  graph: MoveGraph,
  { placeDistance, perState }: Paths,
  steppings: readonly Stepping[],
  place: number,
): Arrival[] {
  const arrivals: Arrival[] = [];
  const nearer = placeDistance[place]! - 1;
  if (graph.form === "listed") {
    const state = Math.floor(place / perState);
    const mover = (place % perState) - 1;
    const { rank } = steppings[mover]!;
    for (const source of partners(graph.parties[mover]!.into, state)) {
      if (rank && rank[source]! >= rank[state]!) continue;
      for (let last = 0; last < perState; last++) {
        const before = source * perState + last;
        if (last !== mover + 1 && placeDistance[before] === nearer) arrivals.push({ before, mover });
      }
    }
    return arrivals;
  }
  graph.parties.forEach(({ cellOf, cellStart, classCount }, mover) => {
    const { members, rank } = steppings[mover]!;
    const cell = numberOf(cellOf, place);
    const used = cell & (classCount - 1);
    for (let kept = used; ; kept = (kept - 1) & used) {
      const from = cell - used + kept;
      for (let position = cellStart[from]!; position < cellStart[from + 1]!; position++) {
        const before = members[position]!;
        if (placeDistance[before] !== nearer) continue;
        if (rank && rank[before]! >= rank[place]!) continue;
        arrivals.push({ before, mover });
      }
      if (kept === 0) break;
    }
  });
  return arrivals;
}
