import { numberOf } from "#math/numbering.ts";
import type { MoveGraph, PartyMoves, Stepping } from "./move-graph.ts";
import type { RankedMoves } from "./ranked-moves.ts";

/** The states to which a party can move from a state, ascending. */
export function movesFrom(
  graph: MoveGraph,
  { members }: Stepping,
  party: number,
  state: number,
): readonly number[] {
  const { cellOf, cellStart, kindMask, from } = graph.parties[party]!;
  const reached: number[] = [];
  const cell = numberOf(cellOf, state);
  const kind = cell & kindMask;
  for (let at = from.start[kind]!; at < from.start[kind + 1]!; at++) {
    const target = cell + from.items[at]!;
    for (let position = cellStart[target]!; position < cellStart[target + 1]!; position++) {
      if (members[position] !== state) reached.push(members[position]!);
    }
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
  const { cellOf, cellStart, kindMask, from } = graph.parties[party]!;
  const better: number[] = [];
  const cell = numberOf(cellOf, state);
  const kind = cell & kindMask;
  for (let at = from.start[kind]!; at < from.start[kind + 1]!; at++) {
    const target = cell + from.items[at]!;
    for (let position = cellStart[target + 1]! - 1; position >= cellStart[target]!; position--) {
      const other = members[position]!;
      if (rank[other]! <= rank[state]!) break;
      better.push(other);
    }
  }
  return better.sort((a, b) => rank[b]! - rank[a]! || a - b);
}

/**
 * By cell of a party the best rank, for the party, of what the states in it reach by a move of it or by staying; −1
 * where there is no state. `top` is room for an entry per cell.
 */
export function bestByCell(
  { cellStart, kindMask, from }: PartyMoves,
  { rank, members }: RankedMoves,
  top = new Int32Array(cellStart.length - 1),
): Int32Array {
  for (let cell = 0; cell < top.length; cell++) {
    const end = cellStart[cell + 1]!;
    top[cell] = end > cellStart[cell]! ? rank[members[end - 1]!]! : -1;
  }
  // Without one-way options no cell leads to another.
  if (kindMask === 0) return top;
  return top.map((own, cell) => {
    const kind = cell & kindMask;
    let best = own;
    for (let at = from.start[kind]!; at < from.start[kind + 1]!; at++) {
      best = Math.max(best, top[cell + from.items[at]!]!);
    }
    return best;
  });
}

/** Gives for a state the best rank, for a party, of what it reaches from there by a move of it or by staying. */
export function bestReachable(moves: PartyMoves, own: RankedMoves): (state: number) => number {
  const best = bestByCell(moves, own);
  return (state) => best[numberOf(moves.cellOf, state)]!;
}
