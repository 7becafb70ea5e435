import { ascendingOrder } from "#math/dense-ranks.ts";
import { ALL_CONCEPTS, CONCEPT_BIT } from "./concept.ts";
import type { MoveGraph, PartyMoves } from "./move-graph.ts";
import { type Components, opponentComponents } from "./opponent-components.ts";
import type { RankedMoves } from "./ranked-moves.ts";
import { lowestByImprovements, lowestByMoves, type Opponent } from "./reverse-search.ts";

/** For a party, per state the concepts by which it is stable there, as bits (`CONCEPT_BIT`). */
export type PartyVerdicts = Uint8Array;

/** A party's verdicts, given how all parties order the states. */
export type Solver = (ranked: readonly RankedMoves[], focal: number, concepts?: number) => PartyVerdicts;

/** The largest number of states for which what does not depend on preferences is kept between runs. */
const KEEP_BELOW = 1 << 16;

/**
 * Prepares the exact computation of Nash, GMR, SMR and SEQ stability (Fang, Hipel & Kilgour 1993, ch. 3) for every
 * state of a graph. The last three have one form: an improvement from s to t is deterred if and only if the lowest
 * value that the opponents can bring about from t is not above the party's rank of s, where the value of a state is
 * its rank (GMR, SEQ) or the best rank the party can still reach from it (SMR), and the opponents use any moves
 * (GMR, SMR) or their own improvements only (SEQ).
 */
export function stabilitySolver(graph: MoveGraph): Solver {
  const stateCount = graph.codes.length;
  const kept: (Components | undefined | null)[] = graph.parties.map(() => null);
  const order = new Int32Array(stateCount);
  const starts = new Int32Array(stateCount + 2);

  function componentsFor(focal: number): Components | undefined {
    const known = kept[focal];
    if (known !== null) return known;
    const components = opponentComponents(graph, focal);
    if (stateCount <= KEEP_BELOW) kept[focal] = components;
    return components;
  }

  return (ranked, focal, concepts = ALL_CONCEPTS) => {
    const moves = graph.parties[focal]!;
    const own = ranked[focal]!;
    const opponents: Opponent[] = [];
    graph.parties.forEach((party, index) => {
      if (index !== focal) opponents.push({ moves: party, ranked: ranked[index]! });
    });
    const verdicts = new Uint8Array(stateCount);
    ascendingOrder(own, order, starts);
    const wanted = (bit: number) => (concepts & bit) !== 0;

    if (wanted(CONCEPT_BIT.gmr | CONCEPT_BIT.smr)) {
      const components = componentsFor(focal);
      if (wanted(CONCEPT_BIT.gmr)) {
        const lowest = components
          ? lowestInComponent(components, own.rank)
          : lowestByMoves(opponents, own.rank, order);
        judge(verdicts, moves, own, lowest, CONCEPT_BIT.gmr);
      }
      if (wanted(CONCEPT_BIT.smr)) {
        const value = bestStillReachable(moves, own);
        const lowest = components
          ? lowestInComponent(components, value)
          : lowestByMoves(opponents, value, ascending(value, own.levels));
        judge(verdicts, moves, own, lowest, CONCEPT_BIT.smr);
      }
    }
    if (wanted(CONCEPT_BIT.seq)) {
      judge(verdicts, moves, own, lowestByImprovements(opponents, own.rank, order), CONCEPT_BIT.seq);
    }
    if (wanted(CONCEPT_BIT.nash)) judge(verdicts, moves, own, undefined, CONCEPT_BIT.nash);
    return verdicts;
  };
}

function ascending(value: Int32Array, levels: number): Int32Array {
  const order = new Int32Array(value.length);
  // Values need not fill all levels, so the short cut for strict orders must not be taken.
  const starts = new Int32Array(levels + 1);
  for (let state = 0; state < value.length; state++) starts[value[state]! + 1]!++;
  for (let level = 0; level < levels; level++) starts[level + 1]! += starts[level]!;
  for (let state = 0; state < value.length; state++) order[starts[value[state]!]!++] = state;
  return order;
}

