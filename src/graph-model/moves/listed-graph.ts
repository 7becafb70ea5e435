/** Pairs of states, by the first: the partners of state s stand from `start[s]` to before `start[s + 1]`, ascending. */
export interface StatePairs {
  readonly start: Int32Array;
  readonly states: Int32Array;
}

/** The moves of one party, listed: from each state, and into each state. */
export interface ListedMoves {
  readonly from: StatePairs;
  readonly into: StatePairs;
}

/**
 * A graph model whose moves are listed one by one (Fang, Hipel & Kilgour 1993, ch. 2: a directed graph for each party).
 * Two moves of one party need not join into one, so that it matters that nobody moves twice in succession.
 */
export interface ListedGraph {
  readonly form: "listed";
  /** Code of each state, ascending. */
  readonly codes: Int32Array;
  readonly parties: readonly ListedMoves[];
  /** Whether each state is one combination of options, bit k of its code saying whether option k is taken. */
  readonly madeOfOptions: boolean;
}

/** A move of one party, by the positions of the states among all. */
export interface ListedMove {
  readonly party: number;
  readonly from: number;
  readonly to: number;
}

/** Sorts the moves of the parties; a move given twice counts once, one from a state to itself not at all. */
export function listedGraph(
  codes: Int32Array,
  partyCount: number,
  moves: Iterable<ListedMove>,
  madeOfOptions = false,
): ListedGraph {
  const size = codes.length;
  const keys = Array.from({ length: partyCount }, () => new Set<number>());
  for (const { party, from, to } of moves) if (from !== to) keys[party]!.add(from * size + to);
  return {
    form: "listed",
    codes,
    madeOfOptions,
    parties: keys.map((own) => {
      const moves = Float64Array.from(own).sort();
      const back = moves.map((move) => (move % size) * size + Math.floor(move / size)).sort();
      return { from: pairs(moves, size), into: pairs(back, size) };
    }),
  };
}

function pairs(sorted: Float64Array, size: number): StatePairs {
  const start = new Int32Array(size + 1);
  const states = new Int32Array(sorted.length);
  sorted.forEach((pair, at) => {
    start[Math.floor(pair / size) + 1]!++;
    states[at] = pair % size;
  });
  for (let state = 0; state < size; state++) start[state + 1]! += start[state]!;
  return { start, states };
}

/** The partners of a state. */
export function partners({ start, states }: StatePairs, state: number): Int32Array {
  return states.subarray(start[state]!, start[state + 1]!);
}
