import { type ListedGraph, partners } from "./listed-graph.ts";
import type { Stepping } from "./paths.ts";

/**
 * For every state the lowest value among it and all states to which some parties can bring it by a legal sequence of
 * their steps, nobody stepping twice in succession. `steppings` has an entry for each party: with `rank`, only steps
 * that serve the party count. In time the number of moves × movers.
 *
 * A search backwards from the states in ascending order of value, over places, each a state and who moved there last:
 * whatever reaches a place and has no value yet gets the value the search started from, which is then its lowest.
 */
export function lowestListed(
  { codes, parties }: ListedGraph,
  steppings: readonly Stepping[],
  movers: readonly number[],
  value: ArrayLike<number>,
): Int32Array {
  const perState = parties.length + 1;
  const label = new Int32Array(codes.length * perState);
  const labelled = new Uint8Array(label.length);
  const ascending = Array.from(codes, (_, state) => state).sort((a, b) => value[a]! - value[b]! || a - b);
  // The first place of a state is where nobody has moved yet: the answers start there.
  const wanted = [-1, ...movers];
  const open: number[] = [];
  const enter = (state: number, last: number, lowest: number) => {
    const place = state * perState + last + 1;
    if (labelled[place]) return;
    labelled[place] = 1;
    label[place] = lowest;
    open.push(place);
  };
  for (const seed of ascending) {
    const lowest = value[seed]!;
    for (const last of wanted) enter(seed, last, lowest);
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const mover = (place % perState) - 1;
      if (mover < 0) continue;
      const state = Math.floor(place / perState);
      const { rank } = steppings[mover]!;
      for (const source of partners(parties[mover]!.into, state)) {
        if (rank && rank[source]! >= rank[state]!) continue;
        for (const last of wanted) if (last !== mover) enter(source, last, lowest);
      }
    }
  }
  return Int32Array.from(codes, (_, state) => label[state * perState]!);
}
