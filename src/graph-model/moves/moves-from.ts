import { partners } from "./listed-graph.ts";
import type { MoveGraph } from "./move-graph.ts";
import { numberOf } from "./numbering.ts";
import type { Stepping } from "./path-tree.ts";
import type { RankedMoves } from "./ranked-moves.ts";

/** The states to which a party can move from a state, ascending. */
export function movesFrom(
  graph: MoveGraph,
  { members }: Stepping,
  party: number,
  state: number,
): readonly number[] {
  if (graph.form === "listed") return [...partners(graph.parties[party]!.from, state)];
  const { cellOf, cellStart, classCount } = graph.parties[party]!;
  const reached: number[] = [];
  const cell = numberOf(cellOf, state);
  const unused = ~cell & (classCount - 1);
  for (let more = unused; ; more = (more - 1) & unused) {
    for (let position = cellStart[cell + more]!; position < cellStart[cell + more + 1]!; position++) {
      if (members[position] !== state) reached.push(members[position]!);
    }
    if (more === 0) break;
  }
  return reached.sort((a, b) => a - b);
}

/** The states to which a party would rather move from a state, the best first, ties by state. */
export function improvementsFrom(
  graph: MoveGraph,
  { rank, members }: RankedMoves,
  party: number,
  state: number,
): number[] {
  const better: number[] = [];
  if (graph.form === "listed") {
    for (const other of partners(graph.parties[party]!.from, state)) {
      if (rank[other]! > rank[state]!) better.push(other);
    }
  } else {
    const { cellOf, cellStart, classCount } = graph.parties[party]!;
    const cell = numberOf(cellOf, state);
    const unused = ~cell & (classCount - 1);
    for (let more = unused; ; more = (more - 1) & unused) {
      for (let position = cellStart[cell + more + 1]! - 1; position >= cellStart[cell + more]!; position--) {
        const other = members[position]!;
        if (rank[other]! <= rank[state]!) break;
        better.push(other);
      }
      if (more === 0) break;
    }
  }
  return better.sort((a, b) => rank[b]! - rank[a]! || a - b);
}
