import type { ListedGraph } from "./listed-graph.ts";
import type { Stepping } from "./path-tree.ts";

/**
 * For every state the lowest value among it and all states to which some parties can bring it by a legal sequence of
 * their steps, nobody stepping twice in succession. `steppings` has an entry for each party: with `rank`, only steps
 * that serve the party count. In time the number of moves × movers.
 *
 * A search backwards from the states in ascending order of value, over places, each a state and who moved there last:
 * whatever reaches a place and has no value yet gets the value the search started from, which is then its lowest. The
 * places of a state are the bits of one number: bit 0 where nobody has moved yet, bit p + 1 where party p moved last.
 */
export function lowestListed(
  { codes, parties }: ListedGraph,
  steppings: readonly Stepping[],
  movers: readonly number[],
  value: ArrayLike<number>,
): Int32Array {
  const stateCount = codes.length;
  const perState = parties.length + 1;
  const ascending = Array.from(codes, (_, state) => state).sort((a, b) => value[a]! - value[b]! || a - b);
  const into = parties.map((party) => party.into);
  const ranks = steppings.map(({ rank }) => rank);
  const wanted = movers.reduce((bits, party) => bits | (2 << party), 1);
  const label = new Int32Array(stateCount);
  const labelled = new Int32Array(stateCount);
  const stack = new Int32Array(stateCount * perState);
  let depth = 0;
  const enter = (state: number, places: number, lowest: number) => {
    labelled[state]! |= places;
    if (places & 1) label[state] = lowest;
    // Nothing leads to the place where nobody has moved yet.
    for (let bits = places & ~1; bits !== 0; bits &= bits - 1) {
      stack[depth++] = state * perState + 31 - Math.clz32(bits & -bits);
    }
  };
  for (const seed of ascending) {
    const lowest = value[seed]!;
    enter(seed, wanted & ~labelled[seed]!, lowest);
    while (depth > 0) {
      const place = stack[--depth]!;
      const mover = (place % perState) - 1;
      const here = (place - mover - 1) / perState;
      const { start, states } = into[mover]!;
      const rank = ranks[mover];
      const liking = rank ? rank[here]! : 0;
      const before = wanted & ~(2 << mover);
      const end = start[here + 1]!;
      for (let at = start[here]!; at < end; at++) {
        const source = states[at]!;
        if (rank && rank[source]! >= liking) continue;
        const open = before & ~labelled[source]!;
        if (open !== 0) enter(source, open, lowest);
      }
    }
  }
  return label;
}
