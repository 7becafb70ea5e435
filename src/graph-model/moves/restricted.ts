import { type ListedMove, listedGraph, partners } from "./listed-graph.ts";
import type { MoveGraph } from "./move-graph.ts";
import { optionGraph } from "./option-graph.ts";

/** The part of a graph that has only some of its states, and the moves between those. */
export function restricted(graph: MoveGraph, keep: (code: number) => boolean): MoveGraph {
  const codes = graph.codes.filter(keep);
  if (codes.length === graph.codes.length) return graph;
  if (graph.form === "options") return optionGraph(graph.optionCount, codes, graph.options);
  const position = new Map([...codes].map((code, at) => [code, at]));
  const { codes: all, parties } = graph;
  function* moves(): Iterable<ListedMove> {
    for (const [party, { from }] of parties.entries()) {
      for (const [state, code] of all.entries()) {
        const start = position.get(code);
        if (start === undefined) continue;
        for (const other of partners(from, state)) {
          const end = position.get(all[other]!);
          if (end !== undefined) yield { party, from: start, to: end };
        }
      }
    }
  }
  return listedGraph(codes, parties.length, moves(), graph.madeOfOptions);
}
