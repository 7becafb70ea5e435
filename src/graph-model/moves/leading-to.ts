import { lowestListed } from "./lowest-listed.ts";
import type { MoveGraph } from "./move-graph.ts";
import { numberOf } from "./numbering.ts";
import type { OptionGraph } from "./option-graph.ts";
import type { RankedMoves } from "./ranked-moves.ts";

/**
 * A byte per state: 1 for those of a kind, and for those from which some parties can bring about such a state by a legal
 * sequence of their improvements; 0 elsewhere.
 */
export function leadingTo(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  movers: readonly number[],
  isOfKind: (state: number) => boolean,
): Uint8Array {
  if (graph.form === "options") return leadingByOptions(graph, ranked, movers, isOfKind);
  const value = Uint8Array.from(graph.codes, (_, state) => (isOfKind(state) ? 0 : 1));
  return Uint8Array.from(lowestListed(graph, ranked, movers, value), (lowest) => 1 - lowest);
}

/**
 * Backwards from the states of the kind: a state is reached from the part of its cell that its mover likes less, and from
 * that part of the cells of which its own can be reached; a pointer per cell opens each state once.
 */
function leadingByOptions(
  { codes, parties }: OptionGraph,
  ranked: readonly RankedMoves[],
  movers: readonly number[],
  isOfKind: (state: number) => boolean,
): Uint8Array {
  const leading = Uint8Array.from(codes, (_, state) => (isOfKind(state) ? 1 : 0));
  const open = Array.from(codes, (_, state) => state).filter((state) => leading[state]);
  const opened = movers.map((party) => parties[party]!.cellStart.slice());
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const [at, party] of movers.entries()) {
      const { cellOf, cellStart, classCount } = parties[party]!;
      const { rank, members } = ranked[party]!;
      const cell = numberOf(cellOf, state);
      const used = cell & (classCount - 1);
      for (let below = used; ; below = (below - 1) & used) {
        const source = cell - used + below;
        let position = opened[at]![source]!;
        for (; position < cellStart[source + 1]!; position++) {
          const other = members[position]!;
          if (rank[other]! >= rank[state]!) break;
          if (leading[other]) continue;
          leading[other] = 1;
          open.push(other);
        }
        opened[at]![source] = position;
        if (below === 0) break;
      }
    }
  }
  return leading;
}
