import { bitCount, gatherBits } from "#math/gather-bits.ts";
import type { OptionGraph, PartyMoves } from "./option-graph.ts";

/** Groups of states that the opponents of a party can move between at will, and what they can no longer come back from. */
export interface Components {
  /** Group of each state. */
  readonly of: Int32Array;
  readonly count: number;
  /**
   * The opponents' one-way moves between groups, later groups first: `order` lists the groups so that each comes after
   * all that it leads to, and the groups that group g leads to at once are `targets` from `start[g]` to `start[g + 1]`.
   * Absent where no opponent has a one-way option.
   */
  readonly later?: { readonly order: Int32Array; readonly start: Int32Array; readonly targets: Int32Array };
}

/**
 * The groups of states among which the opponents of a party move at will: the connected components under those of
 * their moves that can be taken back. Where an opponent has one-way options, its cells keep apart what it has used up
 * of them, and the moves from a cell to those of its clique with more used up lead from group to group, never back.
 * Independent of preference. `of`, one entry per state, is written and kept in the result.
 */
export function opponentComponents(graph: OptionGraph, focal: number, of: Int32Array): Components {
  const opponents = graph.parties.filter((_, party) => party !== focal);
  const groups = grouped(graph, focal, opponents, of);
  return opponents.some((party) => party.classCount > 1)
    ? { ...groups, later: oneWayMoves(opponents, groups) }
    : groups;
}

function grouped(
  graph: OptionGraph,
  focal: number,
  opponents: readonly PartyMoves[],
  of: Int32Array,
): { of: Int32Array; count: number } {
  const { codes, optionCount } = graph;
  if (codes.length === 1 << optionCount) {
    // Nothing is excluded: a component is the sub-cube in which only the opponents' two-way options vary.
    let fixed = (1 << optionCount) - 1;
    graph.options.forEach((party, index) => {
      if (index !== focal) fixed &= ~(party.own & ~(party.cannotBeUndone | party.cannotBeTakenUp));
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

/** The moves between groups that cannot be taken back, each once for every pair of cells that it joins. */
function oneWayMoves(
  opponents: readonly PartyMoves[],
  { of, count }: { of: Int32Array; count: number },
): NonNullable<Components["later"]> {
  const usedUp = new Int32Array(count);
  const start = new Int32Array(count + 1);
  const joined: { source: Int32Array; target: Int32Array; length: number }[] = [];
  for (const { cellOf, cellStart, classCount } of opponents) {
    if (classCount === 1) continue;
    // A cell lies in one group: its states reach each other.
    const groupOf = new Int32Array(cellStart.length - 1).fill(-1);
    for (let state = 0; state < cellOf.length; state++) groupOf[cellOf[state]!] = of[state]!;
    const source: number[] = [];
    const target: number[] = [];
    const counted = new Uint8Array(count);
    for (let cell = 0; cell < groupOf.length; cell++) {
      const from = groupOf[cell]!;
      if (from < 0) continue;
      const kind = cell & (classCount - 1);
      if (!counted[from]) {
        counted[from] = 1;
        usedUp[from]! += bitCount(kind);
      }
      const free = classCount - 1 - kind;
      for (let more = free; more > 0; more = (more - 1) & free) {
        const to = groupOf[cell + more]!;
        if (to < 0) continue;
        source.push(from);
        target.push(to);
        start[from + 1]!++;
      }
    }
    joined.push({ source: Int32Array.from(source), target: Int32Array.from(target), length: source.length });
  }
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const targets = new Int32Array(start[count]!);
  const next = start.slice();
  for (const { source, target, length } of joined) {
    for (let move = 0; move < length; move++) targets[next[source[move]!]!++] = target[move]!;
  }
  return { order: mostFirst(usedUp), start, targets };
}

/** Positions in descending order of small counts. */
function mostFirst(counts: Int32Array): Int32Array {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const next = new Int32Array(most + 2);
  for (const count of counts) next[most - count + 1]!++;
  for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!;
  const order = new Int32Array(counts.length);
  for (let position = 0; position < counts.length; position++) {
    order[next[most - counts[position]!]!++] = position;
  }
  return order;
}

/** The states grouped by cell, within a cell ascending. */
export function statesByCell(cellOf: Int32Array, cellStart: Int32Array): Int32Array {
  const members = new Int32Array(cellOf.length);
  const next = cellStart.slice();
  for (let state = 0; state < cellOf.length; state++) members[next[cellOf[state]!]!++] = state;
  return members;
}
