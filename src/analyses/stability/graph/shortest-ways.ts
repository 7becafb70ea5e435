import type { MoveGraph } from "./move-graph.ts";
import type { Paths, Step, Stepping } from "./paths.ts";

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
 * steps that come one move nearer to the start, so that only states on some shortest path are looked at; the number
 * of paths to each is the sum over the steps into it. Undefined if no path leads there. Nobody moves twice in
 * succession on a shortest path, and no two parties share a step, since each changes its own options.
 */
export function shortestWays(
  graph: MoveGraph,
  paths: Paths,
  steppings: readonly Stepping[],
  end: number,
  most: number,
): ShortestWays | undefined {
  const { distance } = paths;
  const length = distance[end]!;
  if (length < 0) return undefined;
  const into = new Map<number, readonly Arrival[]>();
  const layers: number[][] = [[end]];
  for (let layer = layers[0]!; distance[layer[0]!]! > 0; layer = layers.at(-1)!) {
    const nearer = new Set<number>();
    for (const state of layer) {
      const arrivals = arrivalsAt(graph, distance, steppings, state);
      into.set(state, arrivals);
      for (const { before } of arrivals) nearer.add(before);
    }
    layers.push([...nearer]);
  }

  const [[start], ...farther] = layers.reverse() as [[number], ...number[][]];
  const count = new Map<number, bigint>([[start, 1n]]);
  for (const state of farther.flat()) {
    count.set(
      state,
      into.get(state)!.reduce((sum, { before }) => sum + count.get(before)!, 0n),
    );
  }
  const total = count.get(end)!;

  // The steps forwards, in the order of the states they lead to.
  const onwards = new Map<number, Step[]>();
  for (const state of farther.flat().sort((a, b) => a - b)) {
    for (const { before, mover } of into.get(state)!) {
      const steps = onwards.get(before);
      if (steps) steps.push({ mover, to: state });
      else onwards.set(before, [{ mover, to: state }]);
    }
  }
  const found: Step[][] = [];
  const way: Step[] = [];
  const walk = (state: number) => {
    if (found.length === most) return;
    if (state === end) found.push([...way]);
    else {
      for (const step of onwards.get(state)!) {
        way.push(step);
        walk(step.to);
        way.pop();
      }
    }
  };
  walk(start);
  return { length, total: total <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(total) : null, paths: found };
}

/** The steps into a state from those one move nearer to the start. */
function arrivalsAt(
  { parties }: MoveGraph,
  distance: Int32Array,
  steppings: readonly Stepping[],
  state: number,
): Arrival[] {
  const arrivals: Arrival[] = [];
  parties.forEach(({ cellOf, cellStart, classCount }, mover) => {
    const { members, rank } = steppings[mover]!;
    const cell = cellOf[state]!;
    const used = cell & (classCount - 1);
    for (let kept = used; ; kept = (kept - 1) & used) {
      const from = cell - used + kept;
      for (let position = cellStart[from]!; position < cellStart[from + 1]!; position++) {
        const before = members[position]!;
        if (distance[before] !== distance[state]! - 1) continue;
        if (rank && rank[before]! >= rank[state]!) continue;
        arrivals.push({ before, mover });
      }
      if (kept === 0) break;
    }
  });
  return arrivals;
}
