import type { ListedGraph } from "./listed-graph.ts";
import { statesByCell } from "./opponent-components.ts";
import type { OptionGraph } from "./option-graph.ts";
import type { Stepping } from "./path-tree.ts";

/**
 * The states of a graph model and who can move where, without preferences: either what the parties' options allow,
 * which needs no move to be stored, or a list of moves.
 */
export type MoveGraph = OptionGraph | ListedGraph;

/** Whether each state is one combination of options, so that what several parties change at once can be joined. */
export function madeOfOptions(graph: MoveGraph): boolean {
  return graph.form === "options" || graph.madeOfOptions;
}

/** All parties but one. */
export function othersThan({ parties }: MoveGraph, party: number): number[] {
  return [...parties.keys()].filter((other) => other !== party);
}

/** Moves of any kind, whether they serve the party or not; an entry for each party. */
export function plainMoves(graph: MoveGraph): Stepping[] {
  if (graph.form === "listed") return graph.parties.map(() => ({ members: NONE }));
  return graph.parties.map(({ cellOf, cellStart }) => ({ members: statesByCell(cellOf, cellStart) }));
}

const NONE = new Int32Array(0);
