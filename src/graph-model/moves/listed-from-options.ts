import { type ListedGraph, type ListedMove, listedGraph } from "./listed-graph.ts";
import { plainMoves } from "./move-graph.ts";
import { movesFrom } from "./moves-from.ts";
import type { OptionGraph } from "./option-graph.ts";

/** What a list of moves can say and options alone cannot. */
export interface Departures {
  /** The code of the state that stands for a state; its own unless it is merged with others. */
  readonly standsFor: (code: number) => number;
  /** Whether a party cannot make a move that its options would allow, by the codes of the states. */
  readonly isBarred: (party: number, from: number, to: number) => boolean;
}

/**
 * Lists the moves of a model in option form. Merged states are one state: a party can move from it wherever it can from
 * one of them, and into it wherever it can into one of them.
 */
export function listedFromOptions(graph: OptionGraph, { standsFor, isBarred }: Departures): ListedGraph {
  const { codes, parties } = graph;
  const kept = codes.filter((code) => standsFor(code) === code);
  const position = new Map([...kept].map((code, at) => [code, at]));
  const plain = plainMoves(graph);
  function* moves(): Iterable<ListedMove> {
    for (const [state, code] of codes.entries()) {
      const from = position.get(standsFor(code))!;
      for (const [party, stepping] of plain.entries()) {
        for (const other of movesFrom(graph, stepping, party, state)) {
          const there = codes[other]!;
          if (!isBarred(party, code, there)) yield { party, from, to: position.get(standsFor(there))! };
        }
      }
    }
  }
  return listedGraph(kept, parties.length, moves(), kept.length === codes.length);
}
