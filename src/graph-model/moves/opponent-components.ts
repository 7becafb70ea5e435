import { bitCount, gatherBits } from "#math/gather-bits.ts";
import { additiveNumbers, listedNumbers, type Numbering, numberOf } from "./numbering.ts";
import { isComplete, type OptionGraph, type PartyMoves } from "./option-graph.ts";

/** Groups of states that the opponents of a party can move between at will, and what they can no longer come back from. */
export interface Components {
  /** Group of each state. */
  readonly of: Numbering;
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
 * Independent of preference: `members` lists, for each party, the states by cell, in whatever order within a cell. `room`
 * is asked for an array with an entry per state, which is kept in the result, if that is needed.
 */
export function opponentComponents(
  graph: OptionGraph,
  focal: number,
  members: readonly Int32Array[],
  room: () => Int32Array,
): Components {
  if (isComplete(graph.optionCount, graph.codes)) return componentsOfCube(graph, focal);
  const groups = connected(graph, focal, members, room());
  return graph.parties.some(({ classCount }, party) => party !== focal && classCount > 1)
    ? { ...groups, later: oneWayMoves(graph.parties, focal, members, groups) }
    : groups;
}

/**
 * Nothing is excluded: a component is the sub-cube in which only the opponents' two-way options vary, and each of their
 * one-way options that is not used up leads to another by itself.
 */
function componentsOfCube({ optionCount, options }: OptionGraph, focal: number): Components {
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
  return { of, count, later: { order: mostFirst(usedUp), start, targets: Int32Array.from(targets) } };
}

function connected(
  { codes, parties }: OptionGraph,
  focal: number,
  members: readonly Int32Array[],
  of: Int32Array,
): { of: Numbering; count: number } {
  const opponents = parties
    .map(({ cellOf, cellStart }, party) => ({
      cellOf,
      cellStart,
      members: members[party]!,
      seen: new Uint8Array(cellStart.length),
    }))
    .filter((_, party) => party !== focal);
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
  const joined: { source: Int32Array; target: Int32Array; length: number }[] = [];
  for (const [party, { cellStart, classCount }] of parties.entries()) {
    if (party === focal || classCount === 1) continue;
    // A cell lies in one group: its states reach each other.
    const groupOf = new Int32Array(cellStart.length - 1).fill(-1);
    for (let cell = 0; cell < groupOf.length; cell++) {
      const first = cellStart[cell]!;
      if (first < cellStart[cell + 1]!) groupOf[cell] = numberOf(of, members[party]![first]!);
    }
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
export function statesByCell(cellOf: Numbering, cellStart: Int32Array): Int32Array {
  const members = new Int32Array(cellStart.at(-1)!);
  const next = cellStart.slice();
  for (let state = 0; state < members.length; state++) members[next[numberOf(cellOf, state)]!++] = state;
  return members;
}
