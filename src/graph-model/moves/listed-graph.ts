import { listedNumbers } from "#math/numbering.ts";
import type { Lists, MoveGraph } from "./move-graph.ts";
import { movesFrom } from "./moves-from.ts";
import { plainMoves } from "./ranked-moves.ts";

/** A move of one party, by the positions of the states among all. */
export interface ListedMove {
  readonly party: number;
  readonly from: number;
  readonly to: number;
}

/** What a state's code is one combination of, if it is. */
type Combinations = Pick<MoveGraph, "options" | "optionCount">;

/** A graph of moves listed one by one: one given twice counts once, one from a state to itself not at all. */
export function listedGraph(
  codes: Int32Array,
  partyCount: number,
  moves: Iterable<ListedMove>,
  { options, optionCount }: Combinations = { options: null, optionCount: 0 },
): MoveGraph {
  const size = codes.length;
  const keys = Array.from({ length: partyCount }, () => new Set<number>());
  for (const { party, from, to } of moves) if (from !== to) keys[party]!.add(from * size + to);
  // Each state is a cell and a kind of its own.
  const identity = Int32Array.from({ length: size + 1 }, (_, state) => state);
  const each = { cellOf: listedNumbers(identity), cellStart: identity, kindMask: -1 };
  const parties = keys.map((own) => {
    const forth = Float64Array.from(own).sort();
    const back = forth.map((move) => (move % size) * size + Math.floor(move / size)).sort();
    return { ...each, from: distances(forth, size), into: distances(back, size) };
  });
  return { codes, parties, transitive: false, options, optionCount };
}

/** By the first of each two states, how far apart their numbers are. */
function distances(sorted: Float64Array, size: number): Lists {
  const start = new Int32Array(size + 1);
  const items = new Int32Array(sorted.length);
  sorted.forEach((pair, at) => {
    const first = Math.floor(pair / size);
    start[first + 1]!++;
    items[at] = (pair % size) - first;
  });
  for (let state = 0; state < size; state++) start[state + 1]! += start[state]!;
  return { start, items };
}

/**
 * The moves of a graph one by one, without those that are barred, by the codes of the states. `standsFor` gives the code
 * of the state that stands for a state, its own unless it is merged with others, or null where it is left out. A party
 * can move from merged states wherever it can from one of them, and into them wherever it can into one of them.
 */
export function relisted(
  graph: MoveGraph,
  standsFor: (code: number) => number | null,
  isBarred: (party: number, from: number, to: number) => boolean = () => false,
): MoveGraph {
  const { codes, parties } = graph;
  const kept = codes.filter((code) => standsFor(code) === code);
  const position = new Map([...kept].map((code, at) => [code, at]));
  const places = Array.from(codes, (code) => position.get(standsFor(code) ?? -1));
  function* moves(): Iterable<ListedMove> {
    for (const [party, stepping] of plainMoves(graph).entries()) {
      for (const [state, from] of places.entries()) {
        if (from === undefined) continue;
        for (const other of movesFrom(graph, stepping, party, state)) {
          const to = places[other];
          if (to !== undefined && !isBarred(party, codes[state]!, codes[other]!)) yield { party, from, to };
        }
      }
    }
  }
  const merges = codes.some((code) => (standsFor(code) ?? code) !== code);
  return listedGraph(kept, parties.length, moves(), merges ? undefined : graph);
}
