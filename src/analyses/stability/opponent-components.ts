import { gatherBits } from "#math/gather-bits.ts";
import type { MoveGraph } from "./move-graph.ts";

/** States that the opponents of a party can move between, numbered by group. */
export interface Components {
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * The groups of states among which the opponents of a party move at will: the connected components under their
 * moves. Undefined if an opponent has a one-way option, since reach is then not mutual. Independent of preference.
 */
export function opponentComponents(graph: MoveGraph, focal: number): Components | undefined {
  const opponents = graph.parties.filter((_, party) => party !== focal);
  if (opponents.some((party) => party.classCount > 1)) return undefined;
  const { codes, optionCount } = graph;
  const of = new Int32Array(codes.length);
  if (codes.length === 1 << optionCount) {
    // Nothing is excluded: a component is the sub-cube in which only the opponents' options vary.
    let fixed = (1 << optionCount) - 1;
    graph.options.forEach((party, index) => {
      if (index !== focal) fixed &= ~party.own;
    });
    const group = gatherBits(fixed);
    let count = 0;
    for (let state = 0; state < codes.length; state++) {
      const number = group(codes[state]!);
      of[state] = number;
      if (number >= count) count = number + 1;
    }
    return { of, count };
  }
  const groups = opponents.map(({ cellOf, cellStart }) => ({
    cellOf,
    cellStart,
    members: statesByCell(cellOf, cellStart),
    seen: new Uint8Array(cellStart.length),
  }));
  of.fill(-1);
  const queue = new Int32Array(codes.length);
  let count = 0;
  for (let first = 0; first < codes.length; first++) {
    if (of[first]! >= 0) continue;
    let length = 0;
    of[first] = count;
    queue[length++] = first;
    while (length > 0) {
      const state = queue[--length]!;
      for (const { cellOf, cellStart, members, seen } of groups) {
        const cell = cellOf[state]!;
        if (seen[cell]) continue;
        seen[cell] = 1;
        for (let position = cellStart[cell]!; position < cellStart[cell + 1]!; position++) {
          const other = members[position]!;
          if (of[other]! >= 0) continue;
          of[other] = count;
          queue[length++] = other;
        }
      }
    }
    count++;
  }
  return { of, count };
}

/** The states grouped by cell, within a cell ascending. */
export function statesByCell(cellOf: Int32Array, cellStart: Int32Array): Int32Array {
  const members = new Int32Array(cellOf.length);
  const next = cellStart.slice();
  for (let state = 0; state < cellOf.length; state++) members[next[cellOf[state]!]!++] = state;
  return members;
}