/** For every state the lowest value in its component. */
function lowestInComponent({ of, count }: Components, value: Int32Array): Int32Array {
  const lowest = new Int32Array(count).fill(0x7fffffff);
  for (let state = 0; state < of.length; state++) {
    const component = of[state]!;
    if (value[state]! < lowest[component]!) lowest[component] = value[state]!;
  }
  const label = new Int32Array(of.length);
  for (let state = 0; state < of.length; state++) label[state] = lowest[of[state]!]!;
  return label;
}

/** For every state the best rank among it and the states that the party can move to from it. */
function bestStillReachable({ cellOf, cellStart, classCount }: PartyMoves, own: RankedMoves): Int32Array {
  const cellCount = cellStart.length - 1;
  const best = new Int32Array(cellCount).fill(-1);
  for (let cell = 0; cell < cellCount; cell++) {
    const end = cellStart[cell + 1]!;
    if (end > cellStart[cell]!) best[cell] = own.rank[own.members[end - 1]!]!;
  }
  // Maximum over supersets of the class, one option at a time.
  for (let option = 1; option < classCount; option <<= 1) {
    for (let cell = 0; cell < cellCount; cell++) {
      if ((cell & option) === 0 && best[cell + option]! > best[cell]!) best[cell] = best[cell + option]!;
    }
  }
  const value = new Int32Array(cellOf.length);
  for (let state = 0; state < cellOf.length; state++) value[state] = best[cellOf[state]!]!;
  return value;
}

/**
 * Sets the bit of a concept in every state whose improvements are all deterred: whose highest `lowest` among them is
 * not above the state's own rank. Without `lowest` nothing deters, so that a state must have no improvement (Nash).
 * One walk down each clique, from its best state, keeps the highest label seen.
 */
function judge(
  verdicts: PartyVerdicts,
  { cellStart, classCount }: PartyMoves,
  { rank, members }: RankedMoves,
  lowest: Int32Array | undefined,
  bit: number,
): void {
  const cellCount = cellStart.length - 1;
  if (classCount === 1) {
    for (let cell = 0; cell < cellCount; cell++) {
      const start = cellStart[cell]!;
      let above = -1;
      let position = cellStart[cell + 1]! - 1;
      while (position >= start) {
        const level = rank[members[position]!]!;
        let highest = above;
        for (; position >= start; position--) {
          const state = members[position]!;
          if (rank[state] !== level) break;
          if (above <= level) verdicts[state]! |= bit;
          const label = lowest ? lowest[state]! : 0x7fffffff;
          if (label > highest) highest = label;
        }
        above = highest;
      }
    }
    return;
  }
  const next = new Int32Array(classCount);
  const above = new Int32Array(classCount);
  for (let clique = 0; clique < cellCount; clique += classCount) {
    above.fill(-1);
    for (let kind = 0; kind < classCount; kind++) next[kind] = cellStart[clique + kind + 1]! - 1;
    for (;;) {
      const level = highestLeft(next, cellStart, clique, members, rank);
      if (level < 0) break;
      const from = next.slice();
      for (let kind = 0; kind < classCount; kind++) {
        for (; next[kind]! >= cellStart[clique + kind]!; next[kind]!--) {
          const state = members[next[kind]!]!;
          if (rank[state] !== level) break;
          if (above[kind]! <= level) verdicts[state]! |= bit;
        }
      }
      // Only now do the states of this level count as improvements, for what lies below.
      for (let kind = 0; kind < classCount; kind++) {
        let highest = -1;
        for (let position = from[kind]!; position > next[kind]!; position--) {
          const label = lowest ? lowest[members[position]!]! : 0x7fffffff;
          if (label > highest) highest = label;
        }
        if (highest < 0) continue;
        for (let below = kind; ; below = (below - 1) & kind) {
          if (highest > above[below]!) above[below] = highest;
          if (below === 0) break;
        }
      }
    }
  }
}

/** The best rank among the states of a clique that a walk has not passed yet, or −1. */
function highestLeft(
  next: Int32Array,
  cellStart: Int32Array,
  clique: number,
  members: Int32Array,
  rank: Int32Array,
): number {
  let highest = -1;
  for (let kind = 0; kind < next.length; kind++) {
    if (next[kind]! < cellStart[clique + kind]!) continue;
    const level = rank[members[next[kind]!]!]!;
    if (level > highest) highest = level;
  }
  return highest;
}
