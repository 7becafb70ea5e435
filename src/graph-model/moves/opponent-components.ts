import { ascendingOrder } from "#math/dense-ranks.ts";
import { bitCount, gatherBits } from "#math/gather-bits.ts";
import { additiveNumbers, listedNumbers, type Numbering, numberOf } from "#math/numbering.ts";
import type { Lists, MoveGraph, PartyMoves, PartyOptions } from "./move-graph.ts";
import { isComplete } from "./option-graph.ts";

/** Groups of states that the opponents of a party can move between at will, and what they can no longer come back from. */
export interface Components {
  /** Group of each state. */
  readonly of: Numbering;
  readonly count: number;
  /**
   * The opponents' one-way moves between groups, later groups first: `order` lists the groups so that each comes after
   * all that it leads to, and `targets` has by group those that it leads to at once. Absent where no opponent has a
   * one-way option.
   */
  readonly later?: { readonly order: Int32Array; readonly targets: Lists };
}

/**
 * The groups of states among which the opponents of a party move at will: the connected components under those of
 * their moves that can be taken back. Where an opponent has one-way options, its cells keep apart what it has used up
 * of them, and the moves from a cell to those of its clique with more used up lead from group to group, never back.
 * Independent of preference: `members` lists, for each party, the states by cell, in whatever order within a cell.
 */
export function opponentComponents(
  graph: MoveGraph,
  focal: number,
  members: readonly Int32Array[],
): Components {
  const { codes, optionCount, options, parties } = graph;
  if (options && isComplete(optionCount, codes)) return componentsOfCube(optionCount, options, focal);
  const groups = connected(graph, focal, members);
  return parties.some(({ kindMask }, party) => party !== focal && kindMask !== 0)
    ? { ...groups, later: oneWayMoves(parties, focal, members, groups) }
    : groups;
}

/**
 * Nothing is excluded: a component is the sub-cube in which only the opponents' two-way options vary, and each of their
 * one-way options that is not used up leads to another by itself.
 */
function componentsOfCube(optionCount: number, options: readonly PartyOptions[], focal: number): Components {
  let fixed = (1 << optionCount) - 1;
  let oneWay = 0;
  let cannotBeTakenUp = 0;
  options.forEach((party, index) => {
    if (index === focal) return;
    const once = party.cannotBeUndone | party.cannotBeTakenUp;
    fixed &= ~(party.own & ~once);
    oneWay |= once;
    cannotBeTakenUp |= party.cannotBeTakenUp;
  });
  const group = gatherBits(fixed);
  const count = 1 << bitCount(fixed);
  const of = additiveNumbers(optionCount, group);
  if (oneWay === 0) return { of, count };
  const usedUp = new Int32Array(count);
  const start = new Int32Array(count + 1);
  const targets: number[] = [];
  // The codes made of fixed options only, ascending: one of each group, in the order of the groups.
  for (let code = 0, at = 0; at < count; code = (code - fixed) & fixed, at++) {
    const used = (code ^ cannotBeTakenUp) & oneWay;
    usedUp[at] = bitCount(used);
    for (let unused = oneWay & ~used; unused !== 0; unused &= unused - 1) {
      targets.push(group(code ^ (unused & -unused)));
    }
    start[at + 1] = targets.length;
  }
  return {
    of,
    count,
    later: { order: mostFirst(usedUp), targets: { start, items: Int32Array.from(targets) } },
  };
}

function connected(
  { codes, parties }: MoveGraph,
  focal: number,
  members: readonly Int32Array[],
): { of: Numbering; count: number } {
  const opponents = parties
    .map(({ cellOf, cellStart }, party) => ({
      cellOf,
      cellStart,
      members: members[party]!,
      seen: new Uint8Array(cellStart.length),
    }))
    .filter((_, party) => party !== focal);
  const of = new Int32Array(codes.length).fill(-1);
  const queue = new Int32Array(codes.length);
  let count = 0;
  for (let first = 0; first < codes.length; first++) {
    if (of[first]! >= 0) continue;
    let length = 0;
    of[first] = count;
    queue[length++] = first;
    while (length > 0) {
      const state = queue[--length]!;
      for (const { cellOf, cellStart, members, seen } of opponents) {
        const cell = numberOf(cellOf, state);
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
  return { of: listedNumbers(of), count };
}

/** The moves between groups that cannot be taken back, each once for every pair of cells that it joins. */
function oneWayMoves(
  parties: readonly PartyMoves[],
  focal: number,
  members: readonly Int32Array[],
  { of, count }: { of: Numbering; count: number },
): NonNullable<Components["later"]> {
  const usedUp = new Int32Array(count);
  const start = new Int32Array(count + 1);
  const source: number[] = [];
  const target: number[] = [];
  for (const [party, { cellStart, kindMask, from }] of parties.entries()) {
    if (party === focal || kindMask === 0) continue;
    // A cell lies in one group: its states reach each other.
    const groupOf = new Int32Array(cellStart.length - 1).fill(-1);
    for (let cell = 0; cell < groupOf.length; cell++) {
      const first = cellStart[cell]!;
      if (first < cellStart[cell + 1]!) groupOf[cell] = numberOf(of, members[party]![first]!);
    }
    const counted = new Uint8Array(count);
    for (let cell = 0; cell < groupOf.length; cell++) {
      const group = groupOf[cell]!;
      if (group < 0) continue;
      const kind = cell & kindMask;
      if (!counted[group]) {
        counted[group] = 1;
        usedUp[group]! += bitCount(kind);
      }
      for (let at = from.start[kind]!; at < from.start[kind + 1]!; at++) {
        const there = groupOf[cell + from.items[at]!]!;
        if (there < 0 || from.items[at] === 0) continue;
        source.push(group);
        target.push(there);
        start[group + 1]!++;
      }
    }
  }
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const items = new Int32Array(source.length);
  const next = start.slice();
  for (const [move, group] of source.entries()) items[next[group]!++] = target[move]!;
  return { order: mostFirst(usedUp), targets: { start, items } };
}

/** Positions in descending order of small counts. */
function mostFirst(counts: Int32Array): Int32Array {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const order = new Int32Array(counts.length);
  ascendingOrder(
    counts.map((count) => most - count),
    most + 1,
    order,
    new Int32Array(most + 2),
  );
  return order;
}
